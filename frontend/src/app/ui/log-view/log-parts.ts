import { AnsiSpan, ansiSpans } from './ansi';

/** A run of characters of a row, as it is drawn. */
export interface LogPart {
  readonly text: string;
  readonly look: string;
  /** See AnsiSpan. */
  readonly color: string | undefined;
  /** Whether the search found it; `current` is the one that the person is at. */
  readonly mark: '' | 'found' | 'current';
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Colours and search marks of a row, laid over each other.
 *
 * @param found places of the search in the row's text, in order, not overlapping
 */
export function partsOf(raw: string, found: readonly Range[], current: Range | null): LogPart[] {
  const parts: LogPart[] = [];
  let at = 0;
  for (const span of ansiSpans(raw)) {
    const end = at + span.text.length;
    let from = at;
    for (const range of found) {
      if (range.end <= from || range.start >= end) {
        continue;
      }
      const markStart = Math.max(range.start, from);
      const markEnd = Math.min(range.end, end);
      add(parts, span.text.slice(from - at, markStart - at), span, '');
      const isCurrent = current !== null && range.start === current.start;
      add(parts, span.text.slice(markStart - at, markEnd - at), span, isCurrent ? 'current' : 'found');
      from = markEnd;
    }
    add(parts, span.text.slice(from - at), span, '');
    at = end;
  }
  return parts;
}

function add(parts: LogPart[], text: string, { look, color }: AnsiSpan, mark: LogPart['mark']): void {
  if (text !== '') {
    parts.push({ text, look, color, mark });
  }
}
