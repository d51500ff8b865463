import { toRecords } from './log-record';
import { findMatches, MOST_MATCHES } from './log-search';

const rows = (...texts: string[]) =>
  toRecords(
    texts.map((m) => ({ t: '', s: 'stdout', m })),
    null,
  );

describe('findMatches', () => {
  it('finds every place, top to bottom', () => {
    expect(findMatches(rows('a timeout, Timeout', 'x', 'timeout'), 'timeout', false)).toEqual([
      { row: 0, start: 2, end: 9 },
      { row: 0, start: 11, end: 18 },
      { row: 2, start: 0, end: 7 },
    ]);
  });

  it('minds capitals when asked to', () => {
    expect(findMatches(rows('Timeout timeout'), 'timeout', true)).toEqual([{ row: 0, start: 8, end: 15 }]);
  });

  it('searches what a person reads, not the terminal sequences', () => {
    expect(findMatches(rows('\u001b[31mtime\u001b[0mout'), 'timeout', false)).toHaveLength(1);
    expect(findMatches(rows('\u001b[31mx'), '31m', false)).toEqual([]);
  });

  it('stops counting somewhere', () => {
    expect(findMatches(rows('a'.repeat(MOST_MATCHES + 5)), 'a', false)).toHaveLength(MOST_MATCHES);
  });

  it('finds nothing for an empty text', () => {
    expect(findMatches(rows('a'), '', false)).toEqual([]);
  });
});
