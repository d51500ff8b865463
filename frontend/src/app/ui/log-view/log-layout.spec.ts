import { LogBook } from './log-book';
import { flatLayout, LINE_HEIGHT, LogLayout, visibleRows, WrappedLayout } from './log-layout';
import { WrappedRows } from './wrapped-rows';

const wrapped = (columns: number, ...lengths: number[]) => {
  const layout = new WrappedLayout(columns);
  lengths.forEach((length) => layout.push(length));
  return layout;
};
const tops = (layout: LogLayout) =>
  Array.from({ length: layout.count + 1 }, (_, row) => layout.topOf(row) / LINE_HEIGHT);

describe('WrappedLayout', () => {
  const layout = wrapped(40, 10, 0, 81, 80, 5);

  it('gives a long row as many lines as it needs, an empty one a line', () => {
    expect(tops(layout)).toEqual([0, 1, 2, 5, 7, 8]);
    expect(layout.height).toBe(8 * LINE_HEIGHT);
  });

  it('finds the row of every line', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 99].map((line) => layout.rowAt(line * LINE_HEIGHT))).toEqual([
      0, 1, 2, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it('agrees with the flat layout when nothing wraps', () => {
    const flat = flatLayout(3);
    const wide = wrapped(80, 1, 2, 3);
    for (const y of [0, 17, 18, 40, 53, 500]) {
      expect(wide.rowAt(y)).toBe(flat.rowAt(y));
    }
    expect(wide.height).toBe(flat.height);
  });

  it('is the same after rows went at the front as if they had never been', () => {
    const shifted = wrapped(40, 10, 0, 81, 80, 5);
    shifted.drop(2);
    shifted.push(200);
    const fresh = wrapped(40, 81, 80, 5, 200);
    expect(tops(shifted)).toEqual(tops(fresh));
    expect(shifted.height).toBe(fresh.height);
    expect([0, 3, 5, 6, 99].map((y) => shifted.rowAt(y * LINE_HEIGHT))).toEqual(
      [0, 3, 5, 6, 99].map((y) => fresh.rowAt(y * LINE_HEIGHT)),
    );
  });

  it('does not let one line of a megabyte be the whole log', () => {
    expect(wrapped(100, 1_000_000).height).toBe(100 * LINE_HEIGHT);
  });
});

describe('WrappedRows', () => {
  const book = new LogBook([], 5);
  const add = (...lengths: number[]) =>
    lengths.forEach((length) => book.add({ t: '2026-01-01T00:00:00Z', s: 'stdout', m: 'x'.repeat(length) }));

  it('follows a full book whose oldest rows go', () => {
    const rows = new WrappedRows();
    add(10, 30, 10);
    expect(tops(rows.of(book, 10))).toEqual([0, 1, 4, 5]);
    add(20, 10, 50, 10);
    expect(tops(rows.of(book, 10))).toEqual(tops(wrapped(10, 10, 20, 10, 50, 10)));
    add(10, 20, 30, 40, 50, 60);
    expect(tops(rows.of(book, 10))).toEqual(tops(wrapped(10, 20, 30, 40, 50, 60)));
    book.show({ level: null, stream: 'stderr', hidden: new Set() });
    expect(rows.of(book, 10).count).toBe(0);
  });
});

describe('visibleRows', () => {
  it('renders what is seen and a margin, whatever the length', () => {
    const { start, end } = visibleRows(flatLayout(100_000), 50_000 * LINE_HEIGHT, 700);
    expect(start).toBeLessThanOrEqual(50_000);
    expect(end).toBeGreaterThan(50_000 + 700 / LINE_HEIGHT);
    expect(end - start).toBeLessThan(100);
  });

  it('renders nothing of an empty log', () => {
    expect(visibleRows(flatLayout(0), 0, 700)).toEqual({ start: 0, end: 0 });
  });
});
