/** The moment of an event to the second; the day too when that is not today. */
export function eventTime(at: number, now: number): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return moment.toDateString() === new Date(now).toDateString()
    ? time
    : `${moment.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })} ${time}`;
}
