import { openPage } from '../../../testing/page';
import { TestingApi } from '../../../testing/testing-api';
import { Recording } from '../../api/models';
import { routes } from './recordings.routes';

const recording = (given: Partial<Recording> = {}): Recording => ({
  id: 'r1',
  server: 's1',
  serverName: 'ams-prod-1',
  container: 'c'.repeat(64),
  containerName: 'web',
  user: 'u1',
  username: 'ada',
  command: '/bin/ash',
  terminal: true,
  withInput: false,
  startedAt: '2026-01-01T14:00:00Z',
  endedAt: '2026-01-01T14:01:05Z',
  durationMillis: 65_000,
  state: 'complete',
  cutBy: null,
  bytes: 4_096,
  missedBytes: 0,
  sha256: 'a'.repeat(64),
  ...given,
});
const CUT = recording({ id: 'r2', containerName: 'db', username: 'vic', state: 'cut', cutBy: 'killed' });
const CAST = '{"version":2,"width":80,"height":24}\n[0.5,"o","hello "]\n[9.5,"o","world"]\n';

const api = (items = [recording(), CUT]) =>
  new TestingApi()
    .on('GET', '/api/v1/servers', { items: [] })
    .on('GET', '/api/v1/recordings', { items, nextCursor: null })
    .on('GET', '/api/v1/recordings/r1', items[0])
    .on('GET', '/api/v1/recordings/r1/cast', CAST);

const open = (given: TestingApi, path = '', may?: (action: string) => boolean) =>
  openPage({
    routes: [{ path: 'recordings', children: routes }],
    url: `/recordings${path}`,
    api: given,
    ...(may ? { may } : {}),
  });

describe('the recordings', () => {
  it('say who had which terminal, how long, and what became of it', async () => {
    const page = await open(api());
    expect(page.rows()[0]).toMatch(/Complete web ada \/bin\/ash ams-prod-1 1:05/);
    expect(page.rows()[1]).toMatch(/Cut db vic/);
  });

  it('ask for those of one container where a link says so', async () => {
    const page = await open(api(), '?container=abc');
    expect(page.api.sent.find(({ url }) => url === '/api/v1/recordings')?.params).toMatchObject({ container: 'abc' });
  });

  it('say what is missing of one', async () => {
    const page = await open(api(), '?open=r2');
    expect(page.text).toContain('This recording ends before its terminal did');
    expect(page.text).toContain('The platform was killed');
  });

  it('are replayed with a clock from which pauses are cut', async () => {
    const page = await open(api(), '/r1');
    expect(page.text).toContain('ada in web');
    expect(page.text).toContain('/ 0:02');
  });
});
