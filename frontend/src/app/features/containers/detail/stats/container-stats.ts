import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { injectAddress } from '../../../../core/address/address';
import { Permissions } from '../../../../core/permissions/permissions';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { containerStream } from '../../../../domain/container/container-path';
import { StatsColumns, secondsOf } from '../../../../domain/stats/stats-history';
import { StatsStream } from '../../../../domain/stats/stats-stream';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { Note } from '../../../../ui/note/note';
import { saveFile } from '../../../../ui/save-file/save-file';
import { Segmented } from '../../../../ui/segmented/segmented';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../../ui/skeleton/steady-loading';
import { BYTES, BYTES_PER_SECOND, PERCENT } from '../../../../ui/time-series/quantities';
import { TimeSeries } from '../../../../ui/time-series/time-series';
import { asCsv } from './stats-csv';
import { statsCharts } from './stats-charts';

const WINDOWS = [1, 5, 10];
const DEFAULT_WINDOW = 5;

/** What a container uses, over the last minutes and now. The window lives in the address. */
@Component({
  selector: 'dcp-container-stats',
  imports: [Button, EmptyState, IconButton, Note, Segmented, Skeleton, TimeSeries, TranslocoPipe],
  templateUrl: './container-stats.html',
  styleUrl: './container-stats.css',
  providers: [StatsStream],
  host: { class: 'page' },
})
export class ContainerStats {
  /** From the address: minutes that are shown. */
  readonly window = input<string>();

  protected readonly stats = inject(StatsStream);
  private readonly store = inject(ContainerDetailStore);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly change = injectAddress();
  private readonly document = inject(DOCUMENT);

  protected readonly percent = PERCENT;
  protected readonly bytes = BYTES;
  protected readonly bytesPerSecond = BYTES_PER_SECOND;
  protected readonly container = computed(() => this.store.detail()?.summary ?? null);
  protected readonly running = computed(() => {
    const state = this.container()?.state;
    return (state === 'running' || state === 'paused') && !this.store.gone();
  });
  protected readonly notAllowed = computed(() => {
    const container = this.container();
    return container ? this.permissions.why('container.stats', container.server) : null;
  });
  protected readonly minutes = computed(
    () => WINDOWS.find((minutes) => String(minutes) === this.window()) ?? DEFAULT_WINDOW,
  );
  protected readonly windows = WINDOWS.map((minutes) => ({
    value: String(minutes),
    label: this.texts.translate('containers.stats.minutes', { count: minutes }),
  }));
  /** What stood there when the person stopped the charts; null while they run. */
  protected readonly frozen = signal<{ columns: StatsColumns; to: number } | null>(null);
  private readonly live = computed(() => {
    const last = this.stats.last();
    return { columns: this.stats.columns(), to: last ? secondsOf(last) : 0 };
  });
  private readonly shown = computed(() => this.frozen() ?? this.live());
  protected readonly times = computed(() => this.shown().columns.times);
  protected readonly to = computed(() => this.shown().to);
  protected readonly from = computed(() => this.to() - this.minutes() * 60);
  protected readonly charts = computed(() =>
    statsCharts(this.shown().columns, this.stats.last(), this.from(), {
      ownLimit: this.store.detail()?.resources.memoryBytes ?? null,
      text: (key, params) => this.texts.translate(`containers.stats.${key}`, params),
    }),
  );
  protected readonly stale = computed(() => this.stats.state() !== 'live');
  protected readonly waiting = computed(() => this.stats.last() === null && this.running());
  protected readonly loading = steadyLoading(() => this.waiting());
  private opened = '';

  constructor() {
    effect(() => {
      const container = this.container();
      const running = this.running();
      if (!container || this.notAllowed()) {
        return;
      }
      const path = containerStream(container, 'stats');
      untracked(() => {
        if (running && path !== this.opened) {
          this.opened = path;
          this.stats.open(path);
        } else if (running) {
          // It was stopped while somebody watched, and runs again.
          this.stats.resume();
        }
      });
    });
  }

  protected choose(window: string): void {
    this.change({ window: window === String(DEFAULT_WINDOW) ? null : window });
  }

  protected freeze(): void {
    this.frozen.set(this.frozen() ? null : this.live());
  }

  protected download(): void {
    const container = this.container();
    if (!container) {
      return;
    }
    const csv = new Blob([asCsv(this.shown().columns)], { type: 'text/csv' });
    saveFile(this.document, csv, `${container.serverName}-${container.name}-stats.csv`);
  }
}
