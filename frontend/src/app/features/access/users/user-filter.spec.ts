import { User } from '../../../api/models';
import { hasFacet, matches } from './user-filter';
import { stateOf } from './user-state';

const user = (change: Partial<User> = {}): User => ({
  id: 'u1',
  username: 'mara.okafor',
  displayName: 'Mara Okafor',
  email: 'mara@acme.example',
  roles: ['operator'],
  groups: [{ id: 'g1', name: 'shop team' }],
  disabled: false,
  mustChangePassword: false,
  secondFactor: true,
  createdAt: '2026-01-01T00:00:00Z',
  lastLoginAt: '2026-11-01T00:00:00Z',
  ...change,
});

describe('users in a list', () => {
  it('are found by parts of names, address, groups and roles', () => {
    expect(matches(user(), 'MARA shop')).toBe(true);
    expect(matches(user(), 'acme oper')).toBe(true);
    expect(matches(user(), 'mara admin')).toBe(false);
  });

  it('are narrowed to what needs a look; who is disabled needs no second factor', () => {
    expect(hasFacet(user({ secondFactor: false }), 'noFactor')).toBe(true);
    expect(hasFacet(user({ secondFactor: false, disabled: true }), 'noFactor')).toBe(false);
    expect(hasFacet(user({ roles: [] }), 'noRole')).toBe(false);
    expect(hasFacet(user({ roles: [], groups: [] }), 'noRole')).toBe(true);
  });

  it('show the gravest state', () => {
    expect(stateOf(user({ disabled: true, mustChangePassword: true }))).toBe('disabled');
    expect(stateOf(user({ mustChangePassword: true }))).toBe('mustChange');
    expect(stateOf(user({ lastLoginAt: null }))).toBe('never');
    expect(stateOf(user())).toBe('active');
  });
});
