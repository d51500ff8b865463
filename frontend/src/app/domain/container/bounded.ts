/** How one of several equal pieces of work ended. */
export type Outcome<T> =
  { readonly item: T; readonly ok: true } | { readonly item: T; readonly ok: false; readonly error: unknown };

/**
 * Does the work for each item, a few at a time; one failure stops none of the others.
 *
 * @param atOnce how many run at the same time, at least 1
 * @returns an outcome per item, in the order of the items
 */
export async function eachBounded<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<Outcome<T>[]> {
  const outcomes = new Array<Outcome<T>>(items.length);
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) {
      try {
        await work(item);
        outcomes[index] = { item, ok: true };
      } catch (error) {
        outcomes[index] = { item, ok: false, error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return outcomes;
}
