import { signal } from '@angular/core';
import { ProblemError, toProblem } from '../../core/errors/problem-error';

/** Most items that the API gives at once. */
const PAGE = 1000;

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

/** What a page of the list is asked with. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * A whole list of the API, page by page, as signals: for things of which there are thousands at most. It keeps what it
 * has while it reads again.
 */
export class Listing<T> {
  private readonly list = signal<readonly T[]>([]);
  private readonly read_ = signal(false);
  private readonly failed = signal<ProblemError | null>(null);
  private reading: Promise<void> | null = null;

  readonly items = this.list.asReadonly();
  /** True once it was read. */
  readonly known = this.read_.asReadonly();
  /** Why the last reading failed. */
  readonly error = this.failed.asReadonly();

  constructor(private readonly page: (request: PageRequest) => Promise<ListPage<T>>) {}

  /** True until the first answer, good or bad. */
  loading(): boolean {
    return !this.known() && this.error() === null;
  }

  /** Reads it anew; while a reading is under way, its end. Never rejects. */
  read(): Promise<void> {
    this.reading ??= this.readAll().finally(() => (this.reading = null));
    return this.reading;
  }

  /** After a change of ours: what a reading under way brings may be older. */
  async readAgain(): Promise<void> {
    await this.reading;
    await this.read();
  }

  private async readAll(): Promise<void> {
    try {
      const items: T[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await this.page({ limit: PAGE, ...(cursor ? { cursor } : {}) });
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      this.list.set(items);
      this.read_.set(true);
      this.failed.set(null);
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }
}
