/** The first pause between two tries, and the longest, in ms. */
const FIRST = 500;
const LONGEST = 10_000;

/**
 * How long to wait before a try: doubling, and never the same for two pages, so that a platform that comes back is not
 * met by all of them at once.
 *
 * @param failures how many tries failed in a row, at least 1
 * @param least ms that the platform asked for
 * @param random between 0 and 1
 */
export function backoff(failures: number, least = 0, random = Math.random()): number {
  const pause = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 10));
  return Math.max(pause * (0.5 + random / 2), least * (1 + random / 4));
}
