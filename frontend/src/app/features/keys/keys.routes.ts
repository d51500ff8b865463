import { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'keys' },
  { path: 'keys', title: 'keys.title', loadComponent: () => import('./keys-page').then((m) => m.KeysPage) },
];
