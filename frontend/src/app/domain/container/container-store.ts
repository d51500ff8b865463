import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { listContainers } from '../../api/fn/containers/list-containers';
import { ContainerPage, ContainerSummary, ServerFreshness } from '../../api/models';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';
import { QuietReadings } from '../reading/quiet-reading';
import { reuse } from '../reading/reuse';
import { keyOf } from './container-key';
import { answers } from '../server/server-look';

/** The most that the API gives in one page. */
const PAGE_SIZE = 1000;

/**
 * All containers on all servers that the user may see. Pages filter and count from here, so that narrowing a list asks
 * nobody. While a page watches, the list reads itself again quietly; a failed read keeps what was known and says so.
 */
@Injectable({ providedIn: 'root' })
export class ContainerStore {
  private readonly api = inject(Api);
  private readonly readings = inject(QuietReadings);
  private readonly list = signal<readonly ContainerSummary[]>([]);
  private readonly fresh = signal<readonly ServerFreshness[]>([]);
  private readonly problem = signal<ProblemError | null>(null);
  private readonly read = signal(false);
  private under: Promise<void> | null = null;
  private stale = false;

  readonly items = this.list.asReadonly();
  /** What is known of each server that was asked. */
  readonly servers = this.fresh.asReadonly();
  /** Why the last read failed; null after one that did not. */
  readonly error = this.problem.asReadonly();
  /** True until the first answer, good or bad. */
  readonly loading = computed(() => !this.read() && this.problem() === null);
  /** Whether anything was ever read; with an error, it is what was last known. */
  readonly known = this.read.asReadonly();

  private readonly silent = computed(
    () => new Set(this.fresh().flatMap((server) => (answers(server.state) && !server.asOf ? [] : [server.id]))),
  );
  private readonly byKey = computed(() => new Map(this.list().map((container) => [keyOf(container), container])));

  constructor() {
    const session = inject(Session);
    // What one person could see is not shown to the next.
    effect(() => {
      if (session.state() === 'anonymous') {
        this.list.set([]);
        this.fresh.set([]);
        this.problem.set(null);
        this.read.set(false);
      }
    });
  }

  /** Reads now and quietly again until the watcher is gone. */
  watch(watcher: DestroyRef): void {
    this.readings.during(watcher, () => this.refresh());
  }

  /** Whether the container's server does not answer, so that its state is only the last one known. */
  isStale(container: Pick<ContainerSummary, 'server'>): boolean {
    return this.silent().has(container.server);
  }

  find(key: string): ContainerSummary | undefined {
    return this.byKey().get(key);
  }

  /** Reads all pages. A call during a read is answered by one more read after it: the first may have been too early. */
  refresh(): Promise<void> {
    this.stale = this.under !== null;
    this.under ??= this.readAll().finally(() => (this.under = null));
    return this.under;
  }

  private async readAll(): Promise<void> {
    do {
      this.stale = false;
      try {
        const pages = await this.pages();
        const items = pages.flatMap((page) => page.items);
        this.list.set(reuse(this.list(), items, keyOf));
        this.fresh.set(reuse(this.fresh(), pages.at(-1)?.servers ?? [], (server) => server.id));
        this.problem.set(null);
        this.read.set(true);
      } catch (error) {
        this.problem.set(toProblem(error));
      }
    } while (this.stale);
  }

  private async pages(): Promise<ContainerPage[]> {
    const pages: ContainerPage[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await this.api.call(listContainers, { limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) });
      pages.push(page);
      cursor = page.nextCursor;
    } while (cursor);
    return pages;
  }
}
