import { Component, computed, inject, input } from '@angular/core';
import { ContainerSummary } from '../../api/models';
import { formatBytes } from '../../ui/byte-size/byte-size';
import { Sparkline } from '../../ui/sparkline/sparkline';
import { ContainerLoad, isMeasured } from './container-load';
import { cpuTone, memoryTone } from './load-tone';

/** The least height of a CPU line, in per cent of one core: an idle container's noise must not look like work. */
const CPU_TOP = 25;

/** CPU or memory of a container in a list: the value, and how it went lately. Grey unless it is high. */
@Component({
  selector: 'dcp-container-load',
  imports: [Sparkline],
  template: `
    @if (!measured()) {
      <span class="dim">-</span>
      <span class="line"></span>
    } @else if (last(); as sample) {
      <span class="num" [class]="tone()">{{ text() }}</span>
      <ui-sparkline class="line" [values]="values()" [series]="tone()" [max]="top()" />
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      gap: 8px;
    }
    .line {
      width: 36px;
    }
    .idle {
      color: inherit;
    }
  `,
})
export class ContainerLoadView {
  readonly container = input.required<ContainerSummary>();
  readonly of = input.required<'cpu' | 'memory'>();
  /** Its server does not answer. */
  readonly stale = input(false);

  private readonly loads = inject(ContainerLoad);
  private readonly load = computed(() => this.loads.of(this.container())());
  protected readonly measured = computed(() => isMeasured(this.container()) && !this.stale());
  protected readonly last = computed(() => this.load().at(-1) ?? null);
  protected readonly values = computed(() =>
    this.load().map(({ cpuPercent, memoryBytes }) => (this.of() === 'cpu' ? cpuPercent : memoryBytes) ?? 0),
  );
  protected readonly top = computed(() => (this.of() === 'cpu' ? Math.max(CPU_TOP, ...this.values()) : null));
  protected readonly tone = computed(() => {
    const sample = this.last();
    return sample === null ? 'idle' : this.of() === 'cpu' ? cpuTone(sample) : memoryTone(sample);
  });
  protected readonly text = computed(() => {
    const sample = this.last();
    const value = this.of() === 'cpu' ? sample?.cpuPercent : sample?.memoryBytes;
    return value == null ? '-' : this.of() === 'cpu' ? `${value.toFixed(1)} %` : formatBytes(value);
  });
}
