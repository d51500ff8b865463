import { openPage } from '../../../../testing/page';
import { TestingApi } from '../../../../testing/testing-api';
import { container, freshness } from '../../../domain/container/container.fixture';
import { server } from '../../../domain/server/server.fixture';
import { routes } from '../servers.routes';

const inFeature = [
  { path: 'servers', children: routes },
  { path: '**', children: [] },
];
const A = server({ id: 's-1', name: 'ams-prod-1' });
const B = server({
  id: 's-2',
  name: 'ams-prod-2',
  engine: { version: '20.10.24', apiVersion: '1.41', os: 'linux', arch: 'amd64' },
});
const on = (id: string, name: string, ref: string) =>
  container({ server: id, name, image: { ref, id: `sha256:${ref}` } });

const open = (query: string) =>
  openPage({
    routes: inFeature,
    url: `/servers/compare${query}`,
    api: new TestingApi()
      .on('GET', '/api/v1/servers', { items: [A, B], total: 2 })
      .on('GET', '/api/v1/containers', {
        items: [on('s-1', 'web', 'web:1'), on('s-2', 'web', 'web:2'), on('s-1', 'db', 'pg:1'), on('s-2', 'db', 'pg:1')],
        total: 4,
        states: {},
        servers: [freshness(), freshness({ id: 's-2' })],
      })
      .on('GET', /\/info$/, {
        operatingSystem: 'Debian',
        kernelVersion: '6.12',
        arch: 'x86_64',
        cpus: 2,
        memoryBytes: 1,
        storageDriver: 'overlay2',
        loggingDriver: 'json-file',
        warnings: [],
      }),
  });

describe('the comparison of servers', () => {
  it('shows what differs, and what is alike when asked', async () => {
    const page = await open('?servers=s-1,s-2');
    expect(page.text).toContain('1 of 2 containers differ');
    expect(page.text).toMatch(/web image web :1 Running web :2/);
    expect(page.text).toMatch(/Version differs 28\.2\.2 20\.10\.24/);
    expect(page.text).not.toContain('pg :1');

    await page.press('Also what is alike');
    expect(page.address).toContain('all=');
    expect(page.text).toContain('pg :1');
  });

  it('says what to do while there is nothing to compare', async () => {
    const page = await open('?servers=s-1');
    expect(page.text).toContain('Choose two or more servers');
  });

  it('leaves a server out', async () => {
    const page = await open('?servers=s-1,s-2');
    await page.press('Leave ams-prod-2 out');
    expect(page.address).toBe('/servers/compare?servers=s-1');
  });
});
