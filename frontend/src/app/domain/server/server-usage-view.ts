import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ServerUsage } from '../../api/models';
import { formatBytes } from '../../ui/byte-size/byte-size';
import { Sparkline } from '../../ui/sparkline/sparkline';

/** From here on a person should look, in per cent. */
const BUSY = 75;
const NARROW = 80;
const FULL = 92;

/** How much of a server's CPU or memory its containers use, with how it went lately. Grey unless it is high. */
@Component({
  selector: 'dcp-server-usage',
  imports: [Sparkline],
  template: `
    <span class="num" [class]="tone()" [title]="exact()">{{ percent() }} %</span>
    @if (lines()) {
      <ui-sparkline [values]="history()" [series]="series()" [max]="100" [width]="72" [height]="20" />
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    .idle {
      color: var(--text);
    }
    /* Where the page lays both out in a grid of its own. */
    .num {
      justify-self: end;
      font-size: 12px;
      font-weight: 500;
    }
    ui-sparkline {
      grid-column: 1 / -1;
    }
  `,
})
export class ServerUsageView {
  readonly usage = input.required<ServerUsage>();
  readonly of = input.required<'cpu' | 'memory'>();
  /** Whether the last hour is drawn. */
  readonly lines = input(false, { transform: booleanAttribute });

  private readonly texts = inject(TranslocoService);
  private readonly value = computed(() => percentOf(this.usage(), this.of()));
  protected readonly percent = computed(() => Math.round(this.value()));
  protected readonly history = computed(() =>
    this.of() === 'cpu' ? this.usage().cpuHistory : this.usage().memoryHistory,
  );
  protected readonly tone = computed(() => {
    const value = this.value();
    return this.of() === 'cpu'
      ? value >= BUSY
        ? 'warn'
        : 'idle'
      : value >= FULL
        ? 'bad'
        : value >= NARROW
          ? 'warn'
          : 'idle';
  });
  protected readonly series = computed(() => {
    const tone = this.tone();
    return tone === 'idle' ? (this.of() === 'cpu' ? 's1' : 's4') : tone;
  });
  protected readonly exact = computed(() => {
    const { cpus, memoryBytes, memoryTotal, containers } = this.usage();
    return this.of() === 'cpu'
      ? this.texts.translate('server.usage.cpuWhat', { cpus, containers })
      : this.texts.translate('server.usage.memoryWhat', {
          used: formatBytes(memoryBytes),
          total: formatBytes(memoryTotal),
          containers,
        });
  });
}

/** Share in per cent. */
export function percentOf(usage: ServerUsage, of: 'cpu' | 'memory'): number {
  return of === 'cpu' ? usage.cpuPercent : (100 * usage.memoryBytes) / Math.max(1, usage.memoryTotal);
}
