import { TestBed } from '@angular/core/testing';
import { openPage } from '../../../../testing/page';
import { Refusal, Sent, TestingApi } from '../../../../testing/testing-api';
import { container, freshness } from '../../../domain/container/container.fixture';
import { event } from '../../../domain/event/event.fixture';
import { server } from '../../../domain/server/server.fixture';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { routes } from '../events.routes';

const WEB = container({ name: 'web' });
const STARTED = event({ subject: WEB.id, name: 'web' });
const DIED = event({ action: 'die', name: 'old', attributes: { exitCode: '137', image: 'x:1' } });

function api(items = [DIED, STARTED]): TestingApi {
  return new TestingApi()
    .on('GET', '/api/v1/containers', { items: [WEB], servers: [freshness()] })
    .on('GET', '/api/v1/servers', { items: [server()] })
    .on('GET', /^\/api\/v1\/servers\/[^/]+\/events$/, { items, nextCursor: null });
}

const open = (given: TestingApi, query = '') =>
  openPage({ routes: [{ path: 'events', children: routes }], url: `/events${query}`, api: given });

/** Tells the grid's page what scrolling would. */
function scroll(element: HTMLElement, atTop: boolean): void {
  const grid = element.querySelector('ui-data-grid')!;
  (globalThis as unknown as { ng: { getComponent(e: Element): DataGrid<unknown> } }).ng
    .getComponent(grid)
    .atTop.emit(atTop);
}

describe('the events', () => {
  it('show what happened, to what and where, and link what is still there', async () => {
    const page = await open(api());
    expect(page.rows()[0]).toMatch(/Exited 137 Container old x:1 ams-prod-1/);
    expect(page.rows()[1]).toMatch(/Started Container web nginx:1.29/);
    expect(page.control('web', 'a').getAttribute('href')).toContain(`/containers/s-1/${WEB.id.slice(0, 12)}`);
    expect(page.element.querySelectorAll('[data-key] a')).toHaveLength(1);
  });

  it('come in live on top', async () => {
    const page = await open(api());
    page.live.tell('events', { upserts: [event({ name: 'new' })] });
    await page.settle();
    expect(page.rows()[0]).toContain('new');
  });

  it('wait while somebody reads further down, and say how many there are', async () => {
    const page = await open(api());
    scroll(page.element, false);
    await page.settle();
    page.live.tell('events', { upserts: [event({ name: 'new' })] });
    await page.settle();
    expect(page.rows()).toHaveLength(2);
    await page.press('1 new event');
    expect(page.rows()[0]).toContain('new');
  });

  it('wait as long as somebody wants', async () => {
    const page = await open(api());
    await page.press('Pause');
    page.live.tell('events', { upserts: [event(), event()] });
    await page.settle();
    expect(page.text).toContain('2 new events');
    await page.press('Resume');
    expect(page.rows()).toHaveLength(4);
  });

  it('are narrowed by the address; the history is asked for what fits', async () => {
    const died = { ...DIED, time: new Date().toISOString() };
    const page = await open(api([died]), '?type=container&action=die&span=day&q=old');
    expect(page.rows()).toHaveLength(1);
    const { params } = page.api.sent.find(({ url }) => url.endsWith('/events')) as Sent;
    expect(params).toMatchObject({ type: 'container', action: 'die' });
    expect(Date.parse(params['since']!)).toBeLessThanOrEqual(Date.now() - 24 * 3600_000);
  });

  it('say what the engine told of one', async () => {
    const page = await open(api());
    await page.press('Attributes of old');
    expect(page.control('Close').closest('[role=dialog]')!.textContent).toMatch(/exitCode\s*137/);
  });

  it('say when there are none, and when the filters leave none', async () => {
    expect((await open(api([]))).text).toContain('Nothing has happened yet');
    TestBed.resetTestingModule();
    const page = await open(api(), '?q=nothing');
    expect(page.text).toContain('No event fits');
    await page.press('Clear the filters');
    expect(page.rows()).toHaveLength(2);
  });

  it('say why they could not be read, and try again', async () => {
    const given = api().on('GET', /\/events$/, new Refusal(503, 'X', 'No database.'));
    const page = await open(given);
    expect(page.text).toContain('The events could not be read');
    given.on('GET', /\/events$/, { items: [STARTED], nextCursor: null });
    await page.press('Try again');
    expect(page.rows()).toHaveLength(1);
  });

  it('of a server that does not answer end at a time', async () => {
    const away = server({
      health: { state: 'unreachable', since: '2026-01-01T13:53:00Z', reason: 'x', latencyMs: null },
    });
    const page = await open(api().on('GET', '/api/v1/servers', { items: [away] }));
    expect(page.text).toContain('ams-prod-1 does not answer');
  });
});
