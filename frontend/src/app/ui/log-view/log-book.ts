import { signal, Signal } from '@angular/core';
import { LogLevel } from './level';
import { LogReader } from './log-reader';
import { isContinued, LogMark, LogRecord, LogStreamName, RawLine } from './log-record';
import { LogRing } from './log-ring';
import { LogTimeline } from './log-timeline';
import { RowList } from './row-list';

/** Lines that are kept; the oldest go first. */
export const LOG_CAPACITY = 200_000;
/** A pause between two lines is worth a mark from here on, in ms, */
const GAP = 60_000;
/** and only when it is so many times longer than the pauses before it. */
const GAP_FACTOR = 10;

export interface LogFilter {
  readonly level: LogLevel | null;
  readonly stream: LogStreamName | null;
  /** Sources that are not shown. */
  readonly hidden: ReadonlySet<number>;
}

export type LevelCounts = Readonly<Record<LogLevel | 'all', number>>;

const EVERYTHING: LogFilter = { level: null, stream: null, hidden: new Set() };

/**
 * The lines of a log in memory: the newest 200,000, which of them have a row (filter, folded blocks), and what is counted
 * of them. It changes in place, as copying it for each new line would cost too much; `revision` tells that it did.
 */
export class LogBook {
  private readonly changes = signal(0);
  private readonly ring: LogRing;
  private reader: LogReader;
  private readonly counts = new Map<string, number>();
  private readonly blocks = new Map<number, number>();
  private readonly exceptions = new Set<number>();
  private filter = EVERYTHING;
  private foldAll = false;
  private last: LogRecord | null = null;
  private usualPause = 0;
  private evictions = 0;
  private found = false;

  readonly rows = new RowList();
  readonly timeline = new LogTimeline();
  readonly revision: Signal<number> = this.changes.asReadonly();

  /** @param sources ids of the sources in the order of their colours; none when there is only one */
  constructor(
    readonly sources: readonly string[] = [],
    capacity = LOG_CAPACITY,
  ) {
    this.ring = new LogRing(capacity);
    this.reader = new LogReader(sources);
  }

  get size(): number {
    return this.ring.size;
  }

  /** `n` of the oldest record. */
  get first(): number {
    return this.ring.first;
  }

  /** `n` of the record that will come next. */
  get end(): number {
    return this.ring.end;
  }

  /** Lines that had to go because there were too many. */
  get evicted(): number {
    return this.evictions;
  }

  /** Whether any line ever stated a level. */
  get hasLevels(): boolean {
    return this.found;
  }

  get(n: number): LogRecord | undefined {
    return this.ring.get(n);
  }

  /** The record in a row. */
  row(row: number): LogRecord | undefined {
    const n = this.rows.at(row);
    return n === undefined ? undefined : this.ring.get(n);
  }

  /** Adds a line. Call `changed()` when all of a batch are in. */
  add(line: RawLine): void {
    this.markPause(line);
    const record = this.reader.read(line);
    this.tally(record, 1);
    this.timeline.add(record.at, record.level);
    this.found ||= record.level !== null;
    if (isContinued(record)) {
      this.blocks.set(record.head, (this.blocks.get(record.head) ?? 1) + 1);
    }
    this.push(record);
    this.last = record;
  }

  /** Says something between the lines: the connection was lost, lines are missing. */
  mark(mark: LogMark): void {
    this.push(this.reader.mark(mark, this.last?.time ?? '', this.last?.at ?? 0));
  }

  /** Tells whoever shows the log. */
  changed(): void {
    this.changes.update((revision) => revision + 1);
  }

  /** Forgets all lines; new ones go on coming. */
  clear(): void {
    this.ring.clear();
    this.timeline.clear();
    this.counts.clear();
    this.blocks.clear();
    this.exceptions.clear();
    this.last = null;
    this.rebuild();
  }

  show(filter: LogFilter): void {
    this.filter = filter;
    this.rebuild();
  }

  /** Folds or unfolds every block, also those to come. */
  fold(all: boolean): void {
    this.foldAll = all;
    this.exceptions.clear();
    this.rebuild();
  }

  /** Folds a block that is open, and opens one that is folded. */
  toggle(head: number): void {
    if (!this.exceptions.delete(head)) {
      this.exceptions.add(head);
    }
    this.rebuild();
  }

  isFolded(head: number): boolean {
    return this.foldAll !== this.exceptions.has(head);
  }

  /** Lines of the block that begins with a record, itself included. */
  blockSize(head: number): number {
    return this.blocks.get(head) ?? 1;
  }

  /** Whether a record passes the filter; a folded one does. */
  passes(record: LogRecord): boolean {
    const { level, stream, hidden } = this.filter;
    if (record.mark) {
      return level === null || record.mark.kind !== 'gap';
    }
    return (
      (level === null || record.level === level) &&
      (stream === null || record.stream === stream) &&
      !hidden.has(record.source)
    );
  }

  /** How many lines state each level, a stack trace counted once, and how many lines there are, by the other filters. */
  levels(): LevelCounts {
    const result = { all: 0, error: 0, warn: 0, info: 0, debug: 0 };
    for (const [key, count] of this.counts) {
      const [source = '', stream, level] = key.split(' ');
      if (!this.filter.hidden.has(Number(source)) && (this.filter.stream ?? stream) === stream) {
        result[level as LogLevel | 'all'] += count;
      }
    }
    return result;
  }

  /** The next block of errors after a row, or the one before it. @returns its row, or null */
  nextError(row: number, by: 1 | -1): number | null {
    for (let at = row + by; at >= 0 && at < this.rows.count; at += by) {
      const record = this.row(at);
      if (record?.level === 'error' && !isContinued(record)) {
        return at;
      }
    }
    return null;
  }

  /** The first row of a time or later; the last row when there is none. */
  rowAtTime(at: number): number {
    let low = 0;
    let high = this.rows.count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.row(middle)?.at ?? 0) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low);
  }

  private push(record: LogRecord): void {
    const gone = this.ring.push(record);
    if (gone) {
      this.forget(gone);
    }
    if (this.hasRow(record)) {
      this.rows.push(record.n);
    }
    this.rows.evictBefore(this.ring.first);
  }

  private forget(record: LogRecord): void {
    if (!record.mark) {
      this.evictions++;
      this.tally(record, -1);
      this.timeline.remove(record.at, record.level);
    }
    this.blocks.delete(record.n);
    this.exceptions.delete(record.n);
  }

  private hasRow(record: LogRecord): boolean {
    return this.passes(record) && !(isContinued(record) && this.isFolded(record.head));
  }

  private rebuild(): void {
    const ns: number[] = [];
    for (let n = this.ring.first; n < this.ring.end; n++) {
      const record = this.ring.get(n);
      if (record && this.hasRow(record)) {
        ns.push(n);
      }
    }
    this.rows.rebuild(ns);
    this.changed();
  }

  private tally({ source, stream, level, head, n }: LogRecord, by: number): void {
    const add = (what: string) => {
      const key = `${source} ${stream} ${what}`;
      this.counts.set(key, (this.counts.get(key) ?? 0) + by);
    };
    add('all');
    if (level && head === n) {
      add(level);
    }
  }

  /** Marks a new day, and a silence that is unusual for this log. */
  private markPause(line: RawLine): void {
    const before = this.last;
    const at = Date.parse(line.t);
    if (!before || Number.isNaN(at) || at <= before.at) {
      return;
    }
    const pause = at - before.at;
    if (line.t.slice(0, 10) !== before.time.slice(0, 10) && new Date(at).getDate() !== new Date(before.at).getDate()) {
      this.push(this.reader.mark({ kind: 'day' }, line.t, at));
    } else if (pause >= GAP && pause >= this.usualPause * GAP_FACTOR) {
      this.push(this.reader.mark({ kind: 'gap', ms: pause }, line.t, at));
    }
    this.usualPause += (pause - this.usualPause) / 16;
  }
}
