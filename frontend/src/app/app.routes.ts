import { Route, Routes } from '@angular/router';
import { mustChangePassword, signedIn, signedOut } from './core/auth/guards';
import { NAVIGATION } from './shell/navigation';

/** A page behind the shell; those that the navigation shows only with a right open only with it. */
function page(path: string, load: () => Promise<{ routes: Routes }>): Route {
  const { needs, label } =
    NAVIGATION.flatMap(({ destinations }) => destinations).find((to) => to.path.split('/')[1] === path) ?? {};
  const loadChildren = () => load().then(({ routes }) => routes);
  return needs
    ? {
        path,
        data: { needs, label },
        loadComponent: () => import('./shell/right-gate/right-gate').then((m) => m.RightGate),
        loadChildren,
      }
    : { path, loadChildren };
}

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
      page('dashboard', () => import('./features/dashboard/dashboard.routes')),
      page('containers', () => import('./features/containers/containers.routes')),
      page('logs', () => import('./features/logs/logs.routes')),
      page('servers', () => import('./features/servers/servers.routes')),
      page('events', () => import('./features/events/events.routes')),
      page('access', () => import('./features/access/access.routes')),
      page('policies', () => import('./features/policies/policies.routes')),
      page('audit', () => import('./features/audit/audit.routes')),
      page('settings', () => import('./features/keys/keys.routes')),
      page('recordings', () => import('./features/recordings/recordings.routes')),
      page('tasks', () => import('./features/tasks/tasks.routes')),
      page('profile', () => import('./features/profile/profile.routes')),
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
