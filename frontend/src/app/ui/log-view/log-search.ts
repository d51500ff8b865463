import { computed, signal } from '@angular/core';
import { LogBook } from './log-book';
import { expressionOf, LogQuery, SearchAnswer } from './log-matching';
import { LogMatch, MatchList } from './match-list';
import { SearchWorker } from './search-worker';

/** More places than this are not counted: nobody walks through them one by one. */
export const MOST_MATCHES = 100_000;
/** How long the worker may take for one batch, in ms; then it is ended. */
export const PATIENCE = 200;
/** Size of a batch. */
const LINES = 2000;
const CHARACTERS = 500_000;

/** `slow`: the expression took too long and was ended. `invalid`: it is none. */
export type SearchStatus = 'idle' | 'searching' | 'done' | 'slow' | 'invalid';

const NOTHING: LogQuery = { text: '', regex: false, matchCase: false };

/**
 * Searches the rows of a book in a worker and goes on as lines come. The worker gets one batch at a time and little time
 * for each: an expression that runs away is ended with its worker, and the page never waits for it.
 */
export class LogSearch {
  private readonly state = signal<SearchStatus>('idle');
  private readonly changes = signal(0);
  private readonly position = signal(0);
  private worker: SearchWorker | null = null;
  private query = NOTHING;
  private list = new MatchList();
  private run = 0;
  private underWay = false;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  /** `n` of the next record to search. */
  private next = 0;
  private moved = false;

  readonly status = this.state.asReadonly();
  readonly revision = this.changes.asReadonly();
  /** Which place the person is at, from 1; 0 when there is none. */
  readonly at = this.position.asReadonly();
  readonly count = computed(() => (this.changes(), this.list.count));
  readonly capped = computed(() => this.count() >= MOST_MATCHES);
  readonly current = computed<LogMatch | null>(() => (this.changes(), this.list.at(this.position() - 1)));

  constructor(
    private readonly book: LogBook,
    private readonly makeWorker: () => SearchWorker,
  ) {}

  /** Searches for something else, from the beginning. */
  search(query: LogQuery): void {
    this.query = query;
    this.restart();
  }

  /** Begins anew: other rows are shown. */
  restart(): void {
    this.list = new MatchList();
    this.position.set(0);
    this.moved = false;
    this.next = this.book.first;
    this.run++;
    this.changes.update((n) => n + 1);
    if (this.underWay) {
      // What is being searched would only be thrown away.
      this.endWorker();
    }
    if (this.query.text === '') {
      this.state.set('idle');
      return;
    }
    try {
      expressionOf(this.query);
    } catch {
      this.state.set('invalid');
      return;
    }
    this.state.set('searching');
    this.worker ??= this.startWorker();
    this.worker.postMessage({ kind: 'query', query: this.query });
    this.more();
  }

  /** Looks at what came, and forgets what went. */
  update(): void {
    const gone = this.list.evictBefore(this.book.first);
    if (gone > 0) {
      this.position.update((at) => Math.max(0, at - gone));
      this.changes.update((n) => n + 1);
    }
    this.more();
  }

  /** To the next place or the previous, round and round. */
  step(by: 1 | -1): void {
    const count = this.list.count;
    if (count > 0) {
      const next = this.position() + by;
      this.moved = true;
      this.position.set(next > count ? 1 : next < 1 ? count : next);
    }
  }

  /** Places in one record. */
  matchesOf(n: number): LogMatch[] {
    return this.list.count === 0 ? [] : this.list.of(n);
  }

  destroy(): void {
    this.endWorker();
  }

  private more(): void {
    const status = this.state();
    if (this.underWay || !this.worker || (status !== 'searching' && status !== 'done')) {
      return;
    }
    const ns: number[] = [];
    const texts: string[] = [];
    let characters = 0;
    this.next = Math.max(this.next, this.book.first);
    while (this.next < this.book.end && ns.length < LINES && characters < CHARACTERS) {
      const record = this.book.get(this.next++);
      if (record && !record.mark && this.book.passes(record)) {
        ns.push(record.n);
        texts.push(record.text);
        characters += record.text.length;
      }
    }
    if (ns.length === 0 || this.list.count >= MOST_MATCHES) {
      this.state.set('done');
      // From here on the person stays where they are, whatever is found in new lines.
      this.moved ||= this.list.count > 0;
      return;
    }
    this.underWay = true;
    this.worker.postMessage({ kind: 'batch', run: this.run, ns, texts });
  }

  private startWorker(): SearchWorker {
    const worker = this.makeWorker();
    worker.onmessage = ({ data }) => {
      if (worker === this.worker) {
        this.heard(data);
      }
    };
    return worker;
  }

  private heard(answer: SearchAnswer): void {
    clearTimeout(this.deadline);
    if (answer.kind === 'begun') {
      // Not from when the batch was sent: starting a worker takes longer than searching.
      this.deadline = setTimeout(() => this.lastCall(), PATIENCE);
      return;
    }
    this.underWay = false;
    if (answer.run === this.run && answer.found.length > 0) {
      this.list.push(answer.found);
      this.changes.update((n) => n + 1);
      if (!this.moved) {
        // The newest lines are the ones in sight, so one begins at the last place.
        this.position.set(this.list.count);
      }
    }
    this.more();
  }

  /** The answer may be here and only wait for this page, so it gets one more turn. */
  private lastCall(): void {
    this.deadline = setTimeout(() => {
      this.endWorker();
      this.state.set('slow');
    });
  }

  private endWorker(): void {
    clearTimeout(this.deadline);
    this.worker?.terminate();
    this.worker = null;
    this.underWay = false;
  }
}
