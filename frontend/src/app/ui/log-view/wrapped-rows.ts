import { LogBook } from './log-book';
import { WrappedLayout } from './log-layout';

/** Keeps the heights of wrapped rows in step with a book: only what is new is counted. */
export class WrappedRows {
  private layout = new WrappedLayout(0);
  private columns = 0;
  private epoch = -1;
  private evicted = 0;
  private book: LogBook | null = null;

  of(book: LogBook, columns: number): WrappedLayout {
    const { rows } = book;
    if (book !== this.book || columns !== this.columns || rows.epoch !== this.epoch) {
      this.layout = new WrappedLayout(columns);
      this.evicted = rows.evicted;
    }
    this.book = book;
    this.columns = columns;
    this.epoch = rows.epoch;
    this.layout.drop(rows.evicted - this.evicted);
    // Rows that came and went since the last time were never counted.
    this.evicted = rows.evicted;
    for (let row = this.layout.count; row < rows.count; row++) {
      this.layout.push(book.row(row)?.text.length ?? 0);
    }
    return this.layout;
  }
}
