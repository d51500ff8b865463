import { LogRecord } from './log-record';

/** The newest records, as many as fit. Adding one is the same work however many there are. */
export class LogRing {
  private slots: LogRecord[] = [];
  private base = 0;
  private from = 0;
  private to = 0;

  constructor(readonly capacity: number) {}

  /** `n` of the oldest record that is kept. */
  get first(): number {
    return this.from;
  }

  /** `n` of the record that will come next. */
  get end(): number {
    return this.to;
  }

  get size(): number {
    return this.to - this.from;
  }

  /** @returns the record that had to go, if any */
  push(record: LogRecord): LogRecord | null {
    const slot = (this.to - this.base) % this.capacity;
    const gone = this.size === this.capacity ? (this.slots[slot] ?? null) : null;
    this.slots[slot] = record;
    this.to++;
    if (gone) {
      this.from++;
    }
    return gone;
  }

  get(n: number): LogRecord | undefined {
    return n >= this.from && n < this.to ? this.slots[(n - this.base) % this.capacity] : undefined;
  }

  /** Forgets all; numbers go on. */
  clear(): void {
    this.slots = [];
    this.base = this.from = this.to;
  }
}
