/** Sorts by a column's text, or by its number when it holds one: `9` before `10`, `0:59` before `1:02`. */
export function processValue(text: string): string | number {
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    return Number(text);
  }
  const time = /^(?:(\d+)-)?(?:(\d+):)?(\d+):(\d+)$/.exec(text);
  if (time) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = time.slice(1).map((part) => Number(part ?? 0));
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  return text.toLowerCase();
}

/** Columns that hold numbers stand at the end of their cell. */
export function isNumeric(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.length > 0 && rows.every((row) => /^\d+(?:\.\d+)?$/.test(row[column] ?? ''));
}
