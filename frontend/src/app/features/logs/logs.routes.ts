import { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'logs.title', loadComponent: () => import('./merged-logs').then((m) => m.MergedLogs) },
];
