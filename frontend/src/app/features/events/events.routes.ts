import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'events.title',
    loadComponent: () => import('./list/event-list').then((m) => m.EventList),
  },
];
