import { plainText } from './ansi';
import { continues, levelOf, LogLevel } from './level';

/** A log line as the view shows it. */
export interface LogRecord {
  /** Grows by one with each line; the key of its row. */
  readonly n: number;
  /** RFC 3339 with nanoseconds, as the engine stamped it. */
  readonly time: string;
  readonly stream: 'stdout' | 'stderr';
  /** As it was written, terminal sequences included. */
  readonly raw: string;
  /** As a person reads it. */
  readonly text: string;
  readonly level: LogLevel | null;
  /** Part of the record before, such as a line of its stack trace; it has that one's level. */
  readonly continued: boolean;
}

/** A line before it was looked at. */
export interface RawLine {
  readonly t: string;
  readonly s: string;
  readonly m: string;
}

/** @param before the record in front of the lines, so that a stack trace may span two reads */
export function toRecords(lines: readonly RawLine[], before: LogRecord | null): LogRecord[] {
  const records: LogRecord[] = [];
  let last = before;
  for (const line of lines) {
    const text = plainText(line.m);
    const stream = line.s === 'stderr' ? 'stderr' : 'stdout';
    const own = levelOf(text);
    const continued = own === null && last?.level != null && last.stream === stream && continues(text);
    last = {
      n: last ? last.n + 1 : 0,
      time: line.t,
      stream,
      raw: line.m,
      text,
      level: own ?? (continued ? (last?.level ?? null) : null),
      continued,
    };
    records.push(last);
  }
  return records;
}
