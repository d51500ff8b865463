import { openPage, TestingPage } from '../../../testing/page';
import { Refusal, TestingApi } from '../../../testing/testing-api';
import { routes } from './profile.routes';

const open = (url: string, api: TestingApi): Promise<TestingPage> =>
  openPage({ routes: [{ path: 'profile', children: routes }], url, api });
const page = (items: readonly unknown[]) => ({ items, total: items.length, nextCursor: null });
const base = () =>
  new TestingApi()
    .on('GET', '/api/v1/servers', page([]))
    .on('GET', '/api/v1/access/actions', [
      { name: 'container.view', kind: 'read', level: 'container' },
      { name: 'container.exec', kind: 'change', level: 'container' },
    ])
    .on('GET', '/api/v1/auth/me', {
      user: { username: 'mara', groups: [], roles: [], secondFactor: true },
      permissions: [],
    });

describe('the own sessions', () => {
  const session = (id: string, current: boolean, lastUsedAt: string) => ({
    id,
    current,
    lastUsedAt,
    createdAt: '2026-01-01T00:00:00Z',
    expiresAt: '2027-01-01T00:00:00Z',
    client: `client ${id}`,
    address: '192.0.2.1',
  });

  it('begin with this one, and another is ended', async () => {
    const api = base()
      .on(
        'GET',
        '/api/v1/auth/sessions',
        page([session('a', false, '2026-02-01T00:00:00Z'), session('b', true, '2026-01-01T00:00:00Z')]),
      )
      .on('DELETE', '/api/v1/auth/sessions/a', null);
    const profile = await open('/profile/sessions', api);
    expect(profile.text.indexOf('client b')).toBeLessThan(profile.text.indexOf('client a'));
    expect(profile.text).toContain('This one');
    await profile.press('End the session of client a');
    expect(api.changes().map(({ url }) => url)).toEqual(['/api/v1/auth/sessions/a']);
  });
});

describe('access tokens', () => {
  const token = {
    id: 't1',
    name: 'pipeline',
    start: 'dcp_ab',
    createdAt: '2026-01-01T00:00:00Z',
    expiresAt: '2126-01-01T00:00:00Z',
  };

  it('are shown once, and gone when the drawer closes', async () => {
    const api = base()
      .on('GET', '/api/v1/auth/tokens', page([]))
      .on('POST', '/api/v1/auth/tokens', { ...token, token: 'dcp_abSECRET' });
    const profile = await open('/profile/tokens?add=', api);
    const submit = async () => {
      profile.element.querySelector<HTMLButtonElement>('button[form=token-create]')!.click();
      await profile.settle();
    };
    await submit();
    expect(profile.text).toContain('Give it a name.');
    await profile.type('Name', 'pipeline');
    await submit();
    expect(api.changes()[0]?.body).toMatchObject({ name: 'pipeline' });
    expect(Object.keys(api.changes()[0]?.body as object)).toEqual(['name', 'expiresAt']);
    expect(profile.text).toContain('dcp_abSECRET');
    await profile.press('Done');
    expect(profile.text).not.toContain('dcp_abSECRET');
  });

  it('are revoked after a question', async () => {
    const api = base()
      .on('GET', '/api/v1/auth/tokens', page([token]))
      .on('DELETE', '/api/v1/auth/tokens/t1', null);
    const profile = await open('/profile/tokens', api);
    await profile.press('Revoke pipeline');
    expect(profile.text).toContain('Programs that use it are refused at once');
    profile.control('Revoke', '[role=dialog] button').click();
    await profile.settle();
    expect(api.changes().map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /api/v1/auth/tokens/t1']);
  });
});

describe('the second factor', () => {
  it('is set up by password, code and recovery codes, each once', async () => {
    let tries = 0;
    const api = base()
      .on('POST', '/api/v1/auth/me/totp', {
        secret: 'JBSWY3DPEHPK3PXP',
        uri: 'otpauth://totp/DCP:mara?secret=JBSWY3DPEHPK3PXP',
      })
      .on('POST', '/api/v1/auth/me/totp/confirm', () =>
        tries++ === 0
          ? new Refusal(400, 'OTP_WRONG', 'The code is wrong.')
          : { recoveryCodes: ['aaaaa-bbbbb', 'ccccc-ddddd'] },
      );
    const profile = await open('/profile/security', api);
    await profile.press('Set up');
    // The dialog is loaded when it is asked for.
    await vi.waitUntil(() => profile.text.includes('Step 1 of 3'), { timeout: 10_000 });
    await profile.type('Password', 'secret');
    await profile.press('Next');
    expect(profile.text).toContain('JBSW Y3DP EHPK 3PXP');
    expect(profile.control('QR code with the secret for your authenticator app', 'svg')).toBeTruthy();
    await profile.type('Code', '000 000');
    await profile.press('Confirm');
    expect(profile.text).toContain('The code is wrong.');
    await profile.type('Code', '123456');
    await profile.press('Confirm');
    expect(profile.text).toContain('aaaaa-bbbbb');
    await profile.press('Done');
    expect(profile.text).toContain('aaaaa-bbbbb');
    profile.field('I have kept them').click();
    await profile.settle();
    await profile.press('Done');
    expect(profile.text).not.toContain('aaaaa-bbbbb');
    expect(api.changes().map(({ body }) => body)).toEqual([
      { password: 'secret' },
      { code: '000000' },
      { code: '123456' },
    ]);
  });
});
