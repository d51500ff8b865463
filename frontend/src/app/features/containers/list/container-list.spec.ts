import { openPage } from '../../../../testing/page';
import { Refusal, TestingApi } from '../../../../testing/testing-api';
import { ContainerSummary, ServerFreshness } from '../../../api/models';
import { container, freshness } from '../../../domain/container/container.fixture';
import { server } from '../../../domain/server/server.fixture';
import { routes } from '../containers.routes';

const inFeature = [{ path: 'containers', children: routes }];

function api(items: ContainerSummary[], servers: ServerFreshness[] = [freshness()]): TestingApi {
  return new TestingApi()
    .on('GET', '/api/v1/containers', { items, total: items.length, nextCursor: null, states: {}, servers })
    .on('GET', '/api/v1/servers', { items: servers.map(({ id, name }) => server({ id, name })), total: servers.length })
    .on('POST', /containers/, {});
}

const open = (given: TestingApi, query = '', may?: (action: string) => boolean) =>
  openPage({
    routes: [...inFeature, { path: 'logs', children: [] }],
    url: `/containers${query}`,
    api: given,
    ...(may ? { may } : {}),
  });

const WELL = container({ name: 'well' });
const SICK = container({ name: 'sick', health: 'unhealthy' });
const DEAD = container({ name: 'dead', state: 'exited', exitCode: 137, oomKilled: true });
const FAR = container({ name: 'far', server: 's-2', serverName: 'fra-edge-2' });
const AWAY = freshness({ id: 's-2', name: 'fra-edge-2', state: 'unreachable', asOf: '2026-01-01T13:53:00Z' });

describe('the list of containers', () => {
  it('shows problems first and says why', async () => {
    const page = await open(api([WELL, DEAD, SICK]));
    expect(page.rows()[0]).toContain('Unhealthy sick');
    expect(page.rows()[1]).toContain('Exited 137 dead Died: OOM');
    expect(page.rows()[2]).toContain('Running well');
  });

  it('narrows by what stands in the address and counts what the other filters leave', async () => {
    const page = await open(api([WELL, DEAD, SICK]), '?state=unhealthy&q=sick');
    expect(page.rows()).toHaveLength(1);
    expect(page.rows()[0]).toContain('sick');
    expect(page.control(/^ ?Unhealthy/).textContent).toContain('1');
    expect(page.control(/^ ?Running/).textContent).toContain('0');
  });

  it('leads to the logs of the chosen ones as one log', async () => {
    const page = await open(api([WELL, SICK]));
    await page.press('Select well');
    await page.press('Select sick');
    await page.press('Logs');
    expect(decodeURIComponent(page.address)).toMatch(/^\/logs\?c=s-1:\w+&c=s-1:\w+$/);
  });

  it('does not offer logs to who may not read them', async () => {
    const page = await open(api([WELL, SICK]), '', (action) => action !== 'container.logs');
    await page.press('Select well');
    expect(page.control('Logs').title).toContain('container.logs');
  });

  it('writes a pressed chip to the address', async () => {
    const page = await open(api([WELL, SICK]));
    await page.press(/^ ?Unhealthy/);
    expect(page.address).toBe('/containers?state=unhealthy');
    expect(page.rows()).toHaveLength(1);
  });

  it('shows one server when the address names it', async () => {
    const page = await open(
      api([WELL, FAR], [freshness(), freshness({ id: 's-2', name: 'fra-edge-2' })]),
      '?server=s-2',
    );
    expect(page.rows()).toHaveLength(1);
    expect(page.text).toContain('1 on fra-edge-2');
  });

  it('tells a server that does not answer from one without containers', async () => {
    const page = await open(api([WELL, FAR], [freshness(), AWAY]));
    expect(page.text).toContain('fra-edge-2 does not answer');
    expect(page.text).toContain('1 container is shown as of');
    expect(page.rows()[1]).toContain('Stale far');
  });

  it('does it to the chosen ones as one task', async () => {
    const given = api([WELL, SICK]).on('POST', '/api/v1/containers/actions', {
      id: 't-1',
      kind: 'containers.stop',
      parts: [{}, {}],
    });
    const page = await open(given);
    await page.press('Select all');
    await page.press('Stop');
    const [asked] = given.changes();
    expect(asked?.body).toEqual({
      action: 'stop',
      targets: expect.arrayContaining([WELL, SICK].map(({ server, id }) => ({ server, id }))) as unknown,
    });
    expect(page.told).toEqual(['Stop containers 2 containers']);
  });

  it('says why the task was not begun', async () => {
    const refusal = new Refusal(429, 'TOO_MANY_TASKS', 'You have 20 tasks that have not ended.');
    const page = await open(api([WELL, SICK]).on('POST', '/api/v1/containers/actions', refusal));
    await page.press('Select all');
    await page.press('Stop');
    expect(page.told[0]).toContain('You have 20 tasks that have not ended.');
  });

  it('does not offer what fits none of the chosen, and says why', async () => {
    const page = await open(api([WELL]));
    await page.press('Select all');
    expect(page.control('Start').getAttribute('aria-disabled')).toBe('true');
    expect(page.control('Start').title).toBe('It is running.');
    await page.press('Start');
    expect(page.api.changes()).toEqual([]);
  });

  it('offers no action that the user may not do', async () => {
    const page = await open(api([WELL]), '', (action) => action === 'container.view');
    await page.press('Select all');
    expect(page.control('Stop').title).toBe('You lack container.operate.');
    expect(page.control('Remove...').title).toBe('You lack container.delete.');
    expect(page.control('Create container').title).toBe('You lack container.create.');
  });

  it('shows how to add a server when there is none', async () => {
    const page = await open(api([], []));
    expect(page.text).toContain('No Docker engine was found');
    expect(page.control('Add server').getAttribute('href')).toBe('/servers?add=');
  });

  it('shows how to create the first container', async () => {
    const page = await open(api([]));
    expect(page.text).toContain('No containers');
    expect(page.element.querySelectorAll('a[href^="/containers/new"]')).toHaveLength(2);
  });

  it('clears filters that leave nothing', async () => {
    const page = await open(api([WELL]), '?q=nothing&state=paused');
    expect(page.text).toContain('No container fits');
    await page.press('Clear the filters');
    expect(page.address).toBe('/containers');
    expect(page.rows()).toHaveLength(1);
  });

  it('says that a server is unknown to this user', async () => {
    const page = await open(api([WELL]), '?server=other');
    expect(page.text).toContain('No such server');
  });

  it('says why it could not be read, and tries again', async () => {
    const given = api([WELL]).on('GET', '/api/v1/containers', new Refusal(503, 'DATABASE_UNAVAILABLE', 'No database.'));
    const page = await open(given);
    expect(page.text).toContain('The containers could not be read');
    expect(page.text).toContain('No database.');
    given.on('GET', '/api/v1/containers', { items: [WELL], total: 1, states: {}, servers: [freshness()] });
    await page.press('Try again');
    expect(page.rows()).toHaveLength(1);
  });

  it('keeps a thousand rows out of the document', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => container({ name: `c-${i}` }));
    const page = await open(api(many));
    expect(page.text).toContain('1,000 on 1 server');
    expect(page.rows().length).toBeLessThan(60);
    expect(page.rows()[2]).toContain('c-2');
  });

  describe('the menu of a row', () => {
    const menu = async (given: TestingApi, name = 'well') => {
      const page = await open(given);
      await page.press(`Actions on ${name}`);
      return page;
    };

    it('pauses what runs and resumes what is paused', async () => {
      const frozen = container({ name: 'frozen', state: 'paused' });
      const page = await menu(api([WELL, frozen]));
      expect(page.text).not.toContain('Resume');
      await page.press('Pause');
      await page.press('Actions on frozen');
      await page.press('Resume');
      expect(page.api.changes().map(({ url }) => url)).toEqual([
        `/api/v1/servers/s-1/containers/${WELL.id}/pause`,
        `/api/v1/servers/s-1/containers/${frozen.id}/unpause`,
      ]);
      expect(page.told).toEqual(['well paused', 'frozen resumed']);
    });

    it('asks before it kills', async () => {
      const page = await menu(api([WELL]));
      await page.press('Kill...');
      expect(page.text).toContain('Its processes end at once');
      expect(page.api.changes()).toEqual([]);
      await page.press('Kill container');
      expect(page.api.changes()).toMatchObject([{ url: `/api/v1/servers/s-1/containers/${WELL.id}/kill` }]);
    });

    it('renames, and says at the field why a name is refused', async () => {
      const given = api([WELL]).on(
        'POST',
        /rename$/,
        new Refusal(409, 'CONTAINER_NAME_TAKEN', 'The name sick is taken.'),
      );
      const page = await menu(given);
      await page.press('Rename...');
      await page.type('New name', 'x');
      await page.press('Rename');
      expect(given.changes()).toEqual([]);
      await page.type('New name', 'sick');
      await page.press('Rename');
      expect(page.text).toContain('The name sick is taken.');
      given.on('POST', /rename$/, {});
      await page.type('New name', 'fine');
      await page.press('Rename');
      expect(given.changes().at(-1)!.body).toEqual({ name: 'fine' });
      expect(page.told).toEqual(['well is now called fine']);
    });
  });

  it('follows changes without moving what one looks at, and keeps the selection', async () => {
    const page = await open(api([WELL, SICK]), '?sort=name');
    await page.press('Select well');
    page.element.querySelector('.body')!.dispatchEvent(new Event('pointermove'));
    page.live.tell('containers', {
      upserts: [container({ name: 'another' }), { ...WELL, state: 'exited', exitCode: 0 }],
      removes: [{ server: SICK.server, id: SICK.id }],
    });
    await page.settle();
    expect(page.rows().map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
      expect.stringContaining('sick'),
      expect.stringContaining('Exited 0 well'),
      expect.stringContaining('another'),
    ]);
    expect(page.text).toContain('1 selected');
    page.element.querySelector('.body')!.dispatchEvent(new Event('pointerleave'));
    await page.settle();
    expect(page.rows()[0]).toContain('another');
    expect(page.rows()).toHaveLength(2);
  });

  it('shows CPU and memory of what runs, in colour only where they are high', async () => {
    const page = await open(api([WELL, DEAD]));
    await vi.waitFor(() => expect(page.live.wishes).toContainEqual({ topic: 'stats', ids: [WELL.id] }));
    page.live.tell('stats', {
      upserts: [
        {
          server: WELL.server,
          id: WELL.id,
          t: '2026-01-01T00:00:00Z',
          cpuPercent: 61.83,
          memoryBytes: 488 * 1024 ** 2,
          memoryLimit: 512 * 1024 ** 2,
        },
      ],
    });
    await page.settle();
    const row = page.rows().find((text) => text.includes('well'));
    expect(row).toContain('61.8 % 488 MiB');
    expect(page.element.querySelector('dcp-container-load .warn')!.textContent).toBe('61.8 %');
    expect(page.element.querySelector('dcp-container-load .bad')!.textContent).toBe('488 MiB');
  });
});
