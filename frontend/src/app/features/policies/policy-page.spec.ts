import { openPage, TestingPage } from '../../../testing/page';
import { Refusal, Sent, TestingApi } from '../../../testing/testing-api';
import { PolicyWrite, RuleState } from '../../api/models';
import { server } from '../../domain/server/server.fixture';
import { routes } from './policies.routes';

const RULES = [
  {
    id: 'bind-mounts',
    title: 'Folders of the host',
    explanation: 'A bind shows a folder of the host.',
    exceptions: 'Absolute path on the host',
    usual: [],
  },
  {
    id: 'privileged',
    title: 'Privileged containers',
    explanation: 'Whoever is in it owns the host.',
    exceptions: null,
    usual: [],
  },
];
const state = (rule: string, overrides: Partial<RuleState> = {}): RuleState => ({
  rule,
  effect: 'refuse',
  exceptions: [],
  from: 'platform',
  ...overrides,
});
const EVERYWHERE = [state('bind-mounts', { exceptions: ['/srv'], from: 'global' }), state('privileged')];
const ON_SERVER = [
  state('bind-mounts', { exceptions: ['/srv'], from: 'global' }),
  state('privileged', { effect: 'allow', from: 'server' }),
];

function api(): TestingApi {
  return new TestingApi()
    .on('GET', '/api/v1/policies/rules', RULES)
    .on('GET', '/api/v1/servers', { items: [server()], total: 1 })
    .on('GET', '/api/v1/policies/global', { server: null, rules: EVERYWHERE, mayBypass: false })
    .on('GET', '/api/v1/servers/s-1/policy', { server: 's-1', rules: ON_SERVER, mayBypass: true })
    .on('PUT', /\/(policies\/global|servers\/s-1\/policy)$/, ({ body }: Sent) => body);
}

const open = (given: TestingApi, query = '', may?: (action: string) => boolean): Promise<TestingPage> =>
  openPage({
    routes: [
      { path: 'policies', children: routes },
      { path: '**', children: [] },
    ],
    url: `/policies${query}`,
    api: given,
    ...(may ? { may } : {}),
  });
const written = (page: TestingPage) => page.api.changes().map(({ url, body }) => ({ url, ...(body as PolicyWrite) }));

describe('the policies', () => {
  it('show each rule with its reason, how it stands and who decided so', async () => {
    const page = await open(api());
    expect(page.rows()[0]).toMatch(/With exceptions Folders of the host .* \/srv everywhere/);
    expect(page.rows()[1]).toMatch(/Refused Privileged containers Whoever is in it owns the host\. - as usual/);
    expect(page.text).toContain('The rules hold for you here.');
  });

  it('show what holds on one server, and whether one may bypass it there', async () => {
    const page = await open(api(), '?server=s-1');
    expect(page.rows()[1]).toMatch(/Allowed Privileged containers .* here/);
    expect(page.text).toContain('You may create here what the rules refuse.');
  });

  it('change one rule and leave the others as they were decided', async () => {
    const page = await open(api(), '?rule=privileged');
    await page.press('Allow');
    expect(page.text).toContain('Everybody who may create containers there can then ask for it.');
    await page.press('Save');
    expect(written(page)).toEqual([
      {
        url: '/api/v1/policies/global',
        rules: [
          { rule: 'bind-mounts', effect: 'refuse', exceptions: ['/srv'] },
          { rule: 'privileged', effect: 'allow', exceptions: [] },
        ],
      },
    ]);
    expect(page.told).toEqual(['Privileged containers is saved']);
    expect(page.address).toBe('/policies');
  });

  it('decide for a server without copying what holds everywhere, and take it back', async () => {
    const page = await open(api(), '?server=s-1&rule=privileged');
    await page.press('As everywhere');
    await page.press('Save');
    expect(written(page)).toEqual([{ url: '/api/v1/servers/s-1/policy', rules: [] }]);
  });

  it('take exceptions, also one that was typed and not added', async () => {
    const page = await open(api(), '?rule=bind-mounts');
    await page.press('Take /srv out');
    await page.type('One more', '/data');
    await page.press('Save');
    expect(written(page)[0]!.rules).toEqual([{ rule: 'bind-mounts', effect: 'refuse', exceptions: ['/data'] }]);
  });

  it('keep what was chosen when somebody else was quicker, and save it over that only when asked again', async () => {
    const given = api().on('PUT', /global$/, new Refusal(412, 'STALE', 'It was changed meanwhile.'));
    const page = await open(given, '?rule=privileged');
    await page.press('Allow');
    given.on('GET', '/api/v1/policies/global', {
      server: null,
      rules: [state('bind-mounts'), state('privileged')],
      mayBypass: false,
    });
    await page.press('Save');
    expect(page.text).toContain('Somebody else has changed this policy meanwhile');
    given.on('PUT', /global$/, ({ body }: Sent) => body);
    await page.press('Save');
    expect(written(page).at(-1)!.rules).toEqual([{ rule: 'privileged', effect: 'allow', exceptions: [] }]);
  });

  it('say why a rule cannot be saved, at what was typed', async () => {
    const refusal = new Refusal(400, 'VALIDATION_FAILED', 'A value is wrong.', [
      { field: 'rules[0].exceptions[0]', message: 'A path has no dots.' },
    ]);
    const page = await open(api().on('PUT', /global$/, refusal), '?rule=bind-mounts');
    await page.type('One more', '/srv/../etc');
    await page.press('Save');
    expect(page.text).toContain('A path has no dots.');
  });

  it('are read only for who may not decide', async () => {
    const page = await open(api(), '?rule=privileged', (action) => action !== 'policy.manage');
    expect(page.text).toContain('It is refused.');
    expect(page.text).toContain('You lack policy.manage.');
    await page.press('Save');
    expect(page.api.changes()).toEqual([]);
  });

  it('say when they cannot be read', async () => {
    const failing = api().on('GET', '/api/v1/policies/global', new Refusal(503, 'DOWN', 'The database is away.'));
    expect((await open(failing)).text).toContain('The database is away.');
  });
});
