/** A run of characters of JSON with its kind, for colouring. */
export interface JsonToken {
  readonly text: string;
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'mark';
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b/g;

/** Cuts one line of indented JSON into its tokens; together they are the line. */
export function tokens(line: string): JsonToken[] {
  const found: JsonToken[] = [];
  let at = 0;
  for (const match of line.matchAll(TOKEN)) {
    add(found, line.slice(at, match.index), 'mark');
    const [, text, colon, number, word] = match;
    if (text !== undefined) {
      add(found, text, colon === undefined ? 'string' : 'key');
      add(found, colon ?? '', 'mark');
    } else if (number !== undefined) {
      add(found, number, 'number');
    } else {
      add(found, word ?? '', 'word');
    }
    at = match.index + match[0].length;
  }
  add(found, line.slice(at), 'mark');
  return found;
}

function add(found: JsonToken[], text: string, kind: JsonToken['kind']): void {
  if (text !== '') {
    found.push({ text, kind });
  }
}
