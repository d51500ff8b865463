import { DestroyRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TestingApi } from '../../../testing/testing-api';
import { TestingLive } from '../../../testing/testing-live';
import { Live } from '../live/live';
import { Fleet } from './fleet';
import { ServerScope } from './server-scope';

describe('Fleet', () => {
  const scope = signal<string | null>(null);
  let live: TestingLive;
  let fleet: Fleet;

  beforeEach(() => {
    scope.set(null);
    const server = (id: string, state: string) => ({ id, name: id, health: { state } });
    const summary = (id: string, states: Record<string, number>) => ({ server: id, states });
    live = new TestingLive(
      new TestingApi()
        .on('GET', '/api/v1/servers', {
          items: [server('s1', 'healthy'), server('s2', 'unreachable'), server('s3', 'degraded')],
        })
        .on('GET', '/api/v1/summary', { items: [summary('s1', { running: 300, exited: 5 }), summary('s2', {})] }),
    );
    TestBed.configureTestingModule({
      providers: [
        { provide: Live, useValue: live },
        { provide: ServerScope, useValue: { server: scope } },
      ],
    });
    fleet = TestBed.inject(Fleet);
  });

  const watch = async () => {
    fleet.watch(TestBed.inject(DestroyRef));
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('knows nothing before the first answer', () => {
    fleet.watch(TestBed.inject(DestroyRef));
    expect(fleet.servers()).toBeNull();
    expect(fleet.containers()).toBeNull();
  });

  it('knows how many servers answer and how many containers there are', async () => {
    await watch();
    expect(fleet.answering()).toBe(2);
    expect(fleet.containers()).toBe(305);
    live.tell('summary', { upserts: [{ server: 's2', states: { created: 7 } }] });
    expect(fleet.containers()).toBe(312);
  });

  it('counts those of the chosen server', async () => {
    await watch();
    scope.set('s1');
    expect(fleet.containers()).toBe(305);
    scope.set('s2');
    expect(fleet.containers()).toBe(0);
    expect(fleet.chosen()?.id).toBe('s2');
  });

  it('forgets a server that is removed', async () => {
    await watch();
    live.tell('servers', { removes: [{ server: 's2', id: 's2' }] });
    expect(fleet.servers()).toHaveLength(2);
  });
});
