import { openPage, TestingPage } from '../../../testing/page';
import { Refusal, TestingApi } from '../../../testing/testing-api';
import { accessApi, ACTIONS, user } from '../../../testing/access-api';
import { routes } from './access.routes';

const open = (url: string, api: TestingApi): Promise<TestingPage> =>
  openPage({ routes: [{ path: 'access', children: routes }], url, api });

/** Presses the button that sends a form. */
const send = async (page: TestingPage, form: string) => {
  page.element.querySelector<HTMLButtonElement>(`button[form=${form}]`)!.click();
  await page.settle();
};

describe('users', () => {
  it('of which there are a thousand stay quick, and are found by a word', async () => {
    const users = Array.from({ length: 1000 }, (_, n) =>
      user({ id: `u${n}`, username: `user-${n}`, displayName: null, email: `${n}@acme.example` }),
    );
    const page = await open('/access/users?q=777@acme', accessApi({ users }));
    expect(page.rows()).toHaveLength(1);
    const all = page.text;
    expect(all).toContain('user-777');
    expect(all).toContain('Users 1000');
  });

  it('are created with a password that meets the rules, must change it, and have their roles at once', async () => {
    const jun = user({ id: 'u2', username: 'jun', displayName: null });
    const grant = {
      id: 'g1',
      subject: { type: 'user' as const, id: 'u2', name: 'jun' },
      role: { id: 'viewer', name: 'viewer' },
      scope: { type: 'all' as const, value: '*' },
      createdAt: '2026-01-01T00:00:00Z',
    };
    const api = accessApi().on('POST', '/api/v1/users', () => {
      api
        .on('GET', '/api/v1/users', { items: [jun], total: 1 })
        .on('GET', '/api/v1/grants', { items: [grant], total: 1 });
      return jun;
    });
    const page = await open('/access/users?add=', api);
    await page.type('User name', 'jun');
    await send(page, 'user-form');
    expect(api.changes()).toEqual([]);
    expect(page.text).toContain('does not meet the rules');
    await page.press('Generate');
    await page.press(/^viewer/);
    await send(page, 'user-form');
    const [sent] = api.changes();
    expect(sent?.body).toMatchObject({ username: 'jun', mustChangePassword: true });
    expect(page.address).toContain('open=u2');
    expect(page.control('Close').closest('[role=dialog]')!.textContent).toMatch(/viewer\s*All servers/);
  });

  it('keep what was typed and say why when the platform refuses', async () => {
    const api = accessApi().on('POST', '/api/v1/users', new Refusal(409, 'USERNAME_TAKEN', 'There is a jun already.'));
    const page = await open('/access/users?add=', api);
    await page.type('User name', 'jun');
    await page.press('Generate');
    await send(page, 'user-form');
    expect(page.text).toContain('There is a jun already.');
    expect(page.field('User name').value).toBe('jun');
  });

  it('are deleted only by who types the name and has read what is lost', async () => {
    const grant = {
      id: 'g1',
      subject: { type: 'user' as const, id: 'u1', name: 'mara.okafor' },
      role: { id: 'viewer', name: 'viewer' },
      scope: { type: 'all' as const, value: '*' },
      createdAt: '2026-01-01T00:00:00Z',
    };
    const api = accessApi({ grants: [grant] }).on('DELETE', '/api/v1/users/u1', null);
    const page = await open('/access/users?open=u1', api);
    await page.press('Delete...');
    expect(page.text).toContain('1 grant is withdrawn');
    expect(page.text).toContain('All sessions end now');
    await page.press('Delete user');
    expect(api.changes()).toEqual([]);
    await page.type(/^Type mara/, 'mara.okafor');
    await page.press('Delete user');
    expect(api.changes().map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /api/v1/users/u1']);
  });

  it('cannot be read by who lacks the right: that is said, and nothing is offered', async () => {
    const api = accessApi().on(
      'GET',
      '/api/v1/users',
      new Refusal(403, 'FORBIDDEN', 'This needs the right user.manage.'),
    );
    const page = await open('/access/users', api);
    expect(page.text).toContain('This needs the right user.manage.');
    expect(page.text).not.toContain('Create user');
  });
});

describe('roles', () => {
  it('that are custom change in the matrix and are saved as a whole', async () => {
    const api = accessApi().on('PUT', '/api/v1/roles/r1', null);
    const page = await open('/access/roles', api);
    expect(page.element.querySelectorAll('tbody tr:not(.area)')).toHaveLength(ACTIONS.length);
    await page.press('Actions on night shift');
    await page.press('Change what it allows');
    expect(page.element.querySelectorAll('tbody input[type=checkbox]')).toHaveLength(ACTIONS.length);
    page.field('night shift: start, stop and restart containers').click();
    await page.settle();
    await page.press('Save role');
    expect(api.changes()[0]).toMatchObject({
      method: 'PUT',
      body: { name: 'night shift', actions: ['container.view', 'container.operate'] },
    });
  });

  it('that are built in offer a copy, and no change', async () => {
    const page = await open('/access/roles', accessApi());
    await page.press('Actions on viewer');
    expect(page.text).toContain('New role from this one...');
    expect(page.text).not.toContain('Change what it allows');
  });
});

describe('grants', () => {
  const group = { id: 'g1', name: 'shop team', description: null, members: [], createdAt: '2026-01-01T00:00:00Z' };
  const grant = (id: string, subject: { type: 'user' | 'group'; id: string; name: string }, role: string) => ({
    id,
    subject,
    role: { id: role, name: role },
    scope: { type: 'all' as const, value: '*' },
    createdAt: '2026-01-01T00:00:00Z',
  });
  const grants = [
    grant('x1', { type: 'user', id: 'u1', name: 'mara.okafor' }, 'viewer'),
    grant('x2', { type: 'group', id: 'g1', name: 'shop team' }, 'admin'),
    grant('x3', { type: 'user', id: 'u2', name: 'jun' }, 'viewer'),
  ];
  const users = [
    user({ groups: [{ id: 'g1', name: 'shop team' }] }),
    user({ id: 'u2', username: 'jun', displayName: null }),
  ];

  it('of a person include those of the groups', async () => {
    const page = await open('/access/grants?user=u1', accessApi({ users, groups: [group], grants }));
    expect(page.rows()).toHaveLength(2);
    expect(page.rows().join()).toContain('shop team');
  });

  it('are found by what they allow', async () => {
    const page = await open('/access/grants?action=user.manage', accessApi({ users, groups: [group], grants }));
    expect(page.rows()).toHaveLength(1);
    expect(page.rows()[0]).toContain('admin');
  });

  it('tell what is missing before they are sent, and why the platform refuses', async () => {
    const api = accessApi({ users, groups: [group] }).on(
      'POST',
      '/api/v1/grants',
      new Refusal(403, 'MORE_THAN_YOU_HAVE', 'You cannot give user.manage, because you do not have it.'),
    );
    const page = await open('/access/grants?add=&for=g1', api);
    await send(page, 'grant-form');
    expect(api.changes()).toEqual([]);
    expect(page.text).toContain('Choose a role.');
    const role = page.field('Role');
    role.value = 'admin';
    role.dispatchEvent(new Event('input'));
    await page.settle();
    page.control(/^\s*admin/, '[role=option]').click();
    await page.settle();
    expect(page.text).toContain('Everybody in shop team gets the role admin: All servers.');
    await send(page, 'grant-form');
    expect(api.changes()[0]?.body).toEqual({
      subject: { type: 'group', id: 'g1' },
      role: 'admin',
      scope: { type: 'all', value: '*' },
    });
    expect(page.text).toContain('You cannot give user.manage');
  });
});

describe('see as', () => {
  it('shows what a user may do, and the platform says why', async () => {
    const api = accessApi()
      .on('GET', '/api/v1/access/permissions', [{ actions: ['container.view'], scope: { type: 'all', value: '*' } }])
      .on('GET', '/api/v1/access/can-i', {
        allowed: false,
        action: 'user.manage',
        reason: 'No role of mara.okafor has user.manage.',
        grants: [],
      });
    const page = await open('/access/see-as?user=u1', api);
    expect(page.text).toContain('What Mara Okafor may do on all servers');
    await page.press('Why: manage users and access');
    expect(page.text).toContain('No role of mara.okafor has user.manage.');
    expect(api.sent.find(({ url }) => url.endsWith('can-i'))?.params).toEqual({ action: 'user.manage', user: 'u1' });
  });
});
