import { LogBook } from './log-book';

/** Rows that a person chose, by the numbers of their records; `to` may be above `from`. */
export interface LogSelection {
  readonly from: number;
  readonly to: number;
}

export function isSelected(n: number, selection: LogSelection | null): boolean {
  return (
    selection !== null && n >= Math.min(selection.from, selection.to) && n <= Math.max(selection.from, selection.to)
  );
}

/**
 * The log as text for the clipboard, without terminal sequences: what is chosen, or all that passes the filter, with the
 * lines of folded blocks.
 */
export function asText(
  book: LogBook,
  selection: LogSelection | null,
  timestamps: boolean,
): { text: string; lines: number } {
  const out: string[] = [];
  for (let n = book.first; n < book.end; n++) {
    const record = book.get(n);
    const chosen = selection === null || isSelected(record?.head ?? n, selection) || isSelected(n, selection);
    if (record && !record.mark && chosen && book.passes(record)) {
      const source = book.sources[record.source];
      out.push((timestamps ? `${record.time} ` : '') + (source ? `${source} ` : '') + record.text);
    }
  }
  return { text: out.length > 0 ? out.join('\n') + '\n' : '', lines: out.length };
}
