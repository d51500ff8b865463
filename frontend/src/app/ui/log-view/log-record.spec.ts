import { toRecords } from './log-record';

const line = (m: string, s = 'stdout') => ({ t: '2026-01-01T00:00:00.000000001Z', s, m });

describe('toRecords', () => {
  it('gives a stack trace the level of its first line', () => {
    const records = toRecords([line('ERROR boom'), line('  at a.b(c)'), line('Caused by: x'), line('next')], null);
    expect(records.map((r) => r.level)).toEqual(['error', 'error', 'error', null]);
    expect(records.map((r) => r.continued)).toEqual([false, true, true, false]);
  });

  it('does not mix the two streams', () => {
    const records = toRecords([line('ERROR boom', 'stderr'), line('  indented')], null);
    expect(records[1]!.level).toBeNull();
  });

  it('goes on where the last read ended', () => {
    const [first] = toRecords([line('WARN slow')], null);
    const [second] = toRecords([line('  more')], first!);
    expect(second).toMatchObject({ n: 1, level: 'warn', continued: true });
  });
});
