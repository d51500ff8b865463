/** Height of one line of text in the log, in px; the style sheet says the same. */
export const LINE_HEIGHT = 18;
/** Rows rendered above and below what is seen, so that a quick scroll shows no gap. */
const MARGIN = 20;

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
 * Rows that wrap after `columns` characters; a monospaced font makes their height a matter of counting.
 *
 * @param lengths characters of each row
 */
export function wrappedLayout(lengths: readonly number[], columns: number): LogLayout {
  const ends = new Float64Array(lengths.length);
  let lines = 0;
  for (const [row, length] of lengths.entries()) {
    lines += Math.max(1, Math.ceil(length / Math.max(1, columns)));
    ends[row] = lines;
  }
  const topOf = (row: number) => (row <= 0 ? 0 : (ends[Math.min(row, lengths.length) - 1] ?? 0) * LINE_HEIGHT);
  return {
    count: lengths.length,
    height: lines * LINE_HEIGHT,
    topOf,
    rowAt: (y) => {
      const line = Math.floor(y / LINE_HEIGHT);
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ends[middle] ?? 0) <= line) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return clamp(low, lengths.length);
    },
  };
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
