/**
 * Finds by words: each must stand somewhere in one of the texts, whatever its case. Without words everything is found.
 *
 * @returns whether texts hold all words of the query
 */
export function finder(query: string): (...texts: readonly (string | null | undefined)[]) => boolean {
  const words = wordsOf(query);
  return (...texts) => {
    const hay = texts.join('\n').toLowerCase();
    return words.every((word) => hay.includes(word));
  };
}

/** The words of what somebody typed, in lower case. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}
