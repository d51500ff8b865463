import { openPage } from '../../../testing/page';
import { TestingApi } from '../../../testing/testing-api';
import { container, freshness } from '../../domain/container/container.fixture';
import { mergedLogs } from '../../domain/log/log-links';
import { routes } from './logs.routes';

describe('the log of several containers', () => {
  const [web, db] = [container({ name: 'web' }), container({ name: 'db' })];
  const api = () =>
    new TestingApi().on('GET', '/api/v1/containers', {
      items: [web, db],
      total: 2,
      states: {},
      servers: [freshness()],
    });
  const open = (url: string) => openPage({ routes: [{ path: 'logs', children: routes }], url, api: api() });
  const both = mergedLogs([web, db]).query.c;
  const address = `/logs?c=${both.join('&c=')}`;
  const line = (second: number, m: string, c: string | undefined) => ({
    t: `2026-01-01T00:00:0${second}.000000000Z`,
    s: 'stdout',
    m,
    c,
  });

  it('asks for all in one connection and tells who wrote a line', async () => {
    const page = await open(address);
    expect(page.sockets.path).toBe('/ws/v1/logs');
    expect(page.sockets.query()).toMatchObject({ c: both });
    page.sockets.say({ type: 'lines', lines: [line(1, 'GET /', both[0]), line(2, 'SELECT 1', both[1])] });
    await vi.waitFor(() => expect(page.text).toContain('SELECT 1'));
    const sources = [...page.element.querySelectorAll('.rows .source')].map((source) => source.textContent);
    expect(sources).toEqual(['web', 'db']);
  });

  it('hides the lines of one', async () => {
    const page = await open(address);
    page.sockets.say({ type: 'lines', lines: [line(1, 'GET /', both[0]), line(2, 'SELECT 1', both[1])] });
    await vi.waitFor(() => expect(page.text).toContain('SELECT 1'));
    await page.press('db');
    expect(page.text).not.toContain('SELECT 1');
    expect(page.control('db').getAttribute('aria-pressed')).toBe('false');
  });

  it('says what to do without any', async () => {
    const page = await open('/logs');
    expect(page.text).toContain('No containers chosen');
    expect(page.sockets.opened).toBe(0);
  });

  it('takes twenty at most', () => {
    expect(mergedLogs(Array.from({ length: 30 }, () => web)).query.c).toHaveLength(20);
  });
});
