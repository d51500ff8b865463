import { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'dashboard' },
  { path: 'dashboard', loadChildren: () => import('./features/dashboard/dashboard.routes').then((m) => m.routes) },
  { path: 'containers', loadChildren: () => import('./features/containers/containers.routes').then((m) => m.routes) },
  { path: 'servers', loadChildren: () => import('./features/servers/servers.routes').then((m) => m.routes) },
];
