import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  model,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { plural } from '../../i18n/plural';
import { Icon } from '../icon/icon';
import { flatLayout, LINE_HEIGHT, visibleRows, wrappedLayout } from './log-layout';
import { partsOf } from './log-parts';
import { LogRecord } from './log-record';
import { LogMatch } from './log-search';

/** Taken where nothing is laid out (tests), in px. */
const UNKNOWN_HEIGHT = 640;
const UNKNOWN_CHARACTER = 7.2;
/** Longer rows are cut where they do not wrap anyway: nobody sees that far to the right. */
const LONGEST_UNWRAPPED = 2000;
/** Nearer than this to the end counts as being at the end, in px. */
const END = LINE_HEIGHT;

const time = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const zone = new Intl.DateTimeFormat(undefined, { timeZoneName: 'short' });

/**
 * Log lines, as many as there are: only those in sight are in the document. While `follow` is on, the end stays in sight;
 * scrolling up turns it off, coming back to the end turns it on.
 */
@Component({
  selector: 'ui-log-view',
  imports: [Icon, TranslocoPipe],
  templateUrl: './log-view.html',
  styleUrl: './log-view.css',
})
export class LogView {
  readonly label = input.required<string>();
  readonly records = input.required<readonly LogRecord[]>();
  readonly matches = input<readonly LogMatch[]>([]);
  /** The match that the person is at; it is brought into sight. */
  readonly current = input<LogMatch | null>(null);
  readonly timestamps = input(true);
  readonly wrap = input(false);
  readonly follow = model(true);

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly probe = viewChild.required<ElementRef<HTMLElement>>('probe');
  private readonly top = signal(0);
  private readonly height = signal(UNKNOWN_HEIGHT);
  private readonly columns = signal(120);
  private readonly leftAt = signal(-1);
  private revealed: string | null = null;

  /** A log that states no levels needs no room for them. */
  protected readonly levels = computed(() => this.records().some((record) => record.level !== null));
  private readonly layout = computed(() => {
    const records = this.records();
    return this.wrap()
      ? wrappedLayout(
          records.map((record) => record.text.length),
          this.columns(),
        )
      : flatLayout(records.length);
  });
  private readonly rows = computed(() => visibleRows(this.layout(), this.top(), this.height()));
  protected readonly total = computed(() => this.layout().height);
  protected readonly offset = computed(() => this.layout().topOf(this.rows().start));
  private readonly matchesByRow = computed(() => byRow(this.matches()));
  protected readonly shown = computed(() => {
    const { start, end } = this.rows();
    const current = this.current();
    return this.records()
      .slice(start, end)
      .map((record, i) => {
        const row = start + i;
        const at = current?.row === row ? current : null;
        const raw = this.wrap() ? record.raw : record.raw.slice(0, LONGEST_UNWRAPPED);
        return {
          record,
          at: at !== null,
          time: time.format(new Date(record.time)),
          parts: partsOf(raw, this.matchesByRow().get(row) ?? [], at),
        };
      });
  });
  protected readonly day = computed(() => {
    const record = this.records()[this.layout().rowAt(this.top())];
    return record ? dayOf(new Date(record.time)) : '';
  });
  /** Lines that came while the person looked at older ones. */
  protected readonly unseen = computed(() => {
    const last = this.records().at(-1);
    return this.follow() || !last ? 0 : Math.max(0, last.n - this.leftAt());
  });

  protected readonly unseenText = computed(() => plural('logView.unseen', this.unseen()));

  constructor() {
    this.measure();
    effect(() => {
      this.total();
      if (this.follow()) {
        this.toEnd();
      }
    });
    effect(() => {
      const match = this.current();
      const record = match && untracked(this.records)[match.row];
      const key = match && record ? `${record.n}:${match.start}` : null;
      // New lines give new matches: only a step to another one moves what the person looks at.
      if (match && key !== this.revealed) {
        untracked(() => this.reveal(match.row));
      }
      this.revealed = key;
    });
    effect(() => {
      if (!this.follow()) {
        untracked(() => this.leftAt.set(this.records().at(-1)?.n ?? -1));
      }
    });
  }

  protected scrolled(): void {
    const element = this.scroller().nativeElement;
    this.top.set(element.scrollTop);
    const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - END;
    if (atEnd !== this.follow()) {
      this.follow.set(atEnd);
    }
  }

  private toEnd(): void {
    // After Angular has set the new height: before, the browser would stop at the old end.
    queueMicrotask(() => {
      const element = this.scroller().nativeElement;
      element.scrollTop = element.scrollHeight;
      this.top.set(element.scrollTop);
    });
  }

  private reveal(row: number): void {
    const y = this.layout().topOf(row);
    const element = this.scroller().nativeElement;
    if (y < element.scrollTop || y > element.scrollTop + this.height() - 3 * LINE_HEIGHT) {
      element.scrollTop = Math.max(0, y - this.height() / 2);
      this.top.set(element.scrollTop);
    }
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
      this.timestamps();
      this.levels();
      const element = this.scroller().nativeElement;
      observer.observe(element);
      onCleanup(() => observer.unobserve(element));
    });
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}

/** As in "Monday 23 November 2026, UTC": the times are those of the person who reads. */
function dayOf(date: Date): string {
  const name = zone.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value;
  return name ? `${day.format(date)}, ${name}` : day.format(date);
}

function byRow(matches: readonly LogMatch[]): ReadonlyMap<number, LogMatch[]> {
  const rows = new Map<number, LogMatch[]>();
  for (const match of matches) {
    const row = rows.get(match.row);
    if (row) {
      row.push(match);
    } else {
      rows.set(match.row, [match]);
    }
  }
  return rows;
}
