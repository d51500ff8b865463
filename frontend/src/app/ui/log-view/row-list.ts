/** So many dropped entries are carried along before the list is copied. */
const SLACK = 50_000;

/** Which records have a row, by their growing numbers; what is dropped at the front costs nothing. */
export class RowList {
  private ns: number[] = [];
  private head = 0;
  private dropped = 0;
  private generation = 0;

  get count(): number {
    return this.ns.length - this.head;
  }

  /** Rows dropped at the front since the list was made or built anew. */
  get evicted(): number {
    return this.dropped;
  }

  /** Grows when the list was built anew: what was known of its rows no longer holds. */
  get epoch(): number {
    return this.generation;
  }

  /** Number of the record in a row; undefined outside. */
  at(row: number): number | undefined {
    return row < 0 ? undefined : this.ns[this.head + row];
  }

  push(n: number): void {
    this.ns.push(n);
  }

  /** Drops the rows of records before `n`. */
  evictBefore(n: number): void {
    while (this.head < this.ns.length && (this.ns[this.head] ?? n) < n) {
      this.head++;
      this.dropped++;
    }
    if (this.head > SLACK) {
      this.ns = this.ns.slice(this.head);
      this.head = 0;
    }
  }

  rebuild(ns: number[]): void {
    this.ns = ns;
    this.head = 0;
    this.dropped = 0;
    this.generation++;
  }

  /** The first row whose record is `n` or later; `count` when there is none. */
  rowOf(n: number): number {
    let low = this.head;
    let high = this.ns.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.ns[middle] ?? 0) < n) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - this.head;
  }
}
