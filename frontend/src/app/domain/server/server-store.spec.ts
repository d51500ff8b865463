import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { server } from './server.fixture';
import { ServerStore } from './server-store';

describe('ServerStore', () => {
  let store: ServerStore;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(ServerStore);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  const next = () => http.expectOne((request) => request.url === '/api/v1/servers');

  it('finds a server by its id', async () => {
    const one = server({ id: 's-7' });
    const done = store.refresh();
    expect(store.loading()).toBe(true);
    next().flush({ items: [one], total: 1, nextCursor: null });
    await done;
    expect(store.loading()).toBe(false);
    expect(store.find('s-7')).toEqual(one);
    expect(store.find('s-8')).toBeUndefined();
    expect(store.find(null)).toBeUndefined();
  });

  it('keeps what was known when a later read fails', async () => {
    let done = store.refresh();
    next().flush({ items: [server()], total: 1, nextCursor: null });
    await done;
    done = store.refresh();
    next().error(new ProgressEvent('error'));
    await done;
    expect(store.items()).toHaveLength(1);
    expect(store.error()?.code).toBe('UNREACHABLE');
  });

  it('is not loading for ever when the first read fails', async () => {
    const done = store.refresh();
    next().error(new ProgressEvent('error'));
    await done;
    expect(store.loading()).toBe(false);
    expect(store.known()).toBe(false);
  });
});
