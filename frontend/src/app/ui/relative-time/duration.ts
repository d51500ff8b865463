const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A span of time in at most two units, as a person would say it: `4 s`, `22 min`, `1 h 19 min`, `6 d 4 h`, `41 d`.
 *
 * @param ms length in milliseconds; below a second gives `0 s`
 */
export function formatDuration(ms: number): string {
  const span = Math.max(0, ms);
  if (span < MINUTE) {
    return `${Math.floor(span / SECOND)} s`;
  }
  if (span < HOUR) {
    return `${Math.floor(span / MINUTE)} min`;
  }
  if (span < DAY) {
    return two(Math.floor(span / HOUR), 'h', Math.floor((span % HOUR) / MINUTE), 'min');
  }
  const days = Math.floor(span / DAY);
  return days >= 10 ? `${days} d` : two(days, 'd', Math.floor((span % DAY) / HOUR), 'h');
}

function two(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}
