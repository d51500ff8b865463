/** How far back a list of recordings goes, in days. */
const DAYS = { day: 1, week: 7, month: 30 } as const;

export const RECORDING_SPANS = Object.keys(DAYS) as readonly (keyof typeof DAYS)[];

/** @param now in ms since the epoch @returns RFC 3339, or null for all that is kept */
export function beginOf(span: string | undefined, now: number): string | null {
  const days = Object.entries(DAYS).find(([name]) => name === span)?.[1];
  return days === undefined ? null : new Date(now - days * 86_400_000).toISOString();
}
