import { StatsSample } from './stats-sample';

/** Values over time, one array for each; null is a gap. */
export interface StatsColumns {
  /** Seconds since the epoch. */
  readonly times: readonly number[];
  readonly cpu: readonly (number | null)[];
  readonly memory: readonly (number | null)[];
  /** Bytes a second. */
  readonly received: readonly (number | null)[];
  readonly sent: readonly (number | null)[];
  readonly read: readonly (number | null)[];
  readonly written: readonly (number | null)[];
}

/** How much is kept, in s. */
const KEPT = 11 * 60;
/** Samples come every second; a longer pause is a gap, and nobody knows what was in it, in s. */
export const LONGEST_PAUSE = 5;

/** The samples of the last minutes, in order and each once, however often they are sent. */
export class StatsHistory {
  private samples: StatsSample[] = [];

  get last(): StatsSample | null {
    return this.samples.at(-1) ?? null;
  }

  /** Takes samples in order; what is not newer than the last one is known already. */
  add(samples: readonly StatsSample[]): void {
    let newest = this.last ? secondsOf(this.last) : -Infinity;
    for (const sample of samples) {
      const at = secondsOf(sample);
      if (at > newest) {
        this.samples.push(sample);
        newest = at;
      }
    }
    const old = this.samples.findIndex((sample) => secondsOf(sample) >= newest - KEPT);
    if (old > 0) {
      this.samples.splice(0, old);
    }
  }

  clear(): void {
    this.samples = [];
  }

  columns(): StatsColumns {
    const times: number[] = [];
    const cpu: (number | null)[] = [];
    const memory: (number | null)[] = [];
    const rates = { received: gaps(), sent: gaps(), read: gaps(), written: gaps() };
    let before: StatsSample | null = null;
    for (const sample of this.samples) {
      const at = secondsOf(sample);
      const pause = before ? at - secondsOf(before) : 0;
      if (pause > LONGEST_PAUSE) {
        // A time without values: no line may lead over it.
        times.push(at - pause / 2);
        cpu.push(null);
        memory.push(null);
        Object.values(rates).forEach((column) => column.push(null));
        before = null;
      }
      times.push(at);
      cpu.push(sample.cpuPercent);
      memory.push(sample.memoryBytes);
      rates.received.push(rate(before?.netRx, sample.netRx, pause));
      rates.sent.push(rate(before?.netTx, sample.netTx, pause));
      rates.read.push(rate(before?.blkRead, sample.blkRead, pause));
      rates.written.push(rate(before?.blkWrite, sample.blkWrite, pause));
      before = sample;
    }
    return { times, cpu, memory, ...rates };
  }
}

/**
 * Growth of a counter in a second. A counter that is smaller than before began anew with the container: what was between
 * is not known.
 */
export function rate(before: number | undefined, now: number, seconds: number): number | null {
  return before === undefined || now < before || seconds <= 0 ? null : (now - before) / seconds;
}

export function secondsOf(sample: StatsSample): number {
  return Date.parse(sample.t) / 1000;
}

function gaps(): (number | null)[] {
  return [];
}
