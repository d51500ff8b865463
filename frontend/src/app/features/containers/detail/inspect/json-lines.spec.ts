import { tokens } from './json-lines';

describe('tokens', () => {
  it('tells keys from strings', () => {
    expect(tokens('  "Name": "a: \\"b\\"",').map((t) => [t.kind, t.text])).toEqual([
      ['mark', '  '],
      ['key', '"Name"'],
      ['mark', ':'],
      ['mark', ' '],
      ['string', '"a: \\"b\\""'],
      ['mark', ','],
    ]);
  });

  it('knows numbers and words', () => {
    expect(tokens('"a": -1.5e3, true null').flatMap((t) => (t.kind === 'mark' ? [] : [t.kind]))).toEqual([
      'key',
      'number',
      'word',
      'word',
    ]);
  });

  it('loses no character', () => {
    const line = '    "Cmd": ["sh", "-c", "echo 1 true"], x';
    expect(
      tokens(line)
        .map((t) => t.text)
        .join(''),
    ).toBe(line);
  });
});
