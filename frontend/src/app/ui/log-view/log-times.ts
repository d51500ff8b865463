/** Whose time stands before the lines; `off`: none. */
export type LogTimes = 'off' | 'local' | 'utc';

const CLOCK: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
};
const DAY: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };

/** Making a format is slow, using it is not. */
const clocks = formats(CLOCK);
const days = formats(DAY);
const zones = formats({ timeZoneName: 'short' });

/** `14:06:01.206` */
export function clockTime(at: number, times: LogTimes): string {
  return clocks(times).format(at);
}

/** `Monday 23 November 2026, UTC` */
export function dayName(at: number, times: LogTimes): string {
  const zone = zones(times)
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const day = days(times).format(at);
  return zone ? `${day}, ${zone}` : day;
}

function formats(options: Intl.DateTimeFormatOptions): (times: LogTimes) => Intl.DateTimeFormat {
  const local = new Intl.DateTimeFormat(undefined, options);
  const utc = new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
  return (times) => (times === 'utc' ? utc : local);
}
