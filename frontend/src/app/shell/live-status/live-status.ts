import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Fleet } from '../../core/fleet/fleet';
import { Live } from '../../core/live/live';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Ticker } from '../../ui/relative-time/ticker';

/** Whether what the page shows is live, and how many servers answer; when it is not, since when and what is done about it. */
@Component({
  selector: 'dcp-live-status',
  imports: [RelativeTime, TranslocoPipe],
  templateUrl: './live-status.html',
  styleUrl: './live-status.css',
})
export class LiveStatus {
  protected readonly live = inject(Live);
  protected readonly fleet = inject(Fleet);
  private readonly ticker = inject(Ticker);
  private readonly texts = inject(TranslocoService);

  protected readonly name = computed(() => {
    const { name } = this.live.state();
    return name === 'connecting' && this.live.since() ? 'reconnecting' : name;
  });
  protected readonly tone = computed(() => {
    switch (this.name()) {
      case 'live':
        return 'ok';
      case 'reconnecting':
        return 'warn';
      case 'offline':
        return 'bad';
      default:
        return 'idle';
    }
  });
  protected readonly total = computed(() => this.fleet.servers()?.length ?? 0);
  /** Seconds to the next try; null when none is waited for. */
  protected readonly countdown = computed(() => {
    const state = this.live.state();
    return state.name === 'reconnecting' ? Math.max(1, Math.ceil((state.until - this.ticker.now()) / 1000)) : null;
  });
  /** How many servers answer, or the platform's own words for why nothing comes. */
  protected readonly detail = computed(() => {
    const state = this.live.state();
    if (state.name === 'live') {
      return this.total() === 0
        ? null
        : this.texts.translate('top.answering', { up: this.fleet.answering(), all: this.total() });
    }
    return state.name === 'reconnecting' || state.name === 'offline' ? (state.end?.detail ?? null) : null;
  });
}
