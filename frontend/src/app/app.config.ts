import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  ApplicationConfig,
  ErrorHandler,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { routes } from './app.routes';
import { COMMAND_SOURCES } from './core/commands/commands';
import { ConsoleErrorHandler } from './core/errors/console-error-handler';
import { apiInterceptor } from './core/http/api-interceptor';
import { Theme } from './core/preferences/theme';
import { PageTitle } from './core/title/page-title';
import { provideTexts } from './i18n/texts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // The CSP's base-uri 'none' forbids a <base> element.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideHttpClient(withInterceptors([apiInterceptor])),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideTexts(),
    provideAppInitializer(() => void inject(Theme)),
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: ErrorHandler, useClass: ConsoleErrorHandler },
    {
      provide: COMMAND_SOURCES,
      useValue: [
        () => import('./features/dashboard/commands').then((m) => m.dashboardCommands),
        () => import('./features/containers/commands').then((m) => m.containerCommands),
        () => import('./features/servers/commands').then((m) => m.serverCommands),
        () => import('./features/events/commands').then((m) => m.eventCommands),
        () => import('./features/access/commands').then((m) => m.accessCommands),
      ],
    },
  ],
};
