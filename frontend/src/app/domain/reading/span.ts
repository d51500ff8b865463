/** How far back, from now. */
const HOURS = { hour: 1, day: 24, week: 7 * 24 } as const;
export type Span = keyof typeof HOURS;
export const SPANS = Object.keys(HOURS) as Span[];

export function isSpan(span: string): span is Span {
  return span in HOURS;
}

/** @param now in ms since the epoch @returns RFC 3339, or null for everything that is kept */
export function sinceOf(span: string | undefined, now: number): string | null {
  return span !== undefined && isSpan(span) ? new Date(now - HOURS[span] * 3600_000).toISOString() : null;
}
