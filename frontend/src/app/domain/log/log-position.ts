import { RawLine } from '../../ui/log-view/log-record';

/** The last time that a source's lines had, and how many lines had it. */
interface Mark {
  readonly time: string;
  count: number;
}

/** How far a merged log looks back when it goes on: the lines of several containers do not come in exact order, in ms. */
const OVERLAP = 5000;

/**
 * How far a log was read, so that it goes on where it was cut: from the last time on, without the lines that were there.
 * Several lines may have the same time; they are told apart by counting. Several sources are counted each by itself.
 */
export class LogPosition {
  private readonly seen = new Map<string, Mark>();
  /** What was seen before the cut, and how many of its last lines came again since. */
  private before = new Map<string, Mark>();
  private latest = '';

  /** Where to read on; null when nothing was read yet. */
  get since(): string | null {
    if (this.latest === '') {
      return null;
    }
    const several = this.seen.size > 1 || !this.seen.has('');
    return several ? new Date(Date.parse(this.latest) - OVERLAP).toISOString() : this.latest;
  }

  /** Call it at each new connection: what comes may begin with lines that were there. */
  cut(): void {
    this.before = new Map([...this.seen].map(([source, mark]) => [source, { ...mark }]));
  }

  /** The lines that were not there yet. */
  fresh(lines: readonly RawLine[]): RawLine[] {
    return lines.filter((line) => this.isNew(line));
  }

  private isNew({ t, c = '' }: RawLine): boolean {
    const time = comparable(t);
    const before = this.before.get(c);
    if (before) {
      if (time < before.time) {
        return false;
      }
      if (time === before.time && before.count > 0) {
        before.count--;
        return false;
      }
      if (time > before.time) {
        this.before.delete(c);
      }
    }
    const mark = this.seen.get(c);
    if (mark?.time === time) {
      mark.count++;
    } else if (!mark || time > mark.time) {
      this.seen.set(c, { time, count: 1 });
    }
    if (this.latest === '' || time > comparable(this.latest)) {
      this.latest = t;
    }
    return true;
  }
}

/** Times of RFC 3339 in UTC may leave out zeros at the end; filled up, they compare as texts. */
function comparable(time: string): string {
  const [seconds = '', fraction = ''] = time.replace(/Z$/, '').split('.');
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}
