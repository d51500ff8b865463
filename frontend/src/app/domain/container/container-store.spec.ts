import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { container, freshness } from './container.fixture';
import { ContainerStore } from './container-store';

describe('ContainerStore', () => {
  let store: ContainerStore;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(ContainerStore);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  const next = () => http.expectOne((request) => request.url === '/api/v1/containers');
  const page = (items = [container()], extra = {}) => ({
    items,
    total: items.length,
    nextCursor: null,
    states: {},
    servers: [freshness()],
    ...extra,
  });

  it('reads page after page until there is no more', async () => {
    const done = store.refresh();
    const [a, b] = [container(), container()];
    next().flush(page([a], { nextCursor: 'c1' }));
    await settle();
    const second = next();
    expect(second.request.params.get('cursor')).toBe('c1');
    second.flush(page([b]));
    await done;
    expect(store.items()).toEqual([a, b]);
    expect(store.loading()).toBe(false);
  });

  it('keeps what was known when a later read fails, and says why', async () => {
    const first = store.refresh();
    next().flush(page());
    await first;
    const second = store.refresh();
    next().flush(
      { type: 'about:blank', title: 'Away', status: 503, detail: 'No.', code: 'X', errors: [] },
      { status: 503, statusText: 'Service Unavailable' },
    );
    await second;
    expect(store.items()).toHaveLength(1);
    expect(store.error()?.title).toBe('Away');
  });

  it('reads once more when it was asked during a read', async () => {
    const done = store.refresh();
    void store.refresh();
    next().flush(page([]));
    await settle();
    next().flush(page());
    await done;
    expect(store.items()).toHaveLength(1);
  });

  it('keeps the same list when nothing changed', async () => {
    const same = container();
    let done = store.refresh();
    next().flush(page([same]));
    await done;
    const before = store.items();
    done = store.refresh();
    next().flush(page([{ ...same }]));
    await done;
    expect(store.items()).toBe(before);
  });

  it('calls a container stale when its server does not answer or its items are old', async () => {
    const items = [container({ server: 'up' }), container({ server: 'down' }), container({ server: 'old' })];
    const done = store.refresh();
    next().flush(
      page(items, {
        servers: [
          freshness({ id: 'up' }),
          freshness({ id: 'down', state: 'unreachable', asOf: '2026-01-01T00:00:00Z' }),
          freshness({ id: 'old', state: 'degraded', asOf: '2026-01-01T00:00:00Z' }),
        ],
      }),
    );
    await done;
    expect(items.map((item) => store.isStale(item))).toEqual([false, true, true]);
  });
});

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
