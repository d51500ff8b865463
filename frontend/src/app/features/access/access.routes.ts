import { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./access-page').then((m) => m.AccessPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'users' },
      {
        path: 'users',
        title: 'users.title',
        loadComponent: () => import('./users/user-list').then((m) => m.UserList),
      },
      {
        path: 'groups',
        title: 'groups.title',
        loadComponent: () => import('./groups/group-list').then((m) => m.GroupList),
      },
      {
        path: 'roles',
        title: 'roles.title',
        loadComponent: () => import('./roles/role-matrix').then((m) => m.RoleMatrix),
      },
      {
        path: 'grants',
        title: 'grants.title',
        loadComponent: () => import('./grants/grant-list').then((m) => m.GrantList),
      },
      {
        path: 'see-as',
        title: 'seeAs.title',
        loadComponent: () => import('./see-as/see-as').then((m) => m.SeeAs),
      },
    ],
  },
];
