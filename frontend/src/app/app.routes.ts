import { Routes } from '@angular/router';
import { mustChangePassword, signedIn, signedOut } from './core/auth/guards';

export const routes: Routes = [
  {
    path: 'login',
    canActivate: [signedOut],
    loadChildren: () => import('./features/login/login.routes').then((m) => m.routes),
  },
  {
    path: 'setup',
    canActivate: [signedOut],
    loadChildren: () => import('./features/setup/setup.routes').then((m) => m.routes),
  },
  {
    path: 'new-password',
    canActivate: [mustChangePassword],
    loadChildren: () => import('./features/new-password/new-password.routes').then((m) => m.routes),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/frame/frame').then((m) => m.Frame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'dashboard' },
      { path: 'dashboard', loadChildren: () => import('./features/dashboard/dashboard.routes').then((m) => m.routes) },
      {
        path: 'containers',
        loadChildren: () => import('./features/containers/containers.routes').then((m) => m.routes),
      },
      { path: 'logs', loadChildren: () => import('./features/logs/logs.routes').then((m) => m.routes) },
      { path: 'servers', loadChildren: () => import('./features/servers/servers.routes').then((m) => m.routes) },
      { path: 'events', loadChildren: () => import('./features/events/events.routes').then((m) => m.routes) },
      { path: 'access', loadChildren: () => import('./features/access/access.routes').then((m) => m.routes) },
      { path: 'policies', loadChildren: () => import('./features/policies/policies.routes').then((m) => m.routes) },
      { path: 'audit', loadChildren: () => import('./features/audit/audit.routes').then((m) => m.routes) },
      { path: 'settings', loadChildren: () => import('./features/keys/keys.routes').then((m) => m.routes) },
      {
        path: 'recordings',
        loadChildren: () => import('./features/recordings/recordings.routes').then((m) => m.routes),
      },
      { path: 'profile', loadChildren: () => import('./features/profile/profile.routes').then((m) => m.routes) },
      {
        path: 'components',
        title: 'componentSheet.title',
        loadComponent: () => import('./features/component-sheet/component-sheet').then((m) => m.ComponentSheet),
      },
      {
        path: '**',
        title: 'notFound.title',
        loadComponent: () => import('./features/not-found/not-found').then((m) => m.NotFound),
      },
    ],
  },
];
