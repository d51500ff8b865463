import { LogLevel } from './level';

/** Lines of one span of time. */
export interface TimeBucket {
  /** Its beginning, in ms since the epoch. */
  readonly from: number;
  total: number;
  warn: number;
  error: number;
}

/** More spans than this are merged two by two. */
const MOST = 240;

/** How many lines were written when, however long the log is: the spans widen as it grows. */
export class LogTimeline {
  private buckets = new Map<number, TimeBucket>();
  private span = 1000;
  private low = Infinity;
  private high = -Infinity;

  /** Length of a span in ms. */
  get width(): number {
    return this.span;
  }

  add(at: number, level: LogLevel | null): void {
    this.count(at, level, 1);
    if (this.high - this.low > MOST) {
      this.widen();
    }
  }

  remove(at: number, level: LogLevel | null): void {
    const key = Math.floor(at / this.span);
    this.count(at, level, -1);
    if ((this.buckets.get(key)?.total ?? 1) <= 0) {
      this.buckets.delete(key);
      if (key === this.low) {
        this.low = Math.min(...this.buckets.keys());
      }
    }
  }

  clear(): void {
    this.buckets = new Map();
    this.span = 1000;
    this.low = Infinity;
    this.high = -Infinity;
  }

  /** All spans from the first line to the last, also those without lines. */
  all(): TimeBucket[] {
    if (this.buckets.size === 0) {
      return [];
    }
    return Array.from({ length: this.high - this.low + 1 }, (_, i) => {
      const key = this.low + i;
      return this.buckets.get(key) ?? empty(key * this.span);
    });
  }

  private count(at: number, level: LogLevel | null, by: number): void {
    const key = Math.floor(at / this.span);
    let bucket = this.buckets.get(key);
    if (!bucket) {
      bucket = empty(key * this.span);
      this.buckets.set(key, bucket);
      this.low = Math.min(this.low, key);
      this.high = Math.max(this.high, key);
    }
    bucket.total += by;
    if (level === 'error' || level === 'warn') {
      bucket[level] += by;
    }
  }

  private widen(): void {
    while (this.high - this.low > MOST) {
      this.span *= 2;
      const merged = new Map<number, TimeBucket>();
      for (const { from, total, warn, error } of this.buckets.values()) {
        const key = Math.floor(from / this.span);
        const into = merged.get(key) ?? empty(key * this.span);
        into.total += total;
        into.warn += warn;
        into.error += error;
        merged.set(key, into);
      }
      this.buckets = merged;
      this.low = Math.floor(this.low / 2);
      this.high = Math.floor(this.high / 2);
    }
  }
}

function empty(from: number): TimeBucket {
  return { from, total: 0, warn: 0, error: 0 };
}
