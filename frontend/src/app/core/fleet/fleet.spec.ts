import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Fleet } from './fleet';
import { ServerScope } from './server-scope';

describe('Fleet', () => {
  const scope = signal<string | null>(null);
  let fleet: Fleet;
  let backend: HttpTestingController;

  beforeEach(() => {
    scope.set(null);
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: ServerScope, useValue: { server: scope } },
      ],
    });
    fleet = TestBed.inject(Fleet);
    backend = TestBed.inject(HttpTestingController);
  });

  afterEach(() => backend.verify());

  const server = (id: string, state: string) => ({ id, name: id, health: { state } });
  const answer = (containers: string, total: number) => {
    const servers = [server('s1', 'healthy'), server('s2', 'unreachable'), server('s3', 'degraded')];
    backend.expectOne('/api/v1/servers?limit=1000').flush({ items: servers });
    backend.expectOne(`${containers}?limit=1`).flush({ items: [], total });
  };

  it('knows how many servers answer and how many containers there are', async () => {
    const done = fleet.refresh();
    answer('/api/v1/containers', 312);
    await done;
    expect(fleet.answering()).toBe(2);
    expect(fleet.containers()).toBe(312);
    expect(fleet.asOf()).not.toBeNull();
  });

  it('does not ask again at once, but for another server', async () => {
    const done = fleet.refresh();
    answer('/api/v1/containers', 312);
    await done;
    await fleet.refresh();
    scope.set('s1');
    const again = fleet.refresh();
    answer('/api/v1/servers/s1/containers', 47);
    await again;
    expect(fleet.containers()).toBe(47);
    expect(fleet.chosen()?.id).toBe('s1');
  });

  it('keeps the last numbers when a read fails', async () => {
    const done = fleet.reload();
    answer('/api/v1/containers', 312);
    await done;
    const again = fleet.reload();
    backend.expectOne('/api/v1/servers?limit=1000').error(new ProgressEvent('error'));
    backend.expectOne('/api/v1/containers?limit=1');
    await again;
    expect(fleet.containers()).toBe(312);
  });
});
