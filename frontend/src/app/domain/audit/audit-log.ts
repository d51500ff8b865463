import { inject, Injectable, signal } from '@angular/core';
import { countAudit } from '../../api/fn/audit/count-audit';
import { listAudit } from '../../api/fn/audit/list-audit';
import { AuditCounts, AuditEntry, AuditPage } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';
import { AuditQuery } from './audit-filter';

/** How many entries are read at once. */
export const AUDIT_PAGE = 100;

/**
 * What is on record, the newest first: as much of it as was asked for. New entries are only counted, so that nothing
 * moves under the eyes of whoever reads; how pending ones ended is shown where they stand. One per page.
 */
@Injectable()
export class AuditLog {
  private readonly api = inject(Api);
  private readonly read = signal<readonly AuditEntry[]>([]);
  private readonly tally = signal<AuditCounts | null>(null);
  private readonly begun = signal(false);
  private readonly failure = signal<ProblemError | null>(null);
  private readonly arrived = signal(0);
  private query: AuditQuery = {};
  private cursor: string | null = null;
  private reading = false;
  /** Answers to what was asked before the last `open` are dropped. */
  private generation = 0;

  readonly entries = this.read.asReadonly();
  /** How many entries of each outcome the filter leaves, whatever outcome it asks for; null until they are counted. */
  readonly counts = this.tally.asReadonly();
  /** Whether there is anything to show of what was asked for. */
  readonly known = this.begun.asReadonly();
  /** Why the last reading failed. */
  readonly error = this.failure.asReadonly();
  /** How many have been put on record since; `AUDIT_PAGE` stands for that many or more. */
  readonly waiting = this.arrived.asReadonly();

  /** True until the first answer, good or bad. */
  loading(): boolean {
    return !this.known() && this.error() === null;
  }

  /** Begins anew with the newest; what was shown stays until they are there. */
  async open(query: AuditQuery): Promise<void> {
    this.generation++;
    this.query = query;
    this.cursor = null;
    await this.ask({}, ({ items, nextCursor }) => {
      this.show(items, nextCursor);
      this.arrived.set(0);
      void this.count(this.generation);
    });
    if (this.error() !== null) {
      // What stands there would be taken for what was asked for now.
      this.begun.set(false);
    }
  }

  /** Reads further back. */
  async older(): Promise<void> {
    const { cursor } = this;
    if (!this.reading && cursor !== null) {
      await this.ask({ cursor }, ({ items, nextCursor }) => {
        const known = new Set(this.read().map(({ id }) => id));
        this.show([...this.read(), ...items.filter(({ id }) => !known.has(id))], nextCursor);
      });
    }
  }

  /** Looks for what is new. */
  async look(): Promise<void> {
    if (!this.reading && this.begun()) {
      await this.ask({}, ({ items }) => this.compare(items));
    }
  }

  private async ask(where: { cursor?: string }, take: (page: AuditPage) => void): Promise<void> {
    const { generation } = this;
    this.reading = true;
    try {
      const page = await this.api.call(listAudit, { ...this.query, ...where, limit: AUDIT_PAGE });
      if (generation === this.generation) {
        take(page);
        this.failure.set(null);
      }
    } catch (error) {
      if (generation === this.generation) {
        this.failure.set(toProblem(error));
      }
    } finally {
      if (generation === this.generation) {
        this.reading = false;
      }
    }
  }

  private show(entries: readonly AuditEntry[], cursor: string | null | undefined): void {
    this.read.set(entries);
    this.begun.set(true);
    this.cursor = cursor ?? null;
  }

  private compare(newest: readonly AuditEntry[]): void {
    const shown = new Map(this.read().map((entry) => [entry.id, entry]));
    const last = this.read()[0]?.seq ?? 0;
    const changed = newest.filter(({ id, seq }) => shown.has(id) && shown.get(id)?.seq !== seq);
    if (changed.length > 0) {
      const now = new Map(changed.map((entry) => [entry.id, entry]));
      this.read.update((entries) => entries.map((entry) => now.get(entry.id) ?? entry));
    }
    this.arrived.set(newest.filter(({ id, seq }) => seq > last && !shown.has(id)).length);
  }

  private async count(generation: number): Promise<void> {
    const { outcome: _any, ...query } = this.query;
    const counts = await this.api.call(countAudit, query).catch(() => null);
    if (generation === this.generation) {
      this.tally.set(counts);
    }
  }
}
