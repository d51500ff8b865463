import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'tasks.title',
    loadComponent: () => import('./list/task-list').then((m) => m.TaskList),
  },
];
