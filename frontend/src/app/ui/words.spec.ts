import { finder, wordsOf } from './words';

describe('finding by words', () => {
  it('needs every word, anywhere, in any case', () => {
    expect(finder('mara OPER')('Mara Okafor', null, 'operators')).toBe(true);
    expect(finder('mara viewer')('Mara Okafor', undefined, 'operators')).toBe(false);
  });

  it('finds everything without words', () => {
    expect(finder('  ')('anything')).toBe(true);
    expect(wordsOf(' A  b ')).toEqual(['a', 'b']);
  });

  it('keeps texts apart', () => {
    expect(finder('ab')('a', 'b')).toBe(false);
  });
});
