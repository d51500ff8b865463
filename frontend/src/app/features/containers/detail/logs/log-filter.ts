import { LogLevel } from '../../../../ui/log-view/level';
import { LogRecord } from '../../../../ui/log-view/log-record';

export const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

export type Stream = 'both' | 'stdout' | 'stderr';

/** Records of one stream, or of both. */
export function ofStream(records: readonly LogRecord[], stream: Stream): readonly LogRecord[] {
  return stream === 'both' ? records : records.filter((record) => record.stream === stream);
}

/** How many records state each level; the lines of a stack trace count as one. */
export function countLevels(records: readonly LogRecord[]): Record<LogLevel, number> {
  const counts = { error: 0, warn: 0, info: 0, debug: 0 };
  for (const { level, continued } of records) {
    if (level && !continued) {
      counts[level]++;
    }
  }
  return counts;
}

/** A log as text for a file or the clipboard, without terminal sequences. */
export function asText(records: readonly LogRecord[], timestamps: boolean): string {
  return records.map(({ time, text }) => (timestamps ? `${time} ${text}` : text)).join('\n') + '\n';
}
