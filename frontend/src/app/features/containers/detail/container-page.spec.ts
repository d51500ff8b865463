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

  it('shows its state as it is told live, and inspects it again only then', async () => {
    const web = container({ name: 'web' });
    const page = await open(api(web));
    const inspections = () => page.api.sent.filter(({ url }) => url.endsWith('/containers/web')).length;
    const before = inspections();
    page.live.tell('containers', { upserts: [{ ...web, state: 'exited', exitCode: 3 }] });
    await page.settle();
    expect(page.text).toContain('Exited');
    expect(inspections()).toBe(before + 1);
    page.live.tell('containers', { upserts: [container({ name: 'other' })] });
    await page.settle();
    expect(inspections()).toBe(before + 1);
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

  it('does not look for what it is about to remove, and looks again when it stays', async () => {
    const web = container({ name: 'web' });
    const page = await open(api(web));
    const inspections = () => page.api.sent.filter(({ url }) => url.endsWith('/containers/web')).length;
    const before = inspections();
    await page.press('Remove...');
    page.live.tell('containers', { upserts: [{ ...web, state: 'exited', exitCode: 0 }] });
    await page.settle();
    expect(inspections()).toBe(before);
    await page.press('Cancel');
    await page.settle();
    expect(inspections()).toBe(before + 1);
  });
});

describe('the log of a container', () => {
  const line = (m: string, s = 'stdout', n = 0) => ({ t: `2026-01-01T00:00:0${n}.000000000Z`, s, m });
  const lines = [line('ERROR boom'), line('INFO fine', 'stdout', 1), line('on stderr, fine too', 'stderr', 2)];
  const openLog = async (query = '', state: 'running' | 'exited' = 'running') => {
    const page = await open(api(container({ name: 'web', state })), `logs${query}`);
    expect(page.sockets.path).toMatch(/^\/ws\/v1\/servers\/s-1\/containers\/[0-9a-f]{64}\/logs$/);
    return page;
  };
  const withLines = async (query = '') => {
    const page = await openLog(query);
    expect(page.sockets.query()).toMatchObject({ tail: 500 });
    page.sockets.say({ type: 'lines', lines });
    return page;
  };
  /** Lines come in a little later than they are sent. */
  const shows = (page: Awaited<ReturnType<typeof open>>, text: string) =>
    vi.waitFor(async () => {
      await page.settle();
      expect(page.text).toContain(text);
    });

  it('shows the lines and counts their levels', async () => {
    const page = await withLines();
    await shows(page, 'ERROR boom');
    expect(page.text).toContain('3 lines');
    expect(page.control(/^ ?Error/).textContent).toContain('1');
    page.sockets.say({ type: 'lines', lines: [line('INFO and on', 'stdout', 5)] });
    await shows(page, 'INFO and on');
  });

  it('narrows by level and by stream, in the address', async () => {
    const page = await withLines('?level=error');
    await shows(page, '1 entry');
    expect(page.text).not.toContain('INFO fine');
    await page.press(/^ ?Error/);
    await page.press('stderr');
    expect(page.address).toContain('stream=stderr');
    expect(page.text).toContain('on stderr, fine too');
    expect(page.text).not.toContain('ERROR boom');
  });

  it('finds text, begins at the newest match and goes round', async () => {
    const page = await withLines('?q=fine');
    await shows(page, '2 of 2');
    await page.press('Next match');
    expect(page.text).toContain('1 of 2');
    expect(page.element.querySelectorAll('mark')).toHaveLength(2);
  });

  it('holds still while it is paused', async () => {
    const page = await withLines();
    await shows(page, 'INFO fine');
    await page.press('Pause');
    page.sockets.say({ type: 'lines', lines: [line('INFO later', 'stdout', 5)] });
    await shows(page, 'paused, 1 line waits');
    expect(page.text).not.toContain('INFO later');
    await page.press('Pause');
    await shows(page, 'INFO later');
  });

  it('says why it may not be read on, with the sentence of the platform', async () => {
    const page = await openLog();
    page.sockets.end(4429, 'You have 10 connections open. Close one.');
    await page.settle();
    expect(page.text).toContain('You have 10 connections open.');
    page.sockets.end(4404, 'There is no container web.');
    await shows(page, 'There is no container web.');
    await page.press('Try again');
    expect(page.sockets.opened).toBe(2);
  });

  it('says that the driver keeps nothing to read', async () => {
    const page = await openLog();
    page.sockets.say({ type: 'end', reason: 'unreadable', detail: 'The container logs to syslog.' });
    page.sockets.end(1000, 'The log has ended.');
    await shows(page, 'The container logs to syslog.');
  });

  it('goes on when the container runs again, and not before', async () => {
    const given = api(container({ name: 'web' }));
    const page = await open(given, 'logs');
    page.sockets.say({ type: 'end', reason: 'exited', detail: 'It ended.' });
    page.sockets.end(1000, '');
    await shows(page, 'It ended.');
    expect(page.sockets.opened).toBe(1);
    given.on(
      'GET',
      '/api/v1/servers/s-1/containers/web',
      detail(container({ name: 'web', startedAt: '2026-01-01T01:00:00Z' })),
    );
    await page.press('Restart');
    await vi.waitFor(() => expect(page.sockets.opened).toBe(2));
  });

  it('says that nothing was written yet', async () => {
    const page = await openLog();
    await shows(page, 'The container has written nothing yet');
  });

  it('does not ask for what the user may not read', async () => {
    const page = await open(api(container({ name: 'web' })), 'logs', (action) => action !== 'container.logs');
    expect(page.text).toContain('You may not read logs here');
    expect(page.sockets.opened).toBe(0);
  });
});

describe('what a container uses', () => {
  const sample = (second: number) => ({
    t: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    cpuPercent: 23.6,
    memoryBytes: 318 * 1024 * 1024,
    memoryLimit: 512 * 1024 * 1024,
    netRx: second * 1024,
    netTx: 0,
    blkRead: 0,
    blkWrite: 0,
    pids: 23,
  });

  it('is shown in large, with what is worth knowing beside it', async () => {
    const page = await open(api(container({ name: 'web' })), 'stats');
    page.sockets.say({ type: 'history', samples: [sample(1), sample(2)] });
    page.sockets.say({ type: 'sample', ...sample(3) });
    await page.settle();
    expect(page.text).toContain('23.6 % of one CPU');
    expect(page.text).toContain('318 MiB of 512 MiB');
    expect(page.text).toContain('received 1 KiB/s');
    expect(page.text).toContain('processes 23');
    expect(page.text).toContain('live, a sample each second');
  });

  it('says that it is old when no new values come', async () => {
    const page = await open(api(container({ name: 'web' })), 'stats');
    page.sockets.say({ type: 'sample', ...sample(1) });
    page.sockets.say({ type: 'interrupted', detail: 'ams-prod-1 does not answer.' });
    await page.settle();
    expect(page.text).toContain('ams-prod-1 does not answer.');
    expect(page.element.querySelector('.plot.stale')).not.toBeNull();
  });

  it('is not asked for while the container does not run', async () => {
    const page = await open(api(container({ name: 'web', state: 'exited', exitCode: 0 })), 'stats');
    expect(page.text).toContain('The container does not run');
    expect(page.sockets.opened).toBe(0);
  });
});

describe('the processes of a container', () => {
  const titles = ['PID', 'TIME', 'CMD'];
  const processes = [
    ['9', '00:00:02', 'nginx: worker'],
    ['10', '00:00:01', 'nginx: master'],
  ];

  it('are listed and sorted as numbers, in the address', async () => {
    const given = api(container({ name: 'web' })).on('GET', /\/top$/, { titles, processes });
    const page = await open(given, 'processes?sort=c0');
    expect(page.rows().map((row) => row.split(' ')[0])).toEqual(['9', '10']);
    await page.press('PID');
    expect(page.address).toContain('sort=-c0');
    expect(page.rows().map((row) => row.split(' ')[0])).toEqual(['10', '9']);
  });

  it('are not asked for while it does not run', async () => {
    const page = await open(api(container({ name: 'web', state: 'exited', exitCode: 0 })), 'processes');
    expect(page.text).toContain('Nothing runs here');
  });

  it('say why they cannot be read', async () => {
    const refusal = new Refusal(503, 'ENGINE_UNREACHABLE', 'ams is away.');
    const page = await open(api(container({ name: 'web' })).on('GET', /\/top$/, refusal), 'processes');
    expect(page.text).toContain('ams is away.');
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
