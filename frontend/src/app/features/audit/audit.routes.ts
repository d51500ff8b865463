import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'audit.title',
    loadComponent: () => import('./list/audit-list').then((m) => m.AuditList),
  },
];
