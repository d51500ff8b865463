/** How long the pointer or the keyboard must rest before rows may move again, in ms. */
export const SETTLE = 2000;

export interface HeldRows<T> {
  readonly rows: readonly T[];
  /** Keys of rows that are no more and only keep their place. */
  readonly gone: ReadonlySet<string>;
}

/**
 * The rows of now in the order in which they stood: each keeps its place, also one that is gone, and new ones come last.
 *
 * @param stood the rows when the order was taken hold of
 * @param now the rows as they should stand
 */
export function holdOrder<T>(stood: readonly T[], now: readonly T[], keyOf: (row: T) => string): HeldRows<T> {
  const left = new Map(now.map((row) => [keyOf(row), row]));
  const gone = new Set<string>();
  const rows = stood.map((row) => {
    const key = keyOf(row);
    const current = left.get(key);
    left.delete(key);
    if (current === undefined) {
      gone.add(key);
    }
    return current ?? row;
  });
  return { rows: [...rows, ...left.values()], gone };
}
