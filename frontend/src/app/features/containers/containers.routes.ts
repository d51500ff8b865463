import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'containers.title',
    loadComponent: () => import('./list/container-list').then((m) => m.ContainerList),
  },
  {
    path: 'new',
    title: 'containers.create.title',
    loadComponent: () => import('./create/container-create').then((m) => m.ContainerCreatePage),
  },
  {
    path: ':server/:id',
    title: 'containers.title',
    loadComponent: () => import('./detail/container-page').then((m) => m.ContainerPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'overview' },
      { path: 'overview', loadComponent: () => import('./detail/overview/overview').then((m) => m.Overview) },
      { path: 'logs', loadComponent: () => import('./detail/logs/container-logs').then((m) => m.ContainerLogs) },
      { path: 'stats', loadComponent: () => import('./detail/stats/container-stats').then((m) => m.ContainerStats) },
      {
        path: 'terminal',
        loadComponent: () => import('./detail/terminal/container-terminal').then((m) => m.ContainerTerminal),
      },
      { path: 'processes', loadComponent: () => import('./detail/processes/processes').then((m) => m.Processes) },
      { path: 'inspect', loadComponent: () => import('./detail/inspect/inspect').then((m) => m.Inspect) },
    ],
  },
];
