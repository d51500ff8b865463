import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TestingApi } from '../../../testing/testing-api';
import { TestingLive } from '../../../testing/testing-live';
import { Live } from '../../core/live/live';
import { server } from './server.fixture';
import { ServerStore } from './server-store';

describe('ServerStore', () => {
  it('finds a server by its id', async () => {
    const one = server({ id: 's-7' });
    const live = new TestingLive(new TestingApi().on('GET', '/api/v1/servers', { items: [one] }));
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Live, useValue: live }] });
    const store = TestBed.inject(ServerStore);
    expect(store.loading()).toBe(true);
    await store.ready();
    expect(store.loading()).toBe(false);
    expect(store.find('s-7')).toEqual(one);
    expect(store.find('s-8')).toBeUndefined();
    expect(store.find(null)).toBeUndefined();
  });
});
