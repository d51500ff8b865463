import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'servers.title',
    loadComponent: () => import('./list/server-list').then((m) => m.ServerList),
  },
  {
    path: 'compare',
    title: 'servers.compare.title',
    loadComponent: () => import('./compare/server-compare').then((m) => m.ServerCompare),
  },
];
