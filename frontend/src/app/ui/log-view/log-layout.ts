/** Height of one line of text in the log, in px; the style sheet says the same. */
export const LINE_HEIGHT = 18;
/** Longer rows are cut where they do not wrap: nobody sees that far to the right. */
export const LONGEST_UNWRAPPED = 2000;
/** A row that wraps is cut here: a line of a megabyte would be ten thousand lines high. */
export const LONGEST_WRAPPED = 10_000;
/** Rows rendered above and below what is seen, so that a quick scroll shows no gap. */
const MARGIN = 8;

/** Where each row of a log stands. Rows may be several lines high when long ones wrap. */
export interface LogLayout {
  readonly count: number;
  /** Height of all rows in px. */
  readonly height: number;
  /** Distance of a row from the top in px. */
  topOf(row: number): number;
  /** The row at a distance from the top in px, within the rows there are. */
  rowAt(y: number): number;
}

/** Every row is one line high. */
export function flatLayout(count: number): LogLayout {
  return {
    count,
    height: count * LINE_HEIGHT,
    topOf: (row) => row * LINE_HEIGHT,
    rowAt: (y) => clamp(Math.floor(y / LINE_HEIGHT), count),
  };
}

/**
 * Rows that wrap after `columns` characters; a monospaced font makes their height a matter of counting. It grows at the
 * end and gives way at the front without counting all again.
 */
export class WrappedLayout implements LogLayout {
  /** Lines up to the end of each row, from `base` on. */
  private ends: number[] = [];
  private head = 0;
  private base = 0;

  constructor(private readonly columns: number) {}

  get count(): number {
    return this.ends.length - this.head;
  }

  get height(): number {
    return ((this.ends.at(-1) ?? this.base) - this.base) * LINE_HEIGHT;
  }

  /** @param length characters of the row that comes at the end */
  push(length: number): void {
    const lines = Math.max(1, Math.ceil(Math.min(length, LONGEST_WRAPPED) / Math.max(1, this.columns)));
    this.ends.push((this.ends.at(-1) ?? this.base) + lines);
  }

  /** Takes rows away at the front. */
  drop(rows: number): void {
    const gone = Math.min(rows, this.count);
    if (gone <= 0) {
      return;
    }
    this.head += gone;
    this.base = this.ends[this.head - 1] ?? this.base;
    if (this.head > 50_000) {
      this.ends = this.ends.slice(this.head);
      this.head = 0;
    }
  }

  topOf(row: number): number {
    if (row <= 0 || this.count === 0) {
      return 0;
    }
    return ((this.ends[this.head + Math.min(row, this.count) - 1] ?? this.base) - this.base) * LINE_HEIGHT;
  }

  rowAt(y: number): number {
    const line = Math.floor(y / LINE_HEIGHT) + this.base;
    let low = this.head;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ends[middle] ?? 0) <= line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return clamp(low - this.head, this.count);
  }
}

/** Which rows are rendered, from `start` (included) to `end` (excluded). */
export function visibleRows(layout: LogLayout, top: number, height: number): { start: number; end: number } {
  if (layout.count === 0) {
    return { start: 0, end: 0 };
  }
  return {
    start: Math.max(0, layout.rowAt(top) - MARGIN),
    end: Math.min(layout.count, layout.rowAt(top + height) + MARGIN + 1),
  };
}

function clamp(row: number, count: number): number {
  return Math.min(Math.max(0, row), Math.max(0, count - 1));
}
