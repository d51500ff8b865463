import { mergeRows, parseEnvBlock } from './env-block';

describe('parseEnvBlock', () => {
  it('reads what an .env file holds', () => {
    const text = '# comment\n\nA=1\r\nexport B="two words"\nC=x=y\nD=\nE=\'q\'\nA=2';
    expect(parseEnvBlock(text)).toEqual({
      rows: [
        { name: 'A', value: '2' },
        { name: 'B', value: 'two words' },
        { name: 'C', value: 'x=y' },
        { name: 'D', value: '' },
        { name: 'E', value: 'q' },
      ],
    });
  });

  it('names the first line without an equals sign', () => {
    expect(parseEnvBlock('A=1\nnonsense\nB=2')).toMatchObject({ badLine: 2 });
    expect(parseEnvBlock('=x')).toMatchObject({ badLine: 1 });
  });
});

describe('mergeRows', () => {
  it('replaces the same name in its place and drops blank rows', () => {
    expect(
      mergeRows(
        [
          { name: 'A', value: '1' },
          { name: '', value: '' },
          { name: 'B', value: '2' },
        ],
        [
          { name: 'C', value: '3' },
          { name: 'A', value: '9' },
        ],
      ),
    ).toEqual([
      { name: 'A', value: '9' },
      { name: 'B', value: '2' },
      { name: 'C', value: '3' },
    ]);
  });
});
