/** Seconds that the rate looks back. */
const WINDOW = 5;

/** How many lines came in a second, over the last five. */
export class LogRate {
  private readonly counts: number[] = [];

  /** Call it once a second. @param total all lines so far */
  sample(total: number): number {
    this.counts.push(total);
    if (this.counts.length > WINDOW + 1) {
      this.counts.shift();
    }
    const first = this.counts[0] ?? total;
    const seconds = Math.max(1, this.counts.length - 1);
    return Math.max(0, (total - first) / seconds);
  }
}
