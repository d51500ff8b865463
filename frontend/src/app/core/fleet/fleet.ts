import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { firstValueFrom } from 'rxjs';
import { ContainerPage, Server } from '../../api/models';
import { ServerScope } from './server-scope';

/** The least time between two reads that nobody asked for, in ms. */
const REST = 5000;

/**
 * The few numbers around every page: the servers, how many of them answer, how many containers there are. Read when a page
 * is opened and when the window comes back, never on a timer; `asOf` says how old they are.
 */
@Injectable({ providedIn: 'root' })
export class Fleet {
  private readonly http = inject(HttpClient);
  private readonly scope = inject(ServerScope);
  private readonly list = signal<readonly Server[] | null>(null);
  private readonly total = signal<number | null>(null);
  private readonly readAt = signal<string | null>(null);
  private running: Promise<void> | null = null;
  private last = { at: 0, scope: null as string | null };

  /** Null until they were read once. */
  readonly servers = this.list.asReadonly();
  /** Containers on the chosen server, or on all. */
  readonly containers = this.total.asReadonly();
  /** When the numbers were read, RFC 3339; null before that. */
  readonly asOf = this.readAt.asReadonly();
  readonly answering = computed(() => this.list()?.filter(({ health }) => isAnswering(health.state)).length ?? 0);
  /** The chosen server, once the servers are known. */
  readonly chosen = computed(() => this.list()?.find((server) => server.id === this.scope.server()) ?? null);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const refresh = () => void this.refresh();
    window?.addEventListener('focus', refresh);
    inject(DestroyRef).onDestroy(() => window?.removeEventListener('focus', refresh));
  }

  /** Reads again, unless that was done a moment ago for the same server. A failure leaves the last numbers. */
  refresh(): Promise<void> {
    const rested = Date.now() - this.last.at >= REST;
    return rested || this.last.scope !== this.scope.server() ? this.reload() : Promise.resolve();
  }

  /** Reads again in any case: after a server or a container came or went. */
  reload(): Promise<void> {
    this.running ??= this.read().finally(() => (this.running = null));
    return this.running;
  }

  private async read(): Promise<void> {
    const server = this.scope.server();
    this.last = { at: Date.now(), scope: server };
    const containers = server ? `/api/v1/servers/${server}/containers` : '/api/v1/containers';
    try {
      const [servers, page] = await Promise.all([
        firstValueFrom(this.http.get<{ items: Server[] }>('/api/v1/servers', { params: { limit: 1000 } })),
        firstValueFrom(this.http.get<ContainerPage>(containers, { params: { limit: 1 } })),
      ]);
      this.list.set(servers.items);
      this.total.set(page.total);
      this.readAt.set(new Date().toISOString());
    } catch {
      // The top bar shows that the platform does not answer; what was refused is told by the page that needs it.
    }
  }
}

function isAnswering(state: Server['health']['state']): boolean {
  return state === 'healthy' || state === 'degraded';
}
