import { quote, splitWords } from './shell';

describe('quote', () => {
  it.each([
    ['postgres:17.5', 'postgres:17.5'],
    ['', "''"],
    ['a b', "'a b'"],
    ["it's", "'it'\\''s'"],
    ['$(rm -rf /)', "'$(rm -rf /)'"],
    ['a;b', "'a;b'"],
    ['KEY=value', 'KEY=value'],
    ['~root', "'~root'"],
  ])('%j', (word, quoted) => {
    expect(quote(word)).toBe(quoted);
  });
});

describe('splitWords', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  nginx   -g ', ['nginx', '-g']],
    [`sh -c 'echo "hi there"; exit 1'`, ['sh', '-c', 'echo "hi there"; exit 1']],
    [`nginx -g "daemon off;"`, ['nginx', '-g', 'daemon off;']],
    [String.raw`a\ b "c\"d" "\n" 'x\y'`, ['a b', 'c"d', '\\n', 'x\\y']],
    [`""`, ['']],
    [`a'b'c`, ['abc']],
  ])('%j', (line, words) => {
    expect(splitWords(line)).toEqual(words);
  });

  it('refuses an open quote', () => {
    expect(splitWords(`echo "hi`)).toBeNull();
    expect(splitWords(`echo 'hi`)).toBeNull();
  });

  it('undoes quoting', () => {
    for (const word of ['', 'a b', "it's", 'x"y', 'back\\slash', '$HOME']) {
      expect(splitWords(quote(word))).toEqual([word]);
    }
  });
});
