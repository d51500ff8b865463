import { expiry, ownActions } from './token-limits';

describe('token limits', () => {
  it('offer what the owner has anywhere, and nothing else', () => {
    const actions = ['container.view', 'container.exec', 'user.manage'].map((name) => ({
      name,
      kind: 'read' as const,
      level: 'server' as const,
    }));
    const permissions = [
      { actions: ['container.view'], scope: { type: 'server' as const, value: 's1' } },
      { actions: ['container.view', 'container.exec'], scope: { type: 'server' as const, value: 's2' } },
    ];
    expect(ownActions(permissions, actions).map(({ name }) => name)).toEqual(['container.view', 'container.exec']);
  });

  it('tell when a token ends soon', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect(expiry({ expiresAt: '2026-11-23T11:59:59Z' }, now)).toBe('over');
    expect(expiry({ expiresAt: '2026-11-29T12:00:00Z' }, now)).toBe('soon');
    expect(expiry({ expiresAt: '2026-12-29T12:00:00Z' }, now)).toBe('later');
  });
});
