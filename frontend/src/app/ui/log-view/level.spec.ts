import { beginsTrace, continues, levelOf } from './level';

describe('levelOf', () => {
  it.each([
    ['2026-01-01 14:05:59 WARN  pool waited 812 ms', 'warn'],
    ['ERROR: relation "x" does not exist', 'error'],
    ['2026-01-01 10:00:00 UTC [1] LOG:  database system is ready', 'info'],
    ['[2026-01-01] [info] server started', 'info'],
    ['{"level":"error","msg":"boom"}', 'error'],
    ['{"level":40,"msg":"pino"}', 'warn'],
    ['time="2026" level=debug msg="x"', 'debug'],
    ['ts=1 severity: CRITICAL', 'error'],
    ['E0102 15:04:05.000000 1 main.go:1] failed', 'error'],
    ['SEVERE [main] org.apache', 'error'],
    ['[Warning] old option', 'warn'],
  ])('%s', (line, level) => {
    expect(levelOf(line)).toBe(level);
  });

  it.each(['GET /error 200', 'no error found', 'Information: see below', '', 'x'.repeat(130) + ' ERROR '])(
    'says nothing of %j',
    (line) => {
      expect(levelOf(line)).toBeNull();
    },
  );
});

describe('continues', () => {
  it('knows the lines of a stack trace', () => {
    expect(continues('    at Foo.bar(Foo.java:1)')).toBe(true);
    expect(continues('Caused by: java.io.IOException')).toBe(true);
    expect(continues('GET /')).toBe(false);
    expect(continues('')).toBe(false);
  });

  it('knows the last line of a traceback, but only inside one', () => {
    expect(continues('ValueError: x', true)).toBe(true);
    expect(continues('ValueError: x')).toBe(false);
  });
});

describe('beginsTrace', () => {
  it.each([
    'java.io.IOException: x',
    'TypeError: y is not a function',
    'panic: nil',
    'Traceback (most recent call last):',
  ])('%s', (line) => expect(beginsTrace(line)).toBe(true));

  it.each(['Errors: 0', 'an Error: x', 'GET /TypeError: 1', ''])('not %j', (line) =>
    expect(beginsTrace(line)).toBe(false),
  );
});
