import { Injectable } from '@angular/core';
import { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';

/**
 * Puts values into texts in one pass. Transloco's own goes over the result again until no `{{` is left: a name that holds
 * `{{...}}` would lose it, and one that holds its own placeholder would never come to an end.
 */
@Injectable()
export class PlainTranspiler implements TranslocoTranspiler {
  transpile({ value, params = {} }: TranspileParams): unknown {
    return typeof value === 'string'
      ? value.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) =>
          String((params as Record<string, unknown>)[name] ?? ''),
        )
      : value;
  }
}
