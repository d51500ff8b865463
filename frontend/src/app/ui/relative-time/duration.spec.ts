import { formatDuration } from './duration';

describe('formatDuration', () => {
  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;

  it.each([
    [-5, '0 s'],
    [4_900, '4 s'],
    [22 * minute, '22 min'],
    [hour, '1 h'],
    [hour + 19 * minute, '1 h 19 min'],
    [6 * day + 4 * hour, '6 d 4 h'],
    [41 * day + 5 * hour, '41 d'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
