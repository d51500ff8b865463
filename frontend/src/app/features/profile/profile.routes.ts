import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./profile-page').then((m) => m.ProfilePage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'account' },
      {
        path: 'account',
        title: 'profile.title',
        loadComponent: () => import('./account/account').then((m) => m.AccountTab),
      },
      {
        path: 'security',
        title: 'profile.security',
        loadComponent: () => import('./security/security').then((m) => m.SecurityTab),
      },
      {
        path: 'sessions',
        title: 'profile.sessions.title',
        loadComponent: () => import('./sessions/sessions').then((m) => m.SessionsTab),
      },
      {
        path: 'tokens',
        title: 'profile.tokens.title',
        loadComponent: () => import('./tokens/tokens').then((m) => m.TokensTab),
      },
    ],
  },
];
