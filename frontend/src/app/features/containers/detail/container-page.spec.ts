import { openPage } from '../../../../testing/page';
import { Refusal, TestingApi } from '../../../../testing/testing-api';
import { ContainerDetail, ContainerSummary, Mount } from '../../../api/models';
import { container, freshness } from '../../../domain/container/container.fixture';
import { server } from '../../../domain/server/server.fixture';
import { routes } from '../containers.routes';

const inFeature = [{ path: 'containers', children: routes }];

function detail(summary: ContainerSummary, overrides: Partial<ContainerDetail> = {}): ContainerDetail {
  return {
    summary,
    entrypoint: ['/entry.sh'],
    command: ['nginx', '-g', 'daemon off;'],
    workingDir: null,
    user: null,
    hostName: 'web',
    env: [],
    restartPolicy: { name: 'on-failure', maximumRetryCount: 3 },
    resources: { memoryBytes: 536870912, cpus: null, pids: null },
    privileged: false,
    tty: false,
    autoRemove: false,
    logDriver: 'json-file',
    pid: 7,
    networks: [],
    healthReport: null,
    ...overrides,
  };
}

function api(summary: ContainerSummary, overrides: Partial<ContainerDetail> = {}, away = false): TestingApi {
  const servers = [freshness(away ? { state: 'unreachable', asOf: '2026-01-01T13:53:00Z' } : {})];
  return new TestingApi()
    .on('GET', '/api/v1/containers', { items: [summary], total: 1, states: {}, servers })
    .on('GET', '/api/v1/servers', { items: [server()], total: 1 })
    .on('GET', '/api/v1/servers/s-1/containers/web', detail(summary, overrides))
    .on('POST', /containers/, {})
    .on('DELETE', /containers/, null);
}

const open = (given: TestingApi, tab = 'overview', may?: (action: string) => boolean) =>
  openPage({ routes: inFeature, url: `/containers/s-1/web/${tab}`, api: given, ...(may ? { may } : {}) });

describe('the page of a container', () => {
  it('says what it is and how it was made', async () => {
    const page = await open(api(container({ name: 'web' }), { env: [{ name: 'A', value: '1', masked: false }] }));
    expect(page.text).toContain("nginx -g 'daemon off;'");
    expect(page.text).toContain('on failure, at most 3 times');
    expect(page.text).toContain('512 MiB');
    expect(page.text).toContain('no limit');
  });

  it('shows that values are hidden, not that they are empty', async () => {
    const page = await open(
      api(container({ name: 'web' }), { env: [{ name: 'PASSWORD', value: null, masked: true }] }),
    );
    expect(page.text).toContain('PASSWORD hidden');
    expect(page.text).toContain('your roles lack secret.view');
  });

  it('shows why it is unhealthy', async () => {
    const report = { status: 'unhealthy', failingStreak: 14, lastOutput: 'connection refused' } as const;
    const page = await open(api(container({ name: 'web', health: 'unhealthy' }), { healthReport: report }));
    expect(page.text).toContain('Failed 14 times in a row');
    expect(page.text).toContain('connection refused');
  });

  it('offers what fits its state', async () => {
    const page = await open(api(container({ name: 'web', state: 'exited', exitCode: 0 })));
    expect(page.control('Start').getAttribute('aria-disabled')).toBeNull();
    expect(page.control('Stop').title).toBe('It is exited.');
    await page.press('Start');
    expect(page.api.changes().map(({ url }) => url.replace(/[0-9a-f]{64}/, 'ID'))).toEqual([
      '/api/v1/servers/s-1/containers/ID/start',
    ]);
    expect(page.told).toEqual(['web started']);
  });

  it('does nothing while its server does not answer', async () => {
    const page = await open(api(container({ name: 'web' }), {}, true));
    expect(page.text).toContain('ams-prod-1 does not answer');
    expect(page.control('Stop').title).toBe('ams-prod-1 does not answer.');
  });

  it('is a page of its own when there is no such container', async () => {
    const given = api(container()).on(
      'GET',
      '/api/v1/servers/s-1/containers/web',
      new Refusal(404, 'CONTAINER_NOT_FOUND', 'No.'),
    );
    const page = await open(given);
    expect(page.text).toContain('No such container');
    expect(page.control('To the containers')).toBeTruthy();
  });

  it('says that it may not be seen', async () => {
    const given = api(container()).on('GET', /containers\/web$/, new Refusal(403, 'FORBIDDEN', 'You lack it.'));
    const page = await open(given);
    expect(page.text).toContain('You may not see this container');
  });

  it('offers another try when the engine is away', async () => {
    const given = api(container()).on(
      'GET',
      /containers\/web$/,
      new Refusal(503, 'ENGINE_UNREACHABLE', 'ams is away.'),
    );
    const page = await open(given);
    expect(page.text).toContain('ams is away.');
    given.on('GET', /containers\/web$/, detail(container({ name: 'web' })));
    await page.press('Try again');
    expect(page.text).toContain('Configuration');
  });
});

describe('removing a container', () => {
  const volume = (name: string): Mount => ({ type: 'volume', name, source: null, target: `/${name}`, readOnly: false });

  it('kills what runs and goes back to the list', async () => {
    const page = await open(api(container({ name: 'web' })));
    await page.press('Remove...');
    expect(page.text).toContain('It runs and is killed');
    await page.press('Remove container');
    expect(page.api.changes()).toMatchObject([{ method: 'DELETE', params: { force: 'true', volumes: 'false' } }]);
    expect(page.address).toBe('/containers');
  });

  it('does not kill what does not run', async () => {
    const page = await open(api(container({ name: 'web', state: 'exited', exitCode: 0 })));
    await page.press('Remove...');
    await page.press('Remove container');
    expect(page.api.changes()).toMatchObject([{ params: { force: 'false' } }]);
  });

  it('asks for the name where data dies', async () => {
    const mounts = [volume('a'.repeat(64)), volume('pgdata')];
    const page = await open(api(container({ name: 'web', mounts })));
    await page.press('Remove...');
    expect(page.text).toContain('1 mount keeps its data');
    await page.press(/Also remove/);
    expect(page.control<HTMLButtonElement>('Remove container').disabled).toBe(true);
    await page.type('Type web to go on', 'web');
    await page.press('Remove container');
    expect(page.api.changes()).toMatchObject([{ params: { volumes: 'true' } }]);
  });

  it('does nothing when the person thinks better of it', async () => {
    const page = await open(api(container({ name: 'web' })));
    await page.press('Remove...');
    await page.press('Cancel');
    expect(page.api.changes()).toEqual([]);
  });
});

describe('the log of a container', () => {
  const line = (m: string, s = 'stdout', n = 0) => ({ t: `2026-01-01T00:00:0${n}.000000000Z`, s, m });
  const lines = [line('ERROR boom'), line('INFO fine', 'stdout', 1), line('on stderr, fine too', 'stderr', 2)];
  const withLog = (answer: unknown) => api(container({ name: 'web' })).on('GET', /\/logs$/, answer);

  it('shows the lines and counts their levels', async () => {
    const page = await open(withLog({ lines, truncated: true }), 'logs');
    expect(page.text).toContain('ERROR boom');
    expect(page.text).toContain('3 lines');
    expect(page.text).toContain('older lines exist');
    expect(page.control(/^ ?Error/).textContent).toContain('1');
  });

  it('narrows by level and by stream, in the address', async () => {
    const page = await open(withLog({ lines, truncated: false }), 'logs?level=error');
    expect(page.text).toContain('1 entry');
    expect(page.text).not.toContain('INFO fine');
    await page.press(/^ ?Error/);
    await page.press('stderr');
    expect(page.address).toContain('stream=stderr');
    expect(page.text).toContain('on stderr, fine too');
    expect(page.text).not.toContain('ERROR boom');
  });

  it('finds text, begins at the newest match and goes round', async () => {
    const page = await open(withLog({ lines, truncated: false }), 'logs?q=fine');
    expect(page.text).toContain('2 of 2');
    await page.press('Next match');
    expect(page.text).toContain('1 of 2');
    expect(page.element.querySelectorAll('mark')).toHaveLength(2);
  });

  it('says that the driver keeps nothing to read', async () => {
    const page = await open(withLog(new Refusal(409, 'LOGS_NOT_READABLE', 'The container logs to syslog.')), 'logs');
    expect(page.text).toContain('The log could not be read');
    expect(page.text).toContain('The container logs to syslog.');
  });

  it('says that nothing was written yet', async () => {
    const page = await open(withLog({ lines: [], truncated: false }), 'logs');
    expect(page.text).toContain('The container has written nothing yet');
  });

  it('does not ask for what the user may not read', async () => {
    const page = await open(withLog({ lines, truncated: false }), 'logs', (action) => action !== 'container.logs');
    expect(page.text).toContain('You may not read logs here');
    expect(page.api.sent.some(({ url }) => url.endsWith('/logs'))).toBe(false);
  });
});

describe('what the engine says of a container', () => {
  it('is shown line by line and searched', async () => {
    const given = api(container({ name: 'web' })).on('GET', /\/inspect$/, { Config: { Env: ['A=1'], Image: 'x' } });
    const page = await open(given, 'inspect');
    await page.type('Search', 'env');
    expect(page.text).toContain('1 of 1');
    expect(page.element.querySelector('.at')!.textContent).toContain('"Env"');
  });
});
