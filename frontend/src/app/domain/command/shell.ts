/** A word as a POSIX shell must read it: quoted when it holds anything that a shell would take for itself. */
export function quote(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * Cuts a line into words as a POSIX shell does: blanks separate, quotes and backslashes keep them together. Nothing is
 * expanded.
 *
 * @returns null when a quote is not closed
 */
export function splitWords(line: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  let quoteChar = '';
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (quoteChar === "'") {
      if (char === "'") {
        quoteChar = '';
      } else {
        word += char;
      }
    } else if (char === '\\' && i + 1 < line.length) {
      const next = line.charAt(++i);
      // Inside double quotes a backslash is itself unless it protects something.
      word = (word ?? '') + (quoteChar === '"' && !'"\\$`'.includes(next) ? char + next : next);
    } else if (quoteChar === '"') {
      if (char === '"') {
        quoteChar = '';
      } else {
        word += char;
      }
    } else if (char === '"' || char === "'") {
      quoteChar = char;
      word ??= '';
    } else if (/\s/.test(char)) {
      if (word !== null) {
        words.push(word);
        word = null;
      }
    } else {
      word = (word ?? '') + char;
    }
  }
  if (word !== null) {
    words.push(word);
  }
  return quoteChar === '' ? words : null;
}
