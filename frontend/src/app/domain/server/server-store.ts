import { computed, DestroyRef, effect, inject, Injectable, signal } from '@angular/core';
import { listServers } from '../../api/fn/servers/list-servers';
import { Server } from '../../api/models';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';
import { QuietReadings } from '../reading/quiet-reading';
import { reuse } from '../reading/reuse';

/**
 * The servers that the user may see. While a page watches, the list reads itself again quietly; a failed read keeps what
 * was known and says so.
 */
@Injectable({ providedIn: 'root' })
export class ServerStore {
  private readonly api = inject(Api);
  private readonly readings = inject(QuietReadings);
  private readonly list = signal<readonly Server[]>([]);
  private readonly problem = signal<ProblemError | null>(null);
  private readonly read = signal(false);
  private under: Promise<void> | null = null;
  private again = false;

  readonly items = this.list.asReadonly();
  /** Why the last read failed; null after one that did not. */
  readonly error = this.problem.asReadonly();
  /** True until the first answer, good or bad. */
  readonly loading = computed(() => !this.read() && this.problem() === null);
  readonly known = this.read.asReadonly();

  private readonly byId = computed(() => new Map(this.list().map((server) => [server.id, server])));

  constructor() {
    const session = inject(Session);
    // What one person could see is not shown to the next.
    effect(() => {
      if (session.state() === 'anonymous') {
        this.list.set([]);
        this.problem.set(null);
        this.read.set(false);
      }
    });
  }

  /** Reads now and quietly again until the watcher is gone. */
  watch(watcher: DestroyRef): void {
    this.readings.during(watcher, () => this.refresh());
  }

  find(id: string | null): Server | undefined {
    return id === null ? undefined : this.byId().get(id);
  }

  /** A call during a read is answered by one more read after it: the first may have been too early. */
  refresh(): Promise<void> {
    this.again = this.under !== null;
    this.under ??= this.readAll().finally(() => (this.under = null));
    return this.under;
  }

  private async readAll(): Promise<void> {
    do {
      this.again = false;
      try {
        const page = await this.api.call(listServers, { limit: 1000 });
        this.list.set(reuse(this.list(), page.items, (server) => server.id));
        this.problem.set(null);
        this.read.set(true);
      } catch (error) {
        this.problem.set(toProblem(error));
      }
    } while (this.again);
  }
}
