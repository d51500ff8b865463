import { EnvironmentProviders, inject, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { provideTransloco, provideTranslocoTranspiler, TranslocoService, Translation } from '@jsverse/transloco';
import { of } from 'rxjs';
import en from './en.json';
import { PlainTranspiler } from './plain-transpiler';

/** English is compiled in: it is the language of the first paint and the fallback of every other one. */
class CompiledTexts {
  getTranslation() {
    return of<Translation>(en);
  }
}

/** Texts of the console. Tests use the same provider, so that a missing key is seen there too. */
export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['en'],
        defaultLang: 'en',
        fallbackLang: 'en',
        reRenderOnLangChange: true,
        prodMode: true,
      },
      loader: CompiledTexts,
    }),
    provideTranslocoTranspiler(PlainTranspiler),
    provideAppInitializer(() => inject(TranslocoService).load('en')),
  ]);
}
