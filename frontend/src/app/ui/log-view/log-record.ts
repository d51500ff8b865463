import { Tone } from '../tone';
import { LogLevel } from './level';

export type LogStreamName = 'stdout' | 'stderr';

/** A line before it was looked at. */
export interface RawLine {
  /** RFC 3339 with nanoseconds. */
  readonly t: string;
  /** `stdout` or `stderr`. */
  readonly s: string;
  /** The text without the newline. */
  readonly m: string;
  /** Which of several sources wrote it; absent when there is only one. */
  readonly c?: string;
}

/** A line that nobody wrote: what happened between two lines. */
export type LogMark =
  | { readonly kind: 'gap'; readonly ms: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'note'; readonly tone: Tone; readonly text: string };

/** A line of the log as the view shows it. */
export interface LogRecord {
  /** Grows by one with each record; the key of its row. */
  readonly n: number;
  /** RFC 3339 with nanoseconds, as the engine stamped it; of a mark, that of the line before it. */
  readonly time: string;
  /** `time` in ms since the epoch. */
  readonly at: number;
  readonly stream: LogStreamName;
  /** Index among the sources; 0 when there is only one. */
  readonly source: number;
  /** As it was written, terminal sequences included. */
  readonly raw: string;
  /** As a person reads it. */
  readonly text: string;
  readonly level: LogLevel | null;
  /** `n` of the first record of its block, such as a stack trace; its own when it begins one. */
  readonly head: number;
  readonly mark: LogMark | null;
}

/** Whether it belongs to the record above it, as the lines of a stack trace do. */
export function isContinued(record: LogRecord): boolean {
  return record.head !== record.n;
}
