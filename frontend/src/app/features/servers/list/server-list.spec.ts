import { openPage } from '../../../../testing/page';
import { Refusal, Sent, TestingApi } from '../../../../testing/testing-api';
import { Server } from '../../../api/models';
import { container, freshness } from '../../../domain/container/container.fixture';
import { server } from '../../../domain/server/server.fixture';
import { routes } from '../servers.routes';

const inFeature = [
  { path: 'servers', children: routes },
  { path: '**', children: [] },
];
const INFO = {
  engineId: 'E',
  hostName: 'host-1',
  version: '28.2.2',
  operatingSystem: 'Debian GNU/Linux 13',
  kernelVersion: '6.12',
  arch: 'x86_64',
  cpus: 8,
  memoryBytes: 33567875072,
  storageDriver: 'overlayfs',
  loggingDriver: 'json-file',
  cgroupDriver: 'systemd',
  cgroupVersion: '2',
  rootDirectory: '/var/lib/docker',
  containers: { total: 12, running: 9, paused: 1, stopped: 2 },
  images: 47,
  swarmActive: false,
  warnings: ['WARNING: No swap limit support'],
};
const PART = { count: 1, bytes: 1024, reclaimableBytes: 0 };
const DISK = {
  totalBytes: 48318382080,
  images: PART,
  containers: PART,
  volumes: PART,
  buildCache: PART,
  readAt: '2026-01-01T00:00:00Z',
};
const UP = server({ id: 's-1', name: 'ams-prod-1', labels: { env: 'prod' } });
const DOWN = server({
  id: 's-2',
  name: 'fra-edge-2',
  health: { state: 'unreachable', since: '2026-01-01T00:00:00Z', reason: 'The handshake timed out.', latencyMs: null },
});

function api(servers: Server[] = [UP, DOWN]): TestingApi {
  const items = [container({ server: 's-1' }), container({ server: 's-1' })];
  return new TestingApi()
    .on('GET', '/api/v1/servers', { items: servers, total: servers.length })
    .on('GET', '/api/v1/containers', { items, total: 2, states: {}, servers: [freshness()] })
    .on('GET', /\/info$/, INFO)
    .on('GET', /\/version$/, {
      version: '28.2.2',
      apiVersion: '1.51',
      usedApiVersion: '1.50',
      os: 'linux',
      arch: 'amd64',
    })
    .on('GET', /\/df$/, DISK)
    .on('GET', /\/recording-policy$/, { policy: 'best-effort' });
}

const open = (given: TestingApi, query = '', may?: (action: string) => boolean) =>
  openPage({ routes: inFeature, url: `/servers${query}`, api: given, ...(may ? { may } : {}) });

describe('the list of servers', () => {
  it('shows problems first, with what each one runs', async () => {
    const page = await open(api());
    expect(page.rows()[0]).toContain('Unreachable fra-edge-2');
    expect(page.rows()[1]).toMatch(/Healthy ams-prod-1 .* 1\.4 ms - - 2 /);
  });

  it('finds servers by label', async () => {
    const page = await open(api(), '?q=env=prod');
    expect(page.rows()).toHaveLength(1);
  });

  it('shows how to add the first one', async () => {
    const page = await open(api([]));
    expect(page.text).toContain('No Docker engine was found');
  });

  it('offers nothing to change to those who may not', async () => {
    const page = await open(api(), '?add=', (action) => action !== 'server.register');
    expect(page.control('Add server').title).toBe('You lack server.register.');
    expect(page.element.querySelector('dcp-server-add')).toBeNull();
  });
});

describe('one server', () => {
  it('opens beside the list with what its engine says', async () => {
    const page = await open(api(), '?open=s-1');
    expect(page.text).toContain('Debian GNU/Linux 13');
    expect(page.text).toContain('31.3 GiB');
    expect(page.text).toContain('1.50 spoken, the engine knows up to 1.51');
    expect(page.text).toContain('WARNING: No swap limit support');
    expect(page.text).toContain('45.0 GiB');
  });

  it('is not asked while it does not answer', async () => {
    const page = await open(api(), '?open=s-2');
    expect(page.text).toContain('The handshake timed out.');
    expect(page.api.sent.filter(({ url }) => /s-2\/(info|version|df)$/.test(url))).toEqual([]);
  });

  it('is told when it does not exist', async () => {
    const page = await open(api(), '?open=other');
    // Not at once: a server that was added a moment ago is told a moment later.
    await vi.waitFor(() => expect(page.text).toContain('No such server'), { timeout: 5000 });
  });

  it('is tried again at once', async () => {
    const given = api().on('POST', /reconnect$/, UP.health);
    const page = await open(given, '?open=s-2');
    await page.press('Reconnect');
    expect(given.changes()).toMatchObject([{ url: '/api/v1/servers/s-2/reconnect' }]);
    expect(page.told).toEqual(['fra-edge-2 answers']);
  });

  it('is forgotten after a question that says what stays', async () => {
    const given = api().on('DELETE', '/api/v1/servers/s-1', null);
    const page = await open(given, '?open=s-1');
    await page.press('Remove...');
    expect(page.text).toContain('2 containers go on');
    expect(page.text).toContain('private key cannot be had back');
    await page.press('Remove server');
    expect(given.changes()).toMatchObject([{ method: 'DELETE', url: '/api/v1/servers/s-1' }]);
    expect(page.address).toBe('/servers');
  });
});

describe('adding a server', () => {
  const accepting = () =>
    api().on('POST', '/api/v1/servers', ({ body }: Sent) => server({ ...(body as Partial<Server>), id: 's-1' }));

  it('sends what was typed and opens it', async () => {
    const given = accepting();
    const page = await open(given, '?add=');
    await page.type('Name', 'edge-1');
    await page.type('Address', '/var/run/docker.sock');
    page.element.querySelector<HTMLFormElement>('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(given.changes()[0]!.body).toEqual({ name: 'edge-1', endpoint: 'unix:///var/run/docker.sock' });
    expect(page.address).toBe('/servers?open=s-1');
  });

  it('does not connect without protection unless somebody says yes to it', async () => {
    const given = accepting();
    const page = await open(given, '?add=');
    await page.type('Name', 'edge-1');
    await page.type('Address', 'edge-1:2375');
    await page.press('None');
    const submit = async () => {
      page.element.querySelector<HTMLFormElement>('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
      await page.settle();
    };
    await submit();
    expect(given.changes()).toEqual([]);
    expect(page.text).toContain('Say yes to this, or use TLS.');
    await page.press(/^I know that/);
    await submit();
    expect(given.changes()[0]!.body).toMatchObject({ endpoint: 'tcp://edge-1:2375', allowPlaintext: true });
  });

  it.each([
    [new Refusal(409, 'SERVER_NAME_TAKEN', 'The name is taken.'), 'Name'],
    [new Refusal(422, 'ENDPOINT_REFUSED', 'This address is not allowed.'), 'Address'],
    [
      new Refusal(400, 'TLS_MATERIAL_REFUSED', 'x', [{ field: 'tls.ca', message: 'This is no certificate.' }]),
      'Certificate authority',
    ],
  ])('puts a refusal at its field', async (refusal, field) => {
    const page = await open(api().on('POST', '/api/v1/servers', refusal), '?add=');
    await page.type('Name', 'edge-1');
    await page.type('Address', 'edge-1');
    page.element.querySelector<HTMLFormElement>('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(page.field(field).getAttribute('aria-invalid')).toBe('true');
  });
});
