import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { SocketEnd } from '../../core/socket/socket-end';
import { TicketedSocket } from '../../core/socket/ticketed-socket';
import { TicketedSockets } from '../../core/socket/ticketed-sockets';
import { StatsHistory } from './stats-history';
import { StatsSample } from './stats-sample';

/** What the platform sends on a container's stats socket. */
type StatsMessage =
  | { readonly type: 'history'; readonly samples: readonly StatsSample[] }
  | ({ readonly type: 'sample' } & StatsSample)
  | { readonly type: 'interrupted'; readonly detail?: string | null }
  | { readonly type: 'resumed' }
  | { readonly type: 'end'; readonly reason: string; readonly detail?: string | null };

/** `loading` until the first value; `stale` while the engine or the connection is away. */
export type StatsStreamState = 'loading' | 'live' | 'stale' | 'ended' | 'refused';

/** Nobody looks at a hidden page: after so long its stream is closed, in ms. The platform keeps the history. */
const REST = 60_000;

/** What a container uses, live: the last ten minutes first, then a sample each second. */
@Injectable()
export class StatsStream {
  private readonly sockets = inject(TicketedSockets);
  private readonly history = new StatsHistory();
  private readonly changes = signal(0);
  private readonly socket = signal<TicketedSocket | null>(null);
  private readonly interruption = signal<string | null>(null);
  private readonly ending = signal<{ detail: string | null } | null>(null);
  private readonly refusal = signal<SocketEnd | null>(null);
  private path = '';

  readonly columns = computed(() => (this.changes(), this.history.columns()));
  readonly last = computed(() => (this.changes(), this.history.last));
  readonly refused = this.refusal.asReadonly();
  readonly state = computed<StatsStreamState>(() => {
    const connection = this.socket()?.state().name;
    if (this.refusal()) {
      return 'refused';
    }
    if (this.ending()) {
      return 'ended';
    }
    if (this.interruption() !== null || connection === 'waiting' || connection === 'resting') {
      return 'stale';
    }
    return this.last() === null ? 'loading' : connection === 'open' ? 'live' : 'stale';
  });
  /** The sentence of what keeps it from being live. */
  readonly detail = computed(() => {
    const connection = this.socket()?.state();
    return connection?.name === 'waiting'
      ? connection.end.detail
      : (this.refusal()?.detail ?? this.ending()?.detail ?? this.interruption());
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.socket()?.close());
  }

  /** @param path of the socket */
  open(path: string): void {
    if (path !== this.path) {
      this.path = path;
      this.history.clear();
      this.changed();
    }
    this.connect();
  }

  /** Goes on after an end or a refusal, with what is known so far. A connection that is open goes on by itself. */
  resume(): void {
    if (this.path && this.socket()?.state().name === 'ended') {
      this.connect();
    }
  }

  private connect(): void {
    this.socket()?.close();
    this.ending.set(null);
    this.refusal.set(null);
    this.interruption.set(null);
    this.socket.set(
      this.sockets.open({
        path: this.path,
        rest: REST,
        received: (data) => {
          if (typeof data === 'string') {
            this.take(JSON.parse(data) as StatsMessage);
          }
        },
        lost: (end) => this.afterLoss(end),
      }),
    );
  }

  private take(message: StatsMessage): void {
    switch (message.type) {
      case 'history':
        this.history.add(message.samples);
        this.changed();
        break;
      case 'sample':
        // It was stopped and runs again, or the engine is back.
        this.interruption.set(null);
        this.ending.set(null);
        this.history.add([message]);
        this.changed();
        break;
      case 'interrupted':
        this.interruption.set(message.detail ?? '');
        break;
      case 'resumed':
        this.interruption.set(null);
        break;
      case 'end':
        this.ending.set({ detail: message.detail ?? null });
    }
  }

  private afterLoss(end: SocketEnd): void {
    if (this.socket()?.state().name !== 'ended') {
      return;
    }
    if (end.fault === 'done') {
      this.ending.update((known) => known ?? { detail: end.detail });
    } else {
      this.refusal.set(end);
    }
  }

  private changed(): void {
    this.changes.update((n) => n + 1);
  }
}
