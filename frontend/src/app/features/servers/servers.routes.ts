import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'servers.title',
    loadComponent: () => import('./list/server-list').then((m) => m.ServerList),
  },
];
