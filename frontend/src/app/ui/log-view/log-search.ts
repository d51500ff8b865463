import { LogRecord } from './log-record';

/** Where a search found something: a row, and from where to where in its text. */
export interface LogMatch {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** More matches than this are not counted: nobody walks through them one by one. */
export const MOST_MATCHES = 10_000;

/** All places of a text in the rows, top to bottom. Without `matchCase`, capitals do not matter. */
export function findMatches(rows: readonly LogRecord[], text: string, matchCase: boolean): LogMatch[] {
  const needle = matchCase ? text : text.toLowerCase();
  const found: LogMatch[] = [];
  if (needle === '') {
    return found;
  }
  for (const [row, record] of rows.entries()) {
    const hay = matchCase ? record.text : record.text.toLowerCase();
    for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
      found.push({ row, start: at, end: at + needle.length });
      if (found.length >= MOST_MATCHES) {
        return found;
      }
    }
  }
  return found;
}
