/** A moment as a field for date and time holds it: local, to the minute. */
export function toLocalMoment(time: string | null | undefined): string {
  const moment = new Date(time ?? '');
  if (Number.isNaN(moment.getTime())) {
    return '';
  }
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** @returns RFC 3339; null for an empty or half-filled field */
export function fromLocalMoment(value: string): string | null {
  const moment = new Date(value);
  return value === '' || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
