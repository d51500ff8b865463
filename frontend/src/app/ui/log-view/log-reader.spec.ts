import { LogReader } from './log-reader';
import { isContinued } from './log-record';

const read = (...lines: readonly (string | [string, string] | [string, string, string])[]) => {
  const reader = new LogReader(['a', 'b']);
  return lines.map((line) => {
    const [m, s = 'stdout', c] = typeof line === 'string' ? [line] : line;
    return reader.read({ t: '2026-01-01T00:00:00.000000001Z', s, m, ...(c ? { c } : {}) });
  });
};

describe('LogReader', () => {
  it('gives a stack trace the level of its first line', () => {
    const records = read('ERROR boom', '  at a.b(c)', 'Caused by: x', 'next');
    expect(records.map((r) => r.level)).toEqual(['error', 'error', 'error', null]);
    expect(records.map(isContinued)).toEqual([false, true, true, false]);
    expect(records.map((r) => r.head)).toEqual([0, 0, 0, 3]);
  });

  it('knows a trace that states no level', () => {
    const records = read('Traceback (most recent call last):', '  File "x.py", line 1', 'ValueError: no', 'ready');
    expect(records.map((r) => r.level)).toEqual(['error', 'error', 'error', null]);
    expect(records[2]!.head).toBe(0);
  });

  it('keeps a block together when the other stream writes in between', () => {
    const records = read(['ERROR boom', 'stderr'], 'GET /', ['  at a', 'stderr'], '  indented');
    expect(records.map((r) => r.head)).toEqual([0, 1, 0, 1]);
    expect(records.map((r) => r.level)).toEqual(['error', null, 'error', null]);
  });

  it('keeps the sources apart and numbers them in the order they were named', () => {
    const records = read(['ERROR boom', 'stdout', 'b'], ['  at a', 'stdout', 'a'], ['x', 'stdout', 'new']);
    expect(records.map((r) => r.source)).toEqual([1, 0, 2]);
    expect(records[1]!.level).toBeNull();
  });

  it('lets no block go on over a mark', () => {
    const reader = new LogReader();
    reader.read({ t: '', s: 'stdout', m: 'ERROR boom' });
    const mark = reader.mark({ kind: 'day' }, '', 0);
    const after = reader.read({ t: '', s: 'stdout', m: '  at a' });
    expect([mark.n, after.n, after.head]).toEqual([1, 2, 2]);
  });
});
