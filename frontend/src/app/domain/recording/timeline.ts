import { Cast, CastEvent } from './asciicast';

/** Longer pauses are cut to this, where they are skipped. */
export const LONGEST_PAUSE = 2;

/** When each event of a recording is shown: at its own time, or earlier where pauses are skipped. In seconds. */
export class Timeline {
  private readonly times: readonly number[];
  readonly duration: number;

  constructor(
    readonly cast: Cast,
    skipsPauses: boolean,
  ) {
    this.times = skipsPauses ? shortened(cast.events) : cast.events.map(({ time }) => time);
    this.duration = this.times.at(-1) ?? 0;
  }

  /** How many events are shown up to a time. */
  countUntil(time: number): number {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.times[middle] ?? 0) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  timeOf(event: number): number {
    return this.times[event] ?? this.duration;
  }
}

function shortened(events: readonly CastEvent[]): number[] {
  let cut = 0;
  let before = 0;
  return events.map(({ time }) => {
    cut += Math.max(0, time - before - LONGEST_PAUSE);
    before = time;
    return time - cut;
  });
}
