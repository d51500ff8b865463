import { nextSort, parseSort, sortRows } from './sorting';

describe('sorting', () => {
  it('reads and turns the order as the address holds it', () => {
    expect(parseSort('-name')).toEqual({ key: 'name', descending: true });
    expect(parseSort(null)).toBeNull();
    expect(nextSort(null, 'name')).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-name', 'name')).toBe('name');
  });

  it('sorts web-2 before web-10', () => {
    expect(sortRows(['web-10', 'web-2', 'Web-1'], (name) => name, false)).toEqual(['Web-1', 'web-2', 'web-10']);
  });

  it('puts rows without a value last in both directions', () => {
    const rows = [{ n: 2 }, { n: null }, { n: 1 }];
    expect(sortRows(rows, (row) => row.n, false).map((row) => row.n)).toEqual([1, 2, null]);
    expect(sortRows(rows, (row) => row.n, true).map((row) => row.n)).toEqual([2, 1, null]);
  });

  it('keeps the order of equal rows', () => {
    const rows = [
      { name: 'b', n: 1 },
      { name: 'a', n: 1 },
    ];
    expect(sortRows(rows, (row) => row.n, true)).toEqual(rows);
  });
});
