import { LogPosition } from './log-position';

const line = (time: string, m: string, c?: string) => ({
  t: `2026-01-01T00:00:${time}Z`,
  s: 'stdout',
  m,
  ...(c ? { c } : {}),
});

describe('LogPosition', () => {
  const texts = (position: LogPosition, ...lines: ReturnType<typeof line>[]) =>
    position
      .fresh(lines)
      .map(({ m }) => m)
      .join('');

  it('goes on from the last line without losing or doubling any of the same time', () => {
    const position = new LogPosition();
    expect(position.since).toBeNull();
    expect(texts(position, line('01', 'a'), line('02', 'b'), line('02', 'c'))).toBe('abc');
    expect(position.since).toBe('2026-01-01T00:00:02Z');
    position.cut();
    expect(texts(position, line('02', 'b'), line('02', 'c'), line('02', 'd'), line('03', 'e'))).toBe('de');
    position.cut();
    position.cut();
    expect(texts(position, line('03', 'e'), line('03', 'f'))).toBe('f');
  });

  it('skips what is older than the last line, once only after a cut', () => {
    const position = new LogPosition();
    texts(position, line('05', 'a'));
    position.cut();
    expect(texts(position, line('04', 'x'), line('05', 'a'), line('06', 'b'), line('04', 'late'))).toBe('blate');
  });

  it('compares times whose zeros were left out', () => {
    const position = new LogPosition();
    texts(position, line('05.123', 'a'));
    position.cut();
    expect(texts(position, line('05.123000000', 'a'), line('05.123000001', 'b'))).toBe('b');
  });

  it('counts each of several sources by itself, and looks back a little', () => {
    const position = new LogPosition();
    texts(position, line('10', 'a', 'x'), line('11', 'b', 'y'));
    expect(position.since).toBe('2026-01-01T00:00:06.000Z');
    position.cut();
    expect(
      texts(position, line('10', 'a', 'x'), line('10.5', 'late', 'x'), line('11', 'b', 'y'), line('07', 'n', 'new')),
    ).toBe('laten');
  });
});
