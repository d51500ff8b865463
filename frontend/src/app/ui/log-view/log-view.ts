import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { plural } from '../../i18n/plural';
import { Icon } from '../icon/icon';
import { formatDuration } from '../relative-time/duration';
import { LogBook } from './log-book';
import { flatLayout, LINE_HEIGHT, LONGEST_UNWRAPPED, LONGEST_WRAPPED, visibleRows } from './log-layout';
import { partsOf } from './log-parts';
import { isContinued, LogRecord } from './log-record';
import { LogSearch } from './log-search';
import { isSelected, LogSelection } from './log-selection';
import { clockTime, dayName, LogTimes } from './log-times';
import { RowPlaces } from './row-places';
import { WrappedRows } from './wrapped-rows';

/** Taken where nothing is laid out (tests), in px. */
const UNKNOWN_HEIGHT = 640;
const UNKNOWN_CHARACTER = 7.2;
/** Nearer than this to the end counts as being at the end, in px. */
const END = LINE_HEIGHT;
/** Left of the text and the columns: there a click chooses the row, in px. */
const GUTTER = 24;
/** Colours of the sources, in order; after the last it begins again. */
const SERIES = 5;

/** How a source is named in its column. */
export interface LogSource {
  readonly id: string;
  readonly label: string;
}

/**
 * The rows of a log book: only those in sight are in the document. While `follow` is on, the end stays in sight;
 * scrolling up turns it off, coming back to the end turns it on. Rows are chosen in the gutter or by their time.
 */
@Component({
  selector: 'ui-log-view',
  imports: [Icon, TranslocoPipe],
  templateUrl: './log-view.html',
  styleUrl: './log-view.css',
})
export class LogView {
  readonly label = input.required<string>();
  readonly book = input.required<LogBook>();
  readonly search = input<LogSearch | null>(null);
  /** Names of the book's sources; none when there is one. */
  readonly sources = input<readonly LogSource[]>([]);
  readonly times = input<LogTimes>('local');
  readonly wrap = input(false);
  readonly follow = model(true);
  readonly selection = model<LogSelection | null>(null);
  /** Ctrl+C on chosen rows. */
  readonly copied = output();
  /** What is in sight, in ms since the epoch. */
  readonly sight = output<{ from: number; to: number }>();

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly probe = viewChild.required<ElementRef<HTMLElement>>('probe');
  private readonly wrapped = new WrappedRows();
  private readonly places = new RowPlaces();
  private readonly top = signal(0);
  private readonly height = signal(UNKNOWN_HEIGHT);
  private readonly columns = signal(120);
  private readonly leftAt = signal(0);
  /** The row that was jumped to, such as an error; a search has its own. */
  private readonly landed = signal<number | null>(null);
  private revealed: string | null = null;
  private lastTop = 0;
  private seenEpoch = -1;
  private seenEvicted = 0;

  private readonly revision = computed(() => this.book().revision());
  /** A log that states no levels needs no room for them. */
  protected readonly levels = computed(() => (this.revision(), this.book().hasLevels));
  private readonly layout = computed(() => {
    this.revision();
    const book = this.book();
    const layout = this.wrap() ? this.wrapped.of(book, this.columns()) : flatLayout(book.rows.count);
    // The layout of wrapped rows changes in place: a new object each time tells who depends on it.
    return { at: layout, count: layout.count, height: layout.height };
  });
  private readonly rows = computed(() => visibleRows(this.layout().at, this.top(), this.height()));
  protected readonly total = computed(() => this.layout().height);
  protected readonly offset = computed(() => (this.layout(), this.layout().at.topOf(this.rows().start)));
  protected readonly gridColumns = computed(() =>
    [
      this.times() === 'off' ? '' : '98px',
      this.levels() ? '52px' : '',
      this.sources().length > 0 ? 'minmax(60px, 160px)' : '',
      'minmax(0, 1fr)',
    ]
      .filter(Boolean)
      .join(' '),
  );
  protected readonly shown = computed(() => {
    this.layout();
    this.search()?.revision();
    const book = this.book();
    const { start, end } = this.rows();
    const places = this.places.of(start + book.rows.evicted, end - start);
    const views = [];
    for (let row = start; row < end; row++) {
      const record = book.row(row);
      if (record) {
        views.push({ ...this.viewOf(record), place: places[row - start] });
      }
    }
    return views;
  });
  protected readonly day = computed(() => {
    this.revision();
    const record = this.book().row(this.layout().at.rowAt(this.top()));
    return record && record.at > 0 ? dayName(record.at, this.times()) : '';
  });
  /** Rows that came while the person looked at older ones. */
  protected readonly unseen = computed(() => {
    this.revision();
    const { rows } = this.book();
    return this.follow() ? 0 : rows.count - rows.rowOf(this.leftAt());
  });
  protected readonly unseenText = computed(() => plural('logView.unseen', this.unseen()));

  constructor() {
    this.measure();
    effect(() => {
      this.revision();
      this.total();
      this.follow();
      // After Angular has set the new height: before, the browser would stop at the old end. Asked then, because a jump
      // to a match in between has let go of the end.
      queueMicrotask(() => (untracked(this.follow) ? this.toEnd() : this.keepPlace()));
    });
    effect(() => {
      const match = this.search()?.current() ?? null;
      const key = match ? `${match.n}:${match.start}` : null;
      // New lines give new matches: only a step to another one moves what the person looks at.
      if (match && key !== this.revealed) {
        untracked(() => this.reveal(match.n));
      }
      this.revealed = key;
    });
    effect(() => {
      if (!this.follow()) {
        untracked(() => this.leftAt.set(this.book().end));
      }
    });
    effect(() => {
      this.revision();
      const layout = this.layout().at;
      const first = this.book().row(layout.rowAt(this.top()));
      const last = this.book().row(layout.rowAt(this.top() + this.height()));
      if (first && last) {
        this.sight.emit({ from: first.at, to: last.at });
      }
    });
  }

  /** Brings a record into sight, out of its folded block if need be. */
  reveal(n: number): void {
    const book = this.book();
    const record = book.get(n);
    if (!record) {
      return;
    }
    if (isContinued(record) && book.isFolded(record.head)) {
      book.toggle(record.head);
    }
    this.revealRow(book.rows.rowOf(n));
  }

  /** To the next error or the previous one, from where the person is. @returns whether there is one */
  stepError(by: 1 | -1): boolean {
    const book = this.book();
    const landed = this.landed();
    const layout = this.layout().at;
    const here = landed !== null && this.inSight(landed) ? book.rows.rowOf(landed) : layout.rowAt(this.top()) - 1;
    const start = by === -1 && landed === null ? layout.rowAt(this.top() + this.height()) + 1 : here;
    const row = book.nextError(start, by);
    const record = row === null ? undefined : book.row(row);
    if (row === null || !record) {
      return false;
    }
    this.landed.set(record.n);
    this.revealRow(row);
    return true;
  }

  /** To the first line of a time. */
  goToTime(at: number): void {
    const row = this.book().rowAtTime(at);
    this.setTop(this.layout().at.topOf(row), true);
  }

  protected scrolled(): void {
    const element = this.scroller().nativeElement;
    const up = element.scrollTop < this.lastTop - 1;
    this.lastTop = element.scrollTop;
    this.top.set(element.scrollTop);
    const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - END;
    // Lines that have just come put the end further down: only who scrolls up wants to stay behind.
    if (atEnd) {
      this.follow.set(true);
    } else if (up) {
      this.follow.set(false);
    }
  }

  protected pressed(event: PointerEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.line');
    const n = Number(row?.dataset['n']);
    if (!row || Number.isNaN(n) || event.button !== 0) {
      return;
    }
    const inGutter = event.clientX - row.getBoundingClientRect().left < GUTTER;
    const onFold = (event.target as HTMLElement).closest('.fold') !== null;
    if (onFold || !(inGutter || (event.target as HTMLElement).closest('time'))) {
      if (!onFold && !event.shiftKey) {
        this.selection.set(null);
      }
      return;
    }
    event.preventDefault();
    this.scroller().nativeElement.focus({ preventScroll: true });
    this.selection.set({ from: event.shiftKey ? (this.selection()?.from ?? n) : n, to: n });
  }

  /** Dragging along the gutter chooses more rows. */
  protected dragged(event: PointerEvent): void {
    const selection = this.selection();
    if (event.buttons !== 1 || !selection) {
      return;
    }
    const n = Number((event.target as HTMLElement).closest<HTMLElement>('.line')?.dataset['n']);
    if (!Number.isNaN(n) && n !== selection.to) {
      this.selection.set({ ...selection, to: n });
    }
  }

  protected key(event: KeyboardEvent): void {
    const withCtrl = event.ctrlKey || event.metaKey;
    if (withCtrl && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      this.selection.set({ from: this.book().first, to: this.book().end - 1 });
    } else if (withCtrl && event.key.toLowerCase() === 'c') {
      if (this.selection() && !getSelection()?.toString()) {
        event.preventDefault();
        this.copied.emit();
      }
    } else if (event.key === 'Escape' && this.selection()) {
      event.stopPropagation();
      this.selection.set(null);
    }
  }

  protected toggle(record: LogRecord): void {
    this.book().toggle(record.n);
  }

  private viewOf(record: LogRecord) {
    const book = this.book();
    const match = this.search()?.current() ?? null;
    const current = match?.n === record.n ? match : null;
    const longest = this.wrap() ? LONGEST_WRAPPED : LONGEST_UNWRAPPED;
    const size = book.blockSize(record.n);
    return {
      record,
      at: current !== null || this.landed() === record.n,
      selected: isSelected(record.n, this.selection()),
      continued: isContinued(record),
      time: record.at > 0 ? clockTime(record.at, this.times()) : '',
      day: record.mark?.kind === 'day' ? dayName(record.at, this.times()) : '',
      gap: record.mark?.kind === 'gap' ? formatDuration(record.mark.ms) : '',
      parts: record.mark ? [] : partsOf(cut(record.raw, longest), this.search()?.matchesOf(record.n) ?? [], current),
      more: record.raw.length > longest,
      folded: size > 1 && book.isFolded(record.n),
      foldText: plural('logView.fold', size - 1),
      foldedText: plural('logView.folded', size - 1),
      size,
      source: this.sources()[record.source]?.label ?? '',
      series: `var(--s${(record.source % SERIES) + 1})`,
    };
  }

  private inSight(n: number): boolean {
    const y = this.layout().at.topOf(this.book().rows.rowOf(n));
    return y >= this.top() - LINE_HEIGHT && y <= this.top() + this.height();
  }

  private revealRow(row: number): void {
    const y = this.layout().at.topOf(row);
    const element = this.scroller().nativeElement;
    if (y < element.scrollTop || y > element.scrollTop + this.height() - 3 * LINE_HEIGHT) {
      this.setTop(Math.max(0, y - this.height() / 2), true);
    }
  }

  /** @param leave whether the person goes there: then the end is no longer followed */
  private setTop(y: number, leave: boolean): void {
    const element = this.scroller().nativeElement;
    element.scrollTop = y;
    this.lastTop = element.scrollTop;
    this.top.set(element.scrollTop);
    if (leave) {
      this.follow.set(element.scrollTop + element.clientHeight >= element.scrollHeight - END);
    }
  }

  private toEnd(): void {
    this.remember();
    this.setTop(this.scroller().nativeElement.scrollHeight, false);
  }

  /** When old lines go at the front, what the person looks at must not move. */
  private keepPlace(): void {
    const { rows } = this.book();
    const gone = rows.epoch === this.seenEpoch ? rows.evicted - this.seenEvicted : 0;
    this.remember();
    if (gone > 0 && !this.wrap()) {
      this.setTop(Math.max(0, this.scroller().nativeElement.scrollTop - gone * LINE_HEIGHT), false);
    }
  }

  private remember(): void {
    const { rows } = this.book();
    this.seenEpoch = rows.epoch;
    this.seenEvicted = rows.evicted;
  }

  private measure(): void {
    if (typeof ResizeObserver === 'undefined') {
      return;
    }
    const observer = new ResizeObserver(() => {
      const character = this.probe().nativeElement.getBoundingClientRect().width / 100 || UNKNOWN_CHARACTER;
      const text = this.probe().nativeElement.parentElement?.clientWidth ?? 0;
      this.height.set(this.scroller().nativeElement.clientHeight);
      this.columns.set(Math.max(20, Math.floor(text / character)));
    });
    effect((onCleanup) => {
      // The room for text depends on the columns in front of it.
      this.gridColumns();
      const element = this.scroller().nativeElement;
      observer.observe(element);
      onCleanup(() => observer.unobserve(element));
    });
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}

function cut(raw: string, longest: number): string {
  return raw.length > longest ? raw.slice(0, longest) : raw;
}
