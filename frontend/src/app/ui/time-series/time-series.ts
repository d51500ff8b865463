import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type uPlot from 'uplot';
import { ThemeColors } from '../theme/theme-colors';
import { niceScale, Quantity } from './nice-scale';
import { chartOptions } from './chart-options';

export type SeriesColor = 's1' | 's2' | 's3' | 's4' | 's5';

/** One line of a chart. */
export interface Series {
  readonly label: string;
  readonly color: SeriesColor;
  /** A value for each time; null is a gap, and a gap stays one. */
  readonly values: readonly (number | null)[];
}

/** A value that must not be passed. */
export interface Limit {
  readonly value: number;
  readonly label: string;
}

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
/** The part of a limit from which on it is drawn: a limit far away would press the line flat. */
const NEAR = 0.4;

/**
 * A chart over time, with its value now in large. Charts with the same `group` share one cursor. The drawing library
 * comes when the first chart is shown. Slots: `[uiChartFacts]` beside the title.
 */
@Component({
  selector: 'ui-time-series',
  templateUrl: './time-series.html',
  styleUrl: './time-series.css',
})
export class TimeSeries {
  readonly title = input.required<string>();
  /** The value now, and what stands small behind it. */
  readonly value = input('');
  readonly unit = input('');
  readonly series = input.required<readonly Series[]>();
  /** Seconds since the epoch, one for each value. */
  readonly times = input.required<readonly number[]>();
  /** What is shown, in seconds since the epoch. */
  readonly from = input.required<number>();
  readonly to = input.required<number>();
  readonly quantity = input.required<Quantity>();
  readonly limit = input<Limit | null>(null);
  /** The least that the top of the axis stands for. */
  readonly least = input(1);
  readonly group = input('');
  /** Whether the values are old: the chart is dimmed and the time since then hatched. */
  readonly stale = input(false);
  /** What the chart shows, in words. */
  readonly summary = input('');

  private readonly colors = inject(ThemeColors);
  private readonly plot = viewChild.required<ElementRef<HTMLElement>>('plot');
  private readonly library = signal<typeof uPlot | null>(null);
  private readonly size = signal({ width: 0, height: 0 });
  private chart: uPlot | null = null;
  /** Where the cursor is: the index of a time, and px from the left of the plot. */
  protected readonly cursor = signal<{ index: number; left: number } | null>(null);
  protected readonly plotLeft = signal(0);
  protected readonly plotWidth = signal(0);

  protected readonly shownLimit = computed(() => {
    const limit = this.limit();
    return limit && this.most() >= limit.value * NEAR ? limit : null;
  });
  private readonly most = computed(() => {
    const from = this.from();
    const times = this.times();
    let most = this.least();
    for (const { values } of this.series()) {
      for (let i = values.length - 1; i >= 0 && (times[i] ?? 0) >= from; i--) {
        most = Math.max(most, values[i] ?? 0);
      }
    }
    return most;
  });
  /** Headroom above the limit, so that the zone beyond it is seen. */
  private readonly scale = computed(() =>
    niceScale(Math.max(this.most() * 1.05, (this.shownLimit()?.value ?? 0) * 1.12), this.quantity()),
  );
  protected readonly tip = computed(() => {
    const cursor = this.cursor();
    const time = cursor ? this.times()[cursor.index] : undefined;
    if (!cursor || time === undefined) {
      return null;
    }
    return {
      left: cursor.left,
      time: clock.format(time * 1000),
      rows: this.series().map(({ label, color, values }) => {
        const value = values[cursor.index];
        return { label, color: `var(--${color})`, text: value == null ? '-' : this.quantity().text(value) };
      }),
    };
  });
  /** From the last value to the end of what is shown, in per cent of the width. */
  protected readonly hatched = computed(() => {
    const last = this.times().at(-1);
    if (!this.stale() || last === undefined) {
      return null;
    }
    const part = Math.min(1, Math.max(0, (this.to() - last) / (this.to() - this.from())));
    return part > 0 ? part * 100 : null;
  });

  constructor() {
    this.watchSize();
    effect(() => {
      // Where nothing is laid out, nothing can be drawn.
      if (this.size().width > 0 && untracked(this.library) === null) {
        void import('uplot').then((module) => this.library.set(module.default));
      }
    });
    effect(() => this.build());
    effect(() => this.update());
    inject(DestroyRef).onDestroy(() => this.chart?.destroy());
  }

  /** Left and right move the cursor of all charts of the group. */
  protected key(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const { chart } = this;
    const times = this.times();
    if (!chart || by === undefined || times.length === 0) {
      return;
    }
    event.preventDefault();
    const index = Math.min(Math.max(0, (this.cursor()?.index ?? times.length) + by), times.length - 1);
    this.move(chart.valToPos(times[index] ?? 0, 'x'), 1);
  }

  protected leave(): void {
    this.move(-10, -10);
  }

  /** Of this chart and all others of its group: the third argument is missing in the library's types. */
  private move(left: number, top: number): void {
    const setCursor = this.chart?.setCursor as ((at: object, fire: boolean, publish: boolean) => void) | undefined;
    setCursor?.({ left, top }, true, true);
  }

  /** A chart's lines and colours are fixed when it is made: other ones need another chart. */
  private build(): void {
    const Plot = this.library();
    const keys = this.series()
      .map(({ label, color }) => `${label} ${color}`)
      .join();
    this.colors.revision();
    const has = this.size().width > 0;
    if (!Plot || !has || keys === '') {
      return;
    }
    untracked(() => {
      this.chart?.destroy();
      const options = chartOptions({
        ...this.size(),
        series: this.series(),
        group: this.group(),
        color: (name) => this.colors.resolve(`var(--${name})`),
        text: (value) => this.quantity().text(value),
        splits: () => [...untracked(this.scale).splits],
        limit: () => untracked(this.shownLimit),
        moved: (index, left) => this.cursor.set(index === null ? null : { index, left }),
      });
      this.chart = new Plot(options, this.data(), this.plot().nativeElement);
      this.place();
    });
    this.update();
  }

  private update(): void {
    const data = this.data();
    const scale = this.scale();
    const [min, max] = [this.from(), this.to()];
    const size = this.size();
    this.shownLimit();
    const { chart } = this;
    if (!chart) {
      return;
    }
    if (chart.width !== size.width || chart.height !== size.height) {
      chart.setSize(size);
    }
    chart.batch(() => {
      chart.setData(data, false);
      chart.setScale('x', { min, max });
      chart.setScale('y', { min: 0, max: scale.max });
    });
    untracked(() => this.place());
  }

  private place(): void {
    const { chart } = this;
    if (chart) {
      this.plotLeft.set(chart.over.offsetLeft);
      this.plotWidth.set(chart.over.offsetWidth);
    }
  }

  private data(): uPlot.AlignedData {
    return [this.times() as number[], ...this.series().map(({ values }) => values as (number | null)[])];
  }

  private watchSize(): void {
    if (typeof ResizeObserver === 'undefined') {
      return;
    }
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = this.plot().nativeElement;
      this.size.set({ width, height });
    });
    effect(() => observer.observe(this.plot().nativeElement));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
