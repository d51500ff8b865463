import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'policies.title',
    loadComponent: () => import('./policy-page').then((m) => m.PolicyPage),
  },
];
