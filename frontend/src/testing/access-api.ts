import { ActionInfo, Grant, Group, Role, User } from '../app/api/models';
import { TestingApi } from './testing-api';

/** A user for tests. */
export function user(change: Partial<User> = {}): User {
  return {
    id: 'u1',
    username: 'mara.okafor',
    displayName: 'Mara Okafor',
    email: null,
    roles: ['operator'],
    groups: [],
    disabled: false,
    mustChangePassword: false,
    secondFactor: false,
    createdAt: '2026-01-01T00:00:00Z',
    lastLoginAt: '2026-11-01T00:00:00Z',
    ...change,
  };
}

export const ACTIONS: readonly ActionInfo[] = [
  { name: 'server.view', kind: 'read', level: 'server' },
  { name: 'container.view', kind: 'read', level: 'container' },
  { name: 'container.operate', kind: 'change', level: 'container' },
  { name: 'user.manage', kind: 'change', level: 'platform' },
];

export const ROLES: readonly Role[] = [
  { id: 'admin', name: 'admin', description: null, builtIn: true, actions: ACTIONS.map(({ name }) => name) },
  { id: 'viewer', name: 'viewer', description: null, builtIn: true, actions: ['server.view', 'container.view'] },
  { id: 'r1', name: 'night shift', description: null, builtIn: false, actions: ['container.view'] },
];

export interface AccessData {
  readonly users?: readonly User[];
  readonly groups?: readonly Group[];
  readonly grants?: readonly Grant[];
}

/** The API with users, roles and what is granted. */
export function accessApi({ users = [user()], groups = [], grants = [] }: AccessData = {}): TestingApi {
  const page = (items: readonly unknown[]) => ({ items, total: items.length, nextCursor: null });
  return new TestingApi()
    .on('GET', '/api/v1/users', page(users))
    .on('GET', '/api/v1/groups', page(groups))
    .on('GET', '/api/v1/roles', page(ROLES))
    .on('GET', '/api/v1/grants', page(grants))
    .on('GET', '/api/v1/access/actions', ACTIONS)
    .on('GET', '/api/v1/servers', page([]))
    .on('GET', '/api/v1/containers', page([]))
    .on('GET', /^\/api\/v1\/users\/([^/]+)$/, (_sent: unknown, match: RegExpExecArray) =>
      users.find(({ id }) => id === match[1]),
    )
    .on('GET', /^\/api\/v1\/users\/[^/]+\/sessions$/, page([]))
    .on('GET', /^\/api\/v1\/roles\/([^/]+)$/, (_sent: unknown, match: RegExpExecArray) =>
      ROLES.find(({ id }) => id === match[1]),
    );
}
