import { signal } from '@angular/core';
import { LogBook } from './log-book';
import { LogMark, RawLine } from './log-record';

/** Longest stretch of work before the browser may do something else, in ms. */
const SLICE = 16;
/** Shortest time between two changes of what is shown, in ms. */
const REST = 50;
/** The same while lines still wait: drawing takes longer than reading, and would leave no time for it. */
const BUSY_REST = 250;
/** Lines that are looked at between two glances at the clock. */
const STRIDE = 32;

type Entry = readonly RawLine[] | LogMark;

/** The clock and the timer; tests bring their own. */
export interface IntakeClock {
  now(): number;
  later(work: () => void, ms: number): unknown;
}

const CLOCK: IntakeClock = { now: () => performance.now(), later: (work, ms) => setTimeout(work, ms) };

/**
 * Brings lines into a book in small pieces, so that a container that writes a hundred thousand lines at once does not
 * stop the page. While it is paused, lines wait outside; those that would not fit are dropped, oldest first.
 */
export class LogIntake {
  private queue: Entry[] = [];
  private offset = 0;
  private scheduled = false;
  private shownAt = -REST;
  private readonly holding = signal(false);
  private readonly waiting = signal(0);

  readonly paused = this.holding.asReadonly();
  /** Lines that wait because of the pause. */
  readonly held = this.waiting.asReadonly();

  constructor(
    private readonly book: LogBook,
    private readonly clock: IntakeClock = CLOCK,
  ) {}

  add(lines: readonly RawLine[]): void {
    if (lines.length > 0) {
      this.take(lines);
    }
  }

  mark(mark: LogMark): void {
    this.take(mark);
  }

  pause(on: boolean): void {
    this.holding.set(on);
    if (!on) {
      this.waiting.set(0);
      this.schedule();
    }
  }

  /** Forgets what waits; the book keeps what it has. */
  clear(): void {
    this.queue = [];
    this.offset = 0;
    this.waiting.set(0);
  }

  private take(entry: Entry): void {
    this.queue.push(entry);
    if (this.holding()) {
      this.waiting.set(this.trim());
    } else {
      this.schedule();
    }
  }

  /** Drops what a full book could not hold anyway. @returns how many lines wait */
  private trim(): number {
    let lines = this.queue.reduce((sum, entry) => sum + linesOf(entry), 0);
    while (lines > LIMIT && this.queue.length > 1) {
      lines -= linesOf(this.queue.shift());
      this.offset = 0;
    }
    return lines;
  }

  private schedule(): void {
    if (!this.scheduled && this.queue.length > 0 && !this.holding()) {
      this.scheduled = true;
      this.clock.later(() => this.run(), Math.max(0, this.shownAt + REST - this.clock.now()));
    }
  }

  private run(): void {
    this.scheduled = false;
    if (this.holding()) {
      return;
    }
    const end = this.clock.now() + SLICE;
    do {
      this.step();
    } while (this.queue.length > 0 && this.clock.now() < end);
    if (this.queue.length === 0 || this.clock.now() >= this.shownAt + BUSY_REST) {
      this.shownAt = this.clock.now();
      this.book.changed();
    }
    if (this.queue.length > 0) {
      this.scheduled = true;
      // Not after the rest: what is here already should be in soon, only shown no more often than that.
      this.clock.later(() => this.run(), 0);
    }
  }

  private step(): void {
    const entry = this.queue[0];
    if (entry === undefined) {
      return;
    }
    if (!isLines(entry)) {
      this.book.mark(entry);
      this.queue.shift();
      return;
    }
    const to = Math.min(entry.length, this.offset + STRIDE);
    for (; this.offset < to; this.offset++) {
      const line = entry[this.offset];
      if (line) {
        this.book.add(line);
      }
    }
    if (this.offset >= entry.length) {
      this.queue.shift();
      this.offset = 0;
    }
  }
}

/** Lines that may wait. */
const LIMIT = 200_000;

function isLines(entry: Entry): entry is readonly RawLine[] {
  return Array.isArray(entry);
}

function linesOf(entry: Entry | undefined): number {
  return entry !== undefined && isLines(entry) ? entry.length : 0;
}
