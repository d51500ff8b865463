import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { TimeBucket } from '../log-view/log-timeline';
import { clockTime, LogTimes } from '../log-view/log-times';

/** Bars at most; spans next to each other are put together until they fit. */
const BARS = 118;
/** Size of the drawing; it is stretched to the width there is. */
const BAR = 10;
const GAP = 3;
const HEIGHT = 22;
/** The least height of a bar, so that one line among thousands is seen. */
const LEAST = 1.5;

/** How many lines were written when, warnings and errors in their colours; a click or the arrow keys go there. */
@Component({
  selector: 'ui-log-histogram',
  imports: [TranslocoPipe],
  template: `
    <div
      class="track"
      role="slider"
      tabindex="0"
      aria-orientation="horizontal"
      aria-valuemin="0"
      [attr.aria-label]="'logPanel.histogram' | transloco"
      [attr.aria-valuemax]="bars().length - 1"
      [attr.aria-valuenow]="position()"
      [attr.aria-valuetext]="valueText()"
      (click)="clicked($event)"
      (keydown)="key($event)"
    >
      <svg preserveAspectRatio="none" aria-hidden="true" [attr.viewBox]="'0 0 ' + width() + ' 22'">
        <path class="all" [attr.d]="paths().all" />
        <path class="warn" [attr.d]="paths().warn" />
        <path class="error" [attr.d]="paths().error" />
      </svg>
      <span class="sight" [style.left.%]="sightLeft()" [style.width.%]="sightWidth()"></span>
    </div>
  `,
  styleUrl: './log-histogram.css',
})
export class LogHistogram {
  readonly buckets = input.required<readonly TimeBucket[]>();
  /** Length of a bucket in ms. */
  readonly bucketWidth = input.required<number>();
  /** What is in sight, in ms since the epoch. */
  readonly sight = input<{ readonly from: number; readonly to: number } | null>(null);
  readonly times = input<LogTimes>('local');
  /** A time the person wants to see. */
  readonly chosen = output<number>();

  protected readonly bars = computed(() => merge(this.buckets()));
  private readonly span = computed(() => this.bucketWidth() * Math.ceil(this.buckets().length / BARS));
  protected readonly width = computed(() => Math.max(BARS, this.bars().length) * BAR - GAP);
  protected readonly paths = computed(() => {
    const bars = this.bars();
    const most = Math.max(1, ...bars.map(({ total }) => total));
    const high = (count: number) => (count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT));
    let all = '';
    let warn = '';
    let error = '';
    bars.forEach((bar, i) => {
      const x = i * BAR;
      const errors = high(bar.error);
      const warnings = Math.min(HEIGHT - errors, high(bar.warn));
      const rest = Math.min(HEIGHT - errors - warnings, high(bar.total - bar.warn - bar.error));
      error += box(x, HEIGHT - errors, errors);
      warn += box(x, HEIGHT - errors - warnings, warnings);
      all += box(x, HEIGHT - errors - warnings - rest, rest);
    });
    return { all, warn, error };
  });
  protected readonly position = computed(() => {
    const sight = this.sight();
    const start = this.bars()[0]?.from ?? 0;
    const index = sight ? Math.floor((sight.from - start) / this.span()) : 0;
    return Math.min(Math.max(0, index), Math.max(0, this.bars().length - 1));
  });
  protected readonly valueText = computed(() => {
    const bar = this.bars()[this.position()];
    return bar ? clockTime(bar.from, this.times()).slice(0, 8) : '';
  });
  protected readonly sightLeft = computed(() => this.percent(this.sight()?.from ?? 0));
  protected readonly sightWidth = computed(() =>
    Math.max(0.4, this.percent(this.sight()?.to ?? 0) - this.percent(this.sight()?.from ?? 0)),
  );

  protected clicked(event: MouseEvent): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const slot = Math.floor(((event.clientX - box.left) / box.width) * Math.max(BARS, this.bars().length));
    this.go(slot);
  }

  protected key(event: KeyboardEvent): void {
    const last = this.bars().length - 1;
    const at = this.position();
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      this.go(to);
    }
  }

  private go(slot: number): void {
    const bar = this.bars()[Math.min(Math.max(0, slot), this.bars().length - 1)];
    if (bar) {
      this.chosen.emit(bar.from);
    }
  }

  private percent(at: number): number {
    const start = this.bars()[0]?.from ?? 0;
    const slots = Math.max(BARS, this.bars().length);
    return Math.min(100, Math.max(0, ((at - start) / this.span() / slots) * 100));
  }
}

function merge(buckets: readonly TimeBucket[]): TimeBucket[] {
  const each = Math.ceil(buckets.length / BARS);
  if (each <= 1) {
    return [...buckets];
  }
  const bars: TimeBucket[] = [];
  for (let i = 0; i < buckets.length; i += each) {
    const bar = { from: buckets[i]?.from ?? 0, total: 0, warn: 0, error: 0 };
    for (const { total, warn, error } of buckets.slice(i, i + each)) {
      bar.total += total;
      bar.warn += warn;
      bar.error += error;
    }
    bars.push(bar);
  }
  return bars;
}

function box(x: number, y: number, height: number): string {
  return height === 0 ? '' : `M${x} ${y.toFixed(1)}h${BAR - GAP}v${height.toFixed(1)}h${GAP - BAR}z`;
}
