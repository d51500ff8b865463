import { ByteSize, formatBytes } from './byte-size';

describe('byte sizes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1.00 KiB'],
    [999, '999 B'],
    [742 * 1024 ** 2, '742 MiB'],
    [1.42 * 1024 ** 3, '1.42 GiB'],
    [12.6 * 1024 ** 3, '12.6 GiB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('shows a dash for what is not known', () => {
    expect(new ByteSize().transform(null)).toBe('-');
  });
});
