import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TestingApi } from '../../../testing/testing-api';
import { TestingLive } from '../../../testing/testing-live';
import { Live } from '../../core/live/live';
import { container, freshness } from './container.fixture';
import { ContainerStore } from './container-store';

describe('ContainerStore', () => {
  const up = container({ server: 'up' });
  const down = container({ server: 'down' });
  const old = container({ server: 'old' });
  let live: TestingLive;
  let store: ContainerStore;

  beforeEach(async () => {
    live = new TestingLive(
      new TestingApi().on('GET', '/api/v1/containers', {
        items: [up, down, old],
        servers: [
          freshness({ id: 'up' }),
          freshness({ id: 'down', state: 'unreachable', asOf: '2026-01-01T00:00:00Z' }),
          freshness({ id: 'old', state: 'degraded', asOf: '2026-01-01T00:00:00Z' }),
        ],
      }),
    );
    TestBed.configureTestingModule({ providers: [{ provide: Live, useValue: live }] });
    store = TestBed.inject(ContainerStore);
    store.watch(TestBed.inject(DestroyRef));
    await store.ready();
  });

  it('calls a container stale when its server does not answer or its items are old', () => {
    expect([up, down, old].map((item) => store.isStale(item))).toEqual([false, true, true]);
    live.tell('containers', { servers: [freshness({ id: 'down' })] });
    expect(store.isStale(down)).toBe(false);
  });

  it('knows which containers changed their state a moment ago', () => {
    live.tell('containers', {
      upserts: [
        { ...up, state: 'paused' },
        { ...down, status: 'Up 3 hours' },
      ],
    });
    expect([up, down].map((item) => store.changesOf(item))).toEqual([1, 0]);
  });

  it('finds a container and forgets it when it is removed', () => {
    expect(store.find(`up/${up.id}`)).toEqual(up);
    live.tell('containers', { removes: [{ server: 'up', id: up.id }] });
    expect(store.find(`up/${up.id}`)).toBeUndefined();
    expect(store.items()).toHaveLength(2);
  });
});
