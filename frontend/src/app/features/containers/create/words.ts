import { splitWords } from '../../../domain/command/shell';

/** KEY=VALUE words as an object; null when one has no key, or a quote is not closed. */
export function splitPairs(text: string): Record<string, string> | null {
  const words = splitWords(text);
  return words?.every((word) => word.indexOf('=') > 0)
    ? Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]))
    : null;
}
