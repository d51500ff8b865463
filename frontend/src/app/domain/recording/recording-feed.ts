import { inject, Injectable, signal } from '@angular/core';
import { listRecordings } from '../../api/functions';
import { Recording, RecordingPage } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';

/** Which recordings are wanted; all of them where nothing is named. */
export interface RecordingQuery {
  readonly server: string | null;
  /** Full id or name. */
  readonly container: string | null;
  /** Id or name. */
  readonly user: string | null;
  /** RFC 3339. */
  readonly from: string | null;
}

const PAGE = 100;

/** Recordings of terminals, the newest first, as far back as was asked for. One per page. */
@Injectable()
export class RecordingFeed {
  private readonly api = inject(Api);
  private readonly list = signal<readonly Recording[]>([]);
  private readonly begun = signal(false);
  private readonly reading = signal(false);
  private readonly failed = signal<ProblemError | null>(null);
  private readonly cursor = signal<string | null>(null);
  private query: RecordingQuery = { server: null, container: null, user: null, from: null };
  /** Answers to what was asked before the last `open` are dropped. */
  private generation = 0;

  readonly items = this.list.asReadonly();
  readonly known = this.begun.asReadonly();
  readonly loading = this.reading.asReadonly();
  readonly error = this.failed.asReadonly();

  /** Whether there is nothing older. */
  complete(): boolean {
    return this.known() && this.cursor() === null;
  }

  /** Begins anew. What is there stays until the first page has come. */
  open(query: RecordingQuery): Promise<void> {
    this.query = query;
    return this.read(null);
  }

  /** Reads the same again, from the newest. */
  again(): Promise<void> {
    return this.read(null);
  }

  /** Looks for what is new, and what has become of what went on. What is older than a page stays as it was read. */
  async look(): Promise<void> {
    if (this.begun() && !this.reading()) {
      await this.ask(null, (page) => {
        const last = page.items.at(-1)?.startedAt ?? '';
        const kept = page.nextCursor ? this.list().filter(({ startedAt }) => startedAt < last) : [];
        this.list.set([...page.items, ...kept]);
        if (kept.length === 0) {
          this.cursor.set(page.nextCursor ?? null);
        }
      });
    }
  }

  async older(): Promise<void> {
    const cursor = this.cursor();
    if (cursor !== null && !this.reading()) {
      await this.read(cursor);
    }
  }

  private read(cursor: string | null): Promise<void> {
    return this.ask(cursor, (page) => {
      this.list.set(cursor ? [...this.list(), ...page.items] : page.items);
      this.cursor.set(page.nextCursor ?? null);
      this.begun.set(true);
    });
  }

  private async ask(cursor: string | null, take: (page: RecordingPage) => void): Promise<void> {
    const generation = ++this.generation;
    this.reading.set(true);
    try {
      const { server, container, user, from } = this.query;
      const page = await this.api.call(listRecordings, {
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
        ...(server ? { server: [server] } : {}),
        ...(container ? { container: [container] } : {}),
        ...(user ? { user: [user] } : {}),
        ...(from ? { from } : {}),
      });
      if (generation === this.generation) {
        take(page);
        this.failed.set(null);
      }
    } catch (error) {
      if (generation === this.generation) {
        this.failed.set(toProblem(error));
      }
    } finally {
      if (generation === this.generation) {
        this.reading.set(false);
      }
    }
  }
}
