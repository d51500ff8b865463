import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'dashboard.title',
    loadComponent: () => import('./dashboard').then((m) => m.Dashboard),
  },
];
