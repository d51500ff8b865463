import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { formatDuration } from './duration';
import { Ticker } from './ticker';

/** A moment as one reads it in a list; the exact time is its tooltip. */
@Component({
  selector: 'ui-relative-time',
  template: '<time [attr.datetime]="value()" [attr.title]="exact()">{{ text() }}</time>',
})
export class RelativeTime {
  /** RFC 3339, or null for a moment that is not known: shows a dash. */
  readonly value = input.required<string | null | undefined>();
  /** How long since (`6 d 4 h`), how long ago (`22 min ago`), or the time of day (`13:53`). */
  readonly format = input<'duration' | 'ago' | 'clock'>('duration');

  private readonly ticker = inject(Ticker);
  private readonly texts = inject(TranslocoService);
  private readonly moment = computed(() => {
    const value = this.value();
    return value ? new Date(value) : null;
  });

  protected readonly exact = computed(
    () => this.moment()?.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' }) ?? null,
  );
  protected readonly text = computed(() => {
    const moment = this.moment();
    if (!moment) {
      return '-';
    }
    if (this.format() === 'clock') {
      return moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    }
    const span = formatDuration(this.ticker.now() - moment.getTime());
    return this.format() === 'ago' ? this.texts.translate('ui.ago', { span }) : span;
  });
}
