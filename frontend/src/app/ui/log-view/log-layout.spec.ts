import { flatLayout, LINE_HEIGHT, visibleRows, wrappedLayout } from './log-layout';

describe('wrappedLayout', () => {
  const layout = wrappedLayout([10, 0, 81, 80, 5], 40);

  it('gives a long row as many lines as it needs, an empty one a line', () => {
    expect([0, 1, 2, 3, 4, 5].map((row) => layout.topOf(row) / LINE_HEIGHT)).toEqual([0, 1, 2, 5, 7, 8]);
    expect(layout.height).toBe(8 * LINE_HEIGHT);
  });

  it('finds the row of every line', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 99].map((line) => layout.rowAt(line * LINE_HEIGHT))).toEqual([
      0, 1, 2, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it('agrees with the flat layout when nothing wraps', () => {
    const flat = flatLayout(3);
    const wide = wrappedLayout([1, 2, 3], 80);
    for (const y of [0, 17, 18, 40, 53, 500]) {
      expect(wide.rowAt(y)).toBe(flat.rowAt(y));
    }
    expect(wide.height).toBe(flat.height);
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
