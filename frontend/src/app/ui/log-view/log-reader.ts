import { plainText } from './ansi';
import { beginsTrace, continues, levelOf, LogLevel } from './level';
import { LogRecord, LogStreamName, RawLine } from './log-record';

/** What the last line of a source's stream leaves for the next one. */
interface Thread {
  head: number;
  level: LogLevel | null;
  /** Inside a Python traceback the line that ends it is not indented. */
  trace: boolean;
}

/**
 * Reads lines into records: levels, and which lines belong together. Lines of one block come from one stream of one
 * source, and other streams may write in between.
 */
export class LogReader {
  private threads = new Map<string, Thread>();
  private readonly sources: string[] = [];
  private n = 0;

  /** @param names the sources that are known before they write, in the order of their colours */
  constructor(names: readonly string[] = []) {
    this.sources.push(...names);
  }

  /** `n` of the next record. */
  get next(): number {
    return this.n;
  }

  read(line: RawLine): LogRecord {
    const text = plainText(line.m);
    const stream: LogStreamName = line.s === 'stderr' ? 'stderr' : 'stdout';
    const source = this.sourceOf(line.c);
    const n = this.n++;
    const key = `${stream}${source}`;
    const before = this.threads.get(key);
    const own = levelOf(text);
    const joins = own === null && before !== undefined && continues(text, before.trace);
    const begins = !joins && own === null && beginsTrace(text);
    const level = own ?? (joins ? before.level : begins ? 'error' : null);
    const head = joins ? before.head : n;
    this.threads.set(key, { head, level, trace: joins ? before.trace && /^\s/.test(text) : isPython(text) });
    const at = Date.parse(line.t);
    return {
      n,
      time: line.t,
      at: Number.isNaN(at) ? 0 : at,
      stream,
      source,
      raw: line.m,
      text,
      level,
      head,
      mark: null,
    };
  }

  /** A record that no source wrote; nothing after it belongs to what was before. */
  mark(mark: NonNullable<LogRecord['mark']>, time: string, at: number): LogRecord {
    const n = this.n++;
    this.threads = new Map();
    return { n, time, at, stream: 'stdout', source: -1, raw: '', text: '', level: null, head: n, mark };
  }

  private sourceOf(name: string | undefined): number {
    if (name === undefined) {
      return 0;
    }
    const known = this.sources.indexOf(name);
    return known >= 0 ? known : this.sources.push(name) - 1;
  }
}

function isPython(text: string): boolean {
  return text.startsWith('Traceback (most recent call last)');
}
