import { Component, computed, input } from '@angular/core';

/** A small chart without axes: the shape of the last values. It is decoration beside a number. */
@Component({
  selector: 'ui-sparkline',
  template: `
    <svg
      [attr.width]="width()"
      [attr.height]="height()"
      [attr.viewBox]="'0 0 ' + width() + ' ' + height()"
      preserveAspectRatio="none"
      [style.color]="colour()"
    >
      @if (line(); as path) {
        <path
          [attr.d]="path + 'L' + width() + ' ' + height() + 'L0 ' + height() + 'Z'"
          fill="currentColor"
          opacity="0.14"
        />
        <path
          [attr.d]="path"
          fill="none"
          stroke="currentColor"
          stroke-width="1.25"
          stroke-linejoin="round"
          vector-effect="non-scaling-stroke"
        />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      flex: none;
    }
    svg {
      display: block;
      overflow: visible;
      max-width: 100%;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  readonly series = input<'s1' | 's2' | 's3' | 's4' | 's5' | 'idle' | 'warn' | 'bad'>('idle');
  readonly width = input(36);
  readonly height = input(16);
  /** The value at the top; null takes the largest one. */
  readonly max = input<number | null>(null);

  protected readonly colour = computed(() => {
    const series = this.series();
    return series.startsWith('s') ? `var(--${series})` : `var(--${series}-solid)`;
  });
  protected readonly line = computed(() => {
    const values = this.values();
    if (values.length < 2) {
      return '';
    }
    const top = this.max() ?? Math.max(...values, 1);
    const step = this.width() / (values.length - 1);
    const y = (value: number) => this.height() - 1 - (Math.min(value, top) / (top || 1)) * (this.height() - 2);
    return values.map((value, i) => `${i === 0 ? 'M' : 'L'}${(i * step).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  });
}
