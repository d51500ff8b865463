import { ansiSpans, plainText } from './ansi';

const ESC = '\u001b';

describe('ansiSpans', () => {
  it('gives a plain line as one run', () => {
    expect(ansiSpans('GET /healthz 200')).toEqual([{ text: 'GET /healthz 200', look: '' }]);
    expect(ansiSpans('')).toEqual([]);
  });

  it('keeps colours and weights', () => {
    expect(ansiSpans(`${ESC}[1;31mfailed${ESC}[0m ok ${ESC}[92mgreen`)).toEqual([
      { text: 'failed', look: 'a-red a-bold' },
      { text: ' ok ', look: '' },
      { text: 'green', look: 'a-green' },
    ]);
  });

  it('keeps indexed and true colours, for the theme to make readable', () => {
    expect(ansiSpans(`${ESC}[38;5;9mx`)).toEqual([{ text: 'x', look: 'a-red' }]);
    expect(ansiSpans(`${ESC}[38;5;196mx`)).toEqual([{ text: 'x', look: 'a-rgb', color: '#ff0000' }]);
    expect(ansiSpans(`${ESC}[38;5;244mx`)[0]!.color).toBe('#808080');
    expect(ansiSpans(`${ESC}[38;2;30;200;60mx`)[0]!.color).toBe('#1ec83c');
    expect(ansiSpans(`${ESC}[38;2;999;-1;xmx`)[0]?.color ?? '#').toMatch(/^#/);
  });

  it('ignores grounds, and goes on after them', () => {
    expect(ansiSpans(`${ESC}[48;2;255;0;0;33mx`)[0]!.look).toBe('a-yellow');
  });

  it('separates two colours of the same kind', () => {
    const spans = ansiSpans(`${ESC}[38;5;196ma${ESC}[38;5;46mb${ESC}[9mc`);
    expect(spans.map(({ text, look }) => [text, look])).toEqual([
      ['a', 'a-rgb'],
      ['b', 'a-rgb'],
      ['c', 'a-rgb a-struck'],
    ]);
  });

  it('ends a colour where the log ends it', () => {
    expect(ansiSpans(`${ESC}[33mwarn${ESC}[39m rest`).map((s) => s.look)).toEqual(['a-yellow', '']);
  });
});

describe('S13: a log line cannot act on the terminal that shows it', () => {
  it.each([
    ['clipboard write (OSC 52)', `a${ESC}]52;c;ZXZpbA==\u0007b`],
    ['link (OSC 8)', `a${ESC}]8;;https://evil.example${ESC}\\b`],
    ['title', `a${ESC}]0;root@host\u0007b`],
    ['title in 8-bit form', 'a\u009d0;root@host\u009cb'],
    ['clear screen and cursor moves', `a${ESC}[2J${ESC}[1;1Hb`],
    ['8-bit CSI', 'a\u009b2Jb'],
    ['device control string', `a${ESC}P$q"p${ESC}\\b`],
    ['private message', `a${ESC}^secret${ESC}\\b`],
    ['full reset', `a${ESC}cb`],
    ['character set', `a${ESC}(0b`],
  ])('drops %s', (_, line) => {
    expect(ansiSpans(line)).toEqual([{ text: 'ab', look: '' }]);
  });

  it('swallows an unfinished string to its end', () => {
    expect(plainText(`a${ESC}]52;c;ZXZpbA==`)).toBe('a');
  });

  it('shows control characters instead of obeying them', () => {
    expect(plainText('secret\rharmless\u0008\u0000')).toBe('secret␍harmless␈␀');
    expect(plainText('abc\u202ecod.exe')).toBe('abc\ufffdcod.exe');
  });

  it('ignores the carriage return before the end of a line', () => {
    expect(plainText('line\r')).toBe('line');
  });
});

describe('plainText', () => {
  it('puts tabs where a terminal would', () => {
    expect(plainText('ab\tc')).toBe('ab      c');
    expect(plainText(`${ESC}[31mab${ESC}[0m\tc`)).toBe('ab      c');
  });
});
