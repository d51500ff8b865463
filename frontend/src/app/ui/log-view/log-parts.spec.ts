import { partsOf } from './log-parts';

const ESC = '\u001b';

describe('partsOf', () => {
  it('marks what the search found', () => {
    expect(partsOf('a timeout b', [{ start: 2, end: 9 }], null)).toEqual([
      { text: 'a ', look: '', mark: '' },
      { text: 'timeout', look: '', mark: 'found' },
      { text: ' b', look: '', mark: '' },
    ]);
  });

  it('marks across a change of colour', () => {
    expect(partsOf(`${ESC}[31mtime${ESC}[0mout`, [{ start: 0, end: 7 }], { start: 0, end: 7 })).toEqual([
      { text: 'time', look: 'a-red', mark: 'current' },
      { text: 'out', look: '', mark: 'current' },
    ]);
  });

  it('marks several places in one row, one of them as the current', () => {
    const marks = partsOf(
      'aXaXa',
      [
        { start: 1, end: 2 },
        { start: 3, end: 4 },
      ],
      { start: 3, end: 4 },
    ).map((part) => part.mark);
    expect(marks).toEqual(['', 'found', '', 'current', '']);
  });

  it('loses no character', () => {
    const parts = partsOf('abcdef', [{ start: 0, end: 6 }], null);
    expect(parts.map((p) => p.text).join('')).toBe('abcdef');
  });
});
