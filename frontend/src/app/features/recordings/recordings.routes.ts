import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'recordings.title',
    loadComponent: () => import('./list/recording-list').then((m) => m.RecordingList),
  },
  {
    path: ':id',
    title: 'recordings.replay',
    loadComponent: () => import('./player/recording-player').then((m) => m.RecordingPlayer),
  },
];
