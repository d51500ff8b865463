/** Where a search found something: a record, and from where to where in its text. */
export interface LogMatch {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/** The places that a search found, top to bottom; the oldest go when their lines go. */
export class MatchList {
  private flat: number[] = [];
  private head = 0;

  get count(): number {
    return this.flat.length / 3 - this.head;
  }

  /** @param found three numbers for each place: record, start, end */
  push(found: readonly number[]): void {
    for (const value of found) {
      this.flat.push(value);
    }
  }

  at(index: number): LogMatch | null {
    const i = (this.head + index) * 3;
    const [n, start, end] = [this.flat[i], this.flat[i + 1], this.flat[i + 2]];
    return index < 0 || n === undefined || start === undefined || end === undefined ? null : { n, start, end };
  }

  /** Those in one record. */
  of(n: number): LogMatch[] {
    const matches: LogMatch[] = [];
    for (let i = this.indexOf(n); ; i++) {
      const match = this.at(i);
      if (match?.n !== n) {
        return matches;
      }
      matches.push(match);
    }
  }

  /** The first place in record `n` or later; `count` when there is none. */
  indexOf(n: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.at(middle)?.n ?? 0) < n) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** @returns how many places went */
  evictBefore(n: number): number {
    const gone = this.indexOf(n);
    this.head += gone;
    if (this.head > 10_000) {
      this.flat = this.flat.slice(this.head * 3);
      this.head = 0;
    }
    return gone;
  }
}
