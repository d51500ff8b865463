import { LogBook } from './log-book';
import { asText } from './log-selection';

const line = (m: string, s = 'stdout', second = 0, c?: string) => ({
  t: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  s,
  m,
  ...(c ? { c } : {}),
});
const texts = (book: LogBook) => Array.from({ length: book.rows.count }, (_, row) => book.row(row)!.text);
const NONE = { level: null, stream: null, hidden: new Set<number>() };

describe('LogBook', () => {
  it('keeps the newest lines and forgets what it counted of the others', () => {
    const book = new LogBook([], 3);
    ['ERROR a', 'b', 'WARN c', 'd', 'e'].forEach((m, i) => book.add(line(m, 'stdout', i)));
    expect(texts(book)).toEqual(['WARN c', 'd', 'e']);
    expect(book.evicted).toBe(2);
    expect(book.levels()).toEqual({ all: 3, error: 0, warn: 1, info: 0, debug: 0 });
    expect(book.timeline.all().map(({ total }) => total)).toEqual([1, 1, 1]);
    expect(book.get(0)).toBeUndefined();
    expect(book.get(4)!.text).toBe('e');
  });

  it('goes on counting after it was cleared', () => {
    const book = new LogBook([], 3);
    ['a', 'b'].forEach((m) => book.add(line(m)));
    book.clear();
    expect(book.size).toBe(0);
    ['c', 'd', 'e', 'f'].forEach((m) => book.add(line(m)));
    expect(texts(book)).toEqual(['d', 'e', 'f']);
    expect(book.first).toBe(3);
  });

  it('shows one level, one stream, and not what is hidden', () => {
    const book = new LogBook(['x', 'y']);
    book.add(line('ERROR boom', 'stderr', 0, 'x'));
    book.add(line('  at a', 'stderr', 0, 'x'));
    book.add(line('INFO fine', 'stdout', 0, 'y'));
    book.show({ ...NONE, level: 'error' });
    expect(texts(book)).toEqual(['ERROR boom', '  at a']);
    book.show({ ...NONE, stream: 'stdout' });
    expect(texts(book)).toEqual(['INFO fine']);
    expect(book.levels()).toEqual({ all: 1, error: 0, warn: 0, info: 1, debug: 0 });
    book.show({ ...NONE, hidden: new Set([0]) });
    expect(texts(book)).toEqual(['INFO fine']);
    book.add(line('ERROR x', 'stdout', 0, 'x'));
    expect(texts(book)).toEqual(['INFO fine']);
  });

  it('counts a stack trace once', () => {
    const book = new LogBook();
    ['ERROR boom', '  at a', '  at b'].forEach((m) => book.add(line(m)));
    expect(book.levels()).toMatchObject({ all: 3, error: 1 });
    expect(book.blockSize(0)).toBe(3);
  });

  it('folds all, but not what was opened, and lines to come as well', () => {
    const book = new LogBook();
    ['ERROR a', '  1', 'ERROR b', '  2'].forEach((m) => book.add(line(m)));
    book.fold(true);
    expect(texts(book)).toEqual(['ERROR a', 'ERROR b']);
    book.toggle(0);
    book.add(line('  3'));
    expect(texts(book)).toEqual(['ERROR a', '  1', 'ERROR b']);
    book.fold(false);
    expect(texts(book)).toHaveLength(5);
  });

  it('marks a silence that is unusual for the log, not each pause of a slow one', () => {
    const kinds = (...seconds: number[]) => {
      const book = new LogBook();
      seconds.forEach((second) => book.add(line('x', 'stdout', second)));
      return Array.from({ length: book.rows.count }, (_, row) => book.row(row)!.mark?.kind ?? '-').join('');
    };
    expect(kinds(0, 1, 2, 100, 101)).toBe('---gap--');
    const slow = Array.from({ length: 60 }, (_, i) => i * 90);
    expect(kinds(...slow).slice(-40)).not.toContain('gap');
  });

  it('finds the row of a time', () => {
    const book = new LogBook();
    [0, 5, 10].forEach((second) => book.add(line('x', 'stdout', second)));
    expect(book.rowAtTime(Date.UTC(2026, 0, 1, 0, 0, 3))).toBe(1);
    expect(book.rowAtTime(Date.UTC(2027, 0, 1))).toBe(2);
    expect(new LogBook().rowAtTime(0)).toBe(0);
  });

  it('gives text without terminal sequences, of what passes the filter or of what was chosen', () => {
    const book = new LogBook();
    book.add({ t: 't1', s: 'stderr', m: '\u001b[31mERROR\u001b[0m boom' });
    book.add({ t: 't2', s: 'stderr', m: '  at a.b' });
    book.mark({ kind: 'note', tone: 'warn', text: 'not written by the container' });
    book.add({ t: 't3', s: 'stdout', m: 'plain' });
    expect(asText(book, null, true).text).toBe('t1 ERROR boom\nt2   at a.b\nt3 plain\n');
    expect(asText(book, { from: 3, to: 3 }, false)).toEqual({ text: 'plain\n', lines: 1 });
    book.fold(true);
    expect(asText(book, { from: 0, to: 0 }, false).text).toBe('ERROR boom\n  at a.b\n');
  });
});

describe('the spans of a log in time', () => {
  it('widen as it grows, without losing a line', () => {
    const book = new LogBook();
    for (let second = 0; second < 5000; second++) {
      book.add(line(second % 10 === 0 ? 'ERROR x' : 'x', 'stdout', second));
    }
    const bars = book.timeline.all();
    expect(bars.length).toBeLessThanOrEqual(241);
    expect(book.timeline.width).toBe(32_000);
    expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(5000);
    expect(bars.reduce((sum, { error }) => sum + error, 0)).toBe(500);
  });
});
