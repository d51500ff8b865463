import { Permission } from '../../../api/models';
import { outcomeOf } from './outcome';

const permission = (scope: Permission['scope'], ...actions: string[]): Permission => ({ actions, scope });
const labelsOf = (server: string): Record<string, string> => (server === 's2' ? { env: 'prod' } : {});

describe('what a user may do', () => {
  const all = permission({ type: 'all', value: '*' }, 'container.view');
  const one = permission({ type: 'server', value: 's1' }, 'container.operate');
  const prod = permission({ type: 'serverLabel', value: 'env=prod' }, 'container.exec');
  const stack = permission(
    { type: 'server', value: 's1', containers: { type: 'stack', value: 'shop' } },
    'container.delete',
    'server.view',
    'image.view',
  );
  const mine = [all, one, prod, stack];
  const ask = (action: string, place: Parameters<typeof outcomeOf>[2] = null) =>
    outcomeOf(mine, action, place, labelsOf).allowed;

  it('is a yes only where it holds everywhere that is asked for', () => {
    expect(ask('container.view')).toBe('yes');
    expect(ask('container.operate')).toBe('partly');
    expect(ask('user.manage')).toBe('no');
  });

  it('goes by server, and by labels of servers', () => {
    expect(ask('container.operate', 's1')).toBe('yes');
    expect(ask('container.operate', 's2')).toBe('no');
    expect(ask('container.exec', 's2')).toBe('yes');
    expect(ask('container.exec', 's1')).toBe('no');
  });

  it('is partly where only some containers are meant, and gives nothing beside them', () => {
    expect(ask('container.delete', 's1')).toBe('partly');
    expect(ask('server.view', 's1')).toBe('yes');
    expect(ask('image.view', 's1')).toBe('no');
    expect(ask('container.delete', { server: 's1', stack: { name: 'shop' }, labels: {} })).toBe('yes');
    expect(ask('container.delete', { server: 's1', stack: { name: 'billing' }, labels: {} })).toBe('no');
  });
});
