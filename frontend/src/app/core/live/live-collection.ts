import { computed, signal } from '@angular/core';
import { ServerFreshness } from '../../api/models';
import { ProblemError } from '../errors/problem-error';
import { LiveTarget } from './live';
import { LiveMessage, LiveRefusal, LiveSnapshot, Removed } from './live-messages';

const STATUS: Readonly<Record<string, number>> = { FORBIDDEN: 403, SERVER_NOT_FOUND: 404, NOT_AUTHENTICATED: 401 };

/**
 * What a subscription holds, as signals. A snapshot takes the place of what was there all at once, when its last part has
 * come; changes are shown once per frame. An item that did not change stays the same object, so that its row is not
 * drawn again.
 */
export class LiveCollection<T> implements LiveTarget {
  private readonly all = signal<ReadonlyMap<string, T>>(new Map());
  private readonly fresh = signal<readonly ServerFreshness[]>([]);
  private readonly refusal = signal<ProblemError | null>(null);
  private readonly complete = signal(false);
  /** What the next commit shows; null while nothing changed. */
  private draft: Map<string, T> | null = null;
  private draftServers: Map<string, ServerFreshness> | null = null;
  /** A snapshot whose last part has not come yet; null when none is on its way. */
  private arriving: Map<string, T> | null = null;
  private arrivingServers = new Map<string, ServerFreshness>();
  /** What went while the snapshot arrives: a part that names it is older. */
  private readonly gone = new Set<string>();

  readonly byKey = this.all.asReadonly();
  readonly items = computed<readonly T[]>(() => [...this.all().values()]);
  /** How fresh the data of each server is. */
  readonly servers = this.fresh.asReadonly();
  /** Whether a whole snapshot has come. */
  readonly known = this.complete.asReadonly();
  /** Why the subscription is not served; null when it is. */
  readonly error = this.refusal.asReadonly();

  /**
   * @param removedKey the key of what was removed, where it is not `SERVER/ID`
   * @param changed hears of each item that a change, not a snapshot, put in the place of another
   */
  constructor(
    private readonly keyOf: (item: T) => string,
    private readonly removedKey: (removed: Removed) => string = ({ server, id }) => `${server}/${id}`,
    private readonly changed: (key: string, before: T, after: T) => void = () => undefined,
  ) {}

  apply(message: LiveMessage): void {
    switch (message.type) {
      case 'snapshot':
        this.take(message);
        break;
      case 'delta': {
        // While a snapshot arrives, changes belong to it: its earlier parts may be older than they are.
        const items = this.arriving ?? (this.draft ??= new Map(this.all()));
        for (const item of (message.upserts ?? []) as readonly T[]) {
          this.put(items, item);
        }
        for (const removed of message.removes ?? []) {
          const key = this.removedKey(removed);
          items.delete(key);
          this.gone.add(key);
        }
        this.freshen(message.servers ?? []);
        break;
      }
      case 'resync':
        this.lost();
        break;
      case 'error':
        this.refusal.set(problemOf(message));
    }
  }

  commit(): void {
    if (this.draft) {
      this.all.set(this.draft);
      this.draft = null;
    }
    if (this.draftServers) {
      this.fresh.set([...this.draftServers.values()]);
      this.draftServers = null;
    }
  }

  /** The rest of a snapshot that was on its way will not come. What was known stays. */
  lost(): void {
    this.arriving = null;
  }

  clear(): void {
    this.arriving = this.draft = this.draftServers = null;
    this.all.set(new Map());
    this.fresh.set([]);
    this.refusal.set(null);
    this.complete.set(false);
  }

  private take({ items, servers, last }: LiveSnapshot): void {
    if (!this.arriving) {
      this.arriving = new Map();
      this.arrivingServers = new Map();
      this.gone.clear();
    }
    for (const item of items as readonly T[]) {
      // A change that overtook this part is newer than it.
      const key = this.keyOf(item);
      if (!this.arriving.has(key) && !this.gone.has(key)) {
        this.arriving.set(key, this.same(this.all().get(key), item));
      }
    }
    for (const server of servers ?? []) {
      this.arrivingServers.set(server.id, server);
    }
    if (last) {
      this.draft = this.arriving;
      this.draftServers = this.arrivingServers;
      this.arriving = null;
      this.refusal.set(null);
      this.complete.set(true);
    }
  }

  private put(items: Map<string, T>, item: T): void {
    const key = this.keyOf(item);
    this.gone.delete(key);
    const before = items.get(key);
    const after = this.same(before, item);
    if (after !== before) {
      items.set(key, after);
      if (before !== undefined) {
        this.changed(key, before, after);
      }
    }
  }

  private same(before: T | undefined, after: T): T {
    return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after;
  }

  private freshen(servers: readonly ServerFreshness[]): void {
    if (servers.length === 0) {
      return;
    }
    const into = this.arriving
      ? this.arrivingServers
      : (this.draftServers ??= new Map(this.fresh().map((server) => [server.id, server])));
    for (const server of servers) {
      into.set(server.id, server);
    }
  }
}

function problemOf({ code, detail }: LiveRefusal): ProblemError {
  return new ProblemError(STATUS[code] ?? 500, code, 'The platform does not tell this', detail, null);
}
