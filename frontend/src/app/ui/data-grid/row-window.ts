/** Height of a row and of the head, in px; the style sheet says the same. */
export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 30;
/** Rows rendered above and below what is seen, so that a quick scroll shows no gap. */
const MARGIN = 8;

/** Which rows are rendered: from `start` (included) to `end` (excluded). */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

export function rowWindow(count: number, scrollTop: number, height: number): RowWindow {
  const first = Math.floor(scrollTop / ROW_HEIGHT);
  const start = Math.min(Math.max(0, first - MARGIN), Math.max(0, count - 1));
  return { start, end: Math.min(count, first + Math.ceil(height / ROW_HEIGHT) + MARGIN) };
}

/** Where to scroll so that a row is seen whole below the head. */
export function scrollToRow(index: number, scrollTop: number, height: number): number {
  const top = index * ROW_HEIGHT;
  const room = height - HEAD_HEIGHT - ROW_HEIGHT;
  return top < scrollTop ? top : top > scrollTop + room ? top - room : scrollTop;
}
