import { openPage } from '../../../testing/page';
import { Refusal, TestingApi } from '../../../testing/testing-api';
import { ContainerSummary, Server } from '../../api/models';
import { container, freshness } from '../../domain/container/container.fixture';
import { server } from '../../domain/server/server.fixture';
import { routes } from './dashboard.routes';

const inFeature = [{ path: 'dashboard', children: routes }];
const DOWN = server({
  id: 's-2',
  name: 'fra-edge-2',
  health: { state: 'unreachable', since: '2026-01-01T00:00:00Z', reason: 'The handshake timed out.', latencyMs: null },
});

function api(servers: Server[], items: ContainerSummary[]): TestingApi {
  return new TestingApi()
    .on('GET', '/api/v1/servers', { items: servers, total: servers.length })
    .on('GET', '/api/v1/containers', {
      items,
      total: items.length,
      states: {},
      servers: servers.map(({ id, name, health }) =>
        freshness({ id, name, state: health.state, asOf: health.state === 'unreachable' ? health.since : null }),
      ),
    })
    .on('GET', '/api/v1/servers/s-1/info', { cpus: 8, memoryBytes: 33567875072, images: 47 })
    .on('GET', '/api/v1/servers/s-1/df', { totalBytes: 48318382080 });
}

const open = (given: TestingApi, may?: (action: string) => boolean) =>
  openPage({ routes: inFeature, url: '/dashboard', api: given, ...(may ? { may } : {}) });

describe('the dashboard', () => {
  it('shows what needs a person first, with the way to the cure', async () => {
    const page = await open(api([server(), DOWN], [container({ name: 'sick', health: 'unhealthy' }), container()]));
    expect(page.text).toContain('fra-edge-2 is unreachable The handshake timed out.');
    expect(page.control('Diagnose').getAttribute('href')).toBe('/servers?open=s-2');
    expect(page.text).toContain('sick is unhealthy');
    expect(page.control('Open logs').getAttribute('href')).toMatch(/^\/containers\/s-1\/.+\/logs$/);
  });

  it('says that nothing needs anybody when that is so', async () => {
    const page = await open(api([server()], [container()]));
    expect(page.text).toContain('Nothing needs you now.');
  });

  it('shows the size of each engine and of all together, and what Docker uses of the disk', async () => {
    const page = await open(api([server()], [container()]));
    const card = page.element.querySelector('dcp-server-card')!.textContent!.replace(/\s+/g, ' ');
    expect(card).toContain('CPUs 8');
    expect(card).toContain('31.3 GiB');
    expect(card).toContain('45.0 GiB');
    expect(page.text).toContain('1 of 1 servers');
  });

  it('shows what the containers of a server use of it, where that is measured', async () => {
    const usage = {
      t: '2026-01-01T00:00:00Z',
      cpuPercent: 33.6,
      cpus: 8,
      memoryBytes: 23_497_512_550,
      memoryTotal: 33_567_875_072,
      containers: 1,
      cpuHistory: [20, 34],
      memoryHistory: [69, 70],
    };
    const page = await open(api([server({ usage })], [container()]));
    const card = page.element.querySelector('dcp-server-card')!;
    expect(card.textContent!.replace(/\s+/g, ' ')).toMatch(/CPU ?34 %.*Memory ?70 %/);
    expect(card.querySelectorAll('ui-sparkline path')).toHaveLength(4);
    expect(card.querySelector('[title*="running containers"]')).not.toBeNull();
  });

  it('does not guess the size of an engine that does not answer', async () => {
    const page = await open(api([DOWN], []));
    expect(page.element.querySelector('dcp-server-card .hatched')).not.toBeNull();
    expect(page.api.sent.some(({ url }) => /s-2.(info|version|df)/.test(url))).toBe(false);
  });

  it('counts containers by state, and those of a silent server as stale', async () => {
    const page = await open(
      api(
        [server(), DOWN],
        [container(), container({ state: 'paused' }), container({ server: 's-2', health: 'unhealthy' })],
      ),
    );
    const legend = page.element.querySelector('.legend')!.textContent!.replace(/\s+/g, ' ');
    expect(legend).toMatch(/Running 1 .*Unhealthy 0 .*Paused 1 .*Stale 1/);
  });

  it('shows how to begin when there is no server', async () => {
    const page = await open(api([], []));
    expect(page.text).toContain('No Docker engine was found');
    expect(page.element.querySelectorAll('a[href="/servers?add="]')).toHaveLength(2);
    expect(page.control('Create container').title).toBe('There is no server yet.');
  });

  it('tells a person without the right whom to ask', async () => {
    const page = await open(api([], []), () => false);
    expect(page.text).toContain('Ask an administrator');
    expect(page.element.querySelectorAll('a[href="/servers?add="]')).toHaveLength(0);
  });

  it('shows the first steps while there is no container', async () => {
    const page = await open(api([server()], []));
    expect(page.text).toContain('First steps');
  });

  it('does not ask for what one may not know', async () => {
    const page = await open(api([server()], [container()]), (action) => action.startsWith('container.'));
    expect(page.api.sent.filter(({ url }) => /info|df|events/.test(url))).toEqual([]);
    expect(page.text).not.toContain('Recent events');
    expect(page.element.querySelector('dcp-server-card ui-skeleton')).toBeNull();
  });

  it('says why it could not be read, and tries again', async () => {
    const given = api([server()], [container()]).on('GET', '/api/v1/servers', new Refusal(503, 'X', 'No database.'));
    const page = await open(given);
    expect(page.text).toContain('The dashboard could not be read');
    given.on('GET', '/api/v1/servers', { items: [server()], total: 1 });
    await page.press('Try again');
    expect(page.text).toContain('Nothing needs you now.');
  });
});
