import { computed, inject, Injectable, OnDestroy, signal } from '@angular/core';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Live, LiveSubscription, LiveTarget } from '../../core/live/live';
import { LiveMessage } from '../../core/live/live-messages';
import { eachBounded } from '../container/bounded';
import { EngineEvent } from '../../api/models';
import { eventKey } from './event-filter';
import { EventHistory, HistoryQuery } from './event-history';

/** An event with its place in the feed. */
export interface FeedEvent extends EngineEvent {
  /** In ms since the epoch. */
  readonly at: number;
  /** Counts those that came live, from 1; 0 for what was read of the history. */
  readonly arrival: number;
}

/** How far one server's history was read. */
interface Source {
  readonly server: string;
  cursor: string | null;
  /** Of the oldest event that was read; infinite before the first page. */
  oldest: number;
  done: boolean;
}

/** How many events are read at once of a server. */
const PAGE = 200;
/** How many histories are read at the same time. */
const AT_ONCE = 4;
/** More are not kept: what is older is read again when somebody scrolls there. */
export const KEPT_EVENTS = 10_000;

/**
 * The events of servers, the newest first: what comes live, and below it as much of the history as was asked for. The
 * histories of several servers are read side by side; an event is shown once all of them were read as far back as it
 * lies, so that nothing is inserted above what somebody reads. One per page.
 */
@Injectable()
export class EventFeed implements LiveTarget, OnDestroy {
  private readonly history = inject(EventHistory);
  private readonly live = inject(Live);
  private readonly all = signal<ReadonlyMap<string, FeedEvent>>(new Map());
  private readonly horizon = signal(Infinity);
  private readonly failures = signal<ReadonlyMap<string, ProblemError>>(new Map());
  private readonly reading = signal(false);
  private readonly finished = signal(false);
  private readonly refusal = signal<ProblemError | null>(null);
  private readonly begun = signal(false);
  private sources: Source[] = [];
  private query: HistoryQuery = { type: null, action: null, since: null, until: null, limit: PAGE };
  private subscription: LiveSubscription | null = null;
  private arrivals = 0;
  private broken = false;
  /** Answers to what was asked before the last `open` are dropped. */
  private generation = 0;

  /** The newest first. */
  readonly events = computed<readonly FeedEvent[]>(() => {
    const horizon = this.horizon();
    return [...this.all().values()]
      .filter(({ at, arrival }) => arrival > 0 || at >= horizon)
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  });
  readonly loading = this.reading.asReadonly();
  /** Whether the first pages have come, or failed. */
  readonly known = this.begun.asReadonly();
  /** Whether there is nothing older. */
  readonly complete = this.finished.asReadonly();
  /** Why a server's history could not be read, by its id. */
  readonly problems = this.failures.asReadonly();
  /** Why events do not come live; null when they do. */
  readonly error = this.refusal.asReadonly();

  /** Begins anew with the histories of these servers. */
  open(servers: readonly string[], query: Omit<HistoryQuery, 'until' | 'limit'>, limit = PAGE): Promise<void> {
    this.generation++;
    this.query = { ...query, until: null, limit };
    this.sources = servers.map((server) => ({ server, cursor: null, oldest: Infinity, done: false }));
    this.all.set(new Map());
    this.horizon.set(Infinity);
    this.failures.set(new Map());
    this.finished.set(false);
    this.begun.set(false);
    this.reading.set(false);
    this.subscription?.close();
    this.subscription = this.live.subscribe({ topic: 'events' }, this);
    return this.older();
  }

  /** Reads further back, where the feed ends the soonest. */
  async older(): Promise<void> {
    if (this.reading() || this.finished()) {
      return;
    }
    const generation = this.generation;
    this.reading.set(true);
    const open = this.sources.filter(({ done, server }) => !done && !this.failures().has(server));
    const soonest = Math.max(...open.map(({ oldest }) => oldest));
    const next = open.filter(({ oldest }) => oldest === soonest);
    const outcomes = await eachBounded(next, AT_ONCE, (source) => this.read(source, generation));
    if (generation !== this.generation) {
      return;
    }
    const failed = outcomes.flatMap((outcome) =>
      outcome.ok ? [] : [[outcome.item.server, toProblem(outcome.error)] as const],
    );
    this.failures.update((known) => new Map([...known, ...failed]));
    const left = this.sources.filter(({ done, server }) => !done && !this.failures().has(server));
    this.horizon.set(left.length === 0 ? -Infinity : Math.max(...left.map(({ oldest }) => oldest)));
    this.finished.set(left.length === 0);
    this.begun.set(true);
    this.reading.set(false);
  }

  /** Tries those histories again that could not be read. */
  retry(): Promise<void> {
    this.failures.set(new Map());
    this.finished.set(false);
    return this.older();
  }

  ngOnDestroy(): void {
    this.generation++;
    this.subscription?.close();
  }

  apply(message: LiveMessage): void {
    switch (message.type) {
      case 'snapshot':
        this.refusal.set(null);
        this.add(message.items as readonly EngineEvent[], true);
        break;
      case 'delta':
        this.add((message.upserts ?? []) as readonly EngineEvent[], true);
        break;
      case 'error':
        this.refusal.set(new ProblemError(403, message.code, message.detail, null, null));
        break;
      case 'resync':
        this.broken = true;
    }
  }

  commit(): void {
    if (this.broken) {
      // What happened meanwhile stands in the history.
      this.broken = false;
      const { type, action, since, limit } = this.query;
      void this.open(
        this.sources.map(({ server }) => server),
        { type, action, since },
        limit,
      );
    }
  }

  lost(): void {
    this.broken = true;
  }

  clear(): void {
    this.all.set(new Map());
  }

  private async read(source: Source, generation: number): Promise<void> {
    const { items, nextCursor } = await this.history.page(source.server, this.query, source.cursor);
    if (generation === this.generation) {
      this.add(items, false);
      source.cursor = nextCursor ?? null;
      source.done = source.cursor === null;
      source.oldest = items.reduce((oldest, { time }) => Math.min(oldest, Date.parse(time)), source.oldest);
    }
  }

  private add(events: readonly EngineEvent[], live: boolean): void {
    if (events.length === 0) {
      return;
    }
    const all = new Map(this.all());
    const since = this.query.since === null ? -Infinity : Date.parse(this.query.since);
    for (const event of events) {
      const key = eventKey(event);
      const at = Date.parse(event.time);
      // What comes live begins with the last events, however old they are.
      if (!all.has(key) && at >= since) {
        all.set(key, { ...event, at, arrival: live ? ++this.arrivals : 0 });
      }
    }
    this.all.set(all.size > KEPT_EVENTS ? this.cut(all) : all);
  }

  /** Forgets the older half; from there on the histories are read again. */
  private cut(all: ReadonlyMap<string, FeedEvent>): ReadonlyMap<string, FeedEvent> {
    const kept = [...all].sort(([, a], [, b]) => b.at - a.at).slice(0, KEPT_EVENTS / 2);
    const end = kept.at(-1)?.[1];
    if (end) {
      // `until` leaves out the moment itself.
      this.query = { ...this.query, until: new Date(end.at + 1).toISOString() };
      this.sources = this.sources.map(({ server }) => ({ server, cursor: null, oldest: end.at, done: false }));
      this.horizon.set(end.at);
      this.finished.set(false);
    }
    return new Map(kept);
  }
}
