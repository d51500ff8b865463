import { inject, Injectable, OnDestroy, signal, Signal, WritableSignal } from '@angular/core';
import { ContainerSummary } from '../../api/models';
import { Live, LiveSubscription, LiveTarget } from '../../core/live/live';
import { LiveMessage } from '../../core/live/live-messages';
import { keyOf } from './container-key';

/** One measurement, as the topic `stats` tells it. What the engine did not tell is null. */
export interface LoadSample {
  readonly server: string;
  readonly id: string;
  /** RFC 3339. */
  readonly t: string;
  /** As `docker stats` counts: 100 is one core. */
  readonly cpuPercent: number | null;
  readonly memoryBytes: number | null;
  readonly memoryLimit: number | null;
}

/** The last measurements of a container, the newest last. */
export type Load = readonly LoadSample[];

/** As many as a sparkline shows. */
export const KEPT = 30;
/** A longer pause between two measurements begins a new line, in ms. */
const PAUSE = 30_000;
/** How long the rows in sight must stay the same before they are asked for, in ms: a scroll asks once. */
export const DEBOUNCE = 200;

/** CPU and memory of the containers in sight, live. One per list: it stops with it. */
@Injectable()
export class ContainerLoad implements LiveTarget, OnDestroy {
  private readonly live = inject(Live);
  private readonly loads = new Map<string, WritableSignal<Load>>();
  private subscription: LiveSubscription | null = null;
  private wanted = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  of(container: Pick<ContainerSummary, 'server' | 'id'>): Signal<Load> {
    return this.cell(keyOf(container));
  }

  /** Which containers somebody sees. */
  show(containers: readonly ContainerSummary[]): void {
    const ids = containers.filter(isMeasured).map(({ id }) => id);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(ids.sort()), DEBOUNCE);
  }

  ngOnDestroy(): void {
    clearTimeout(this.timer);
    this.subscription?.close();
  }

  apply(message: LiveMessage): void {
    if (message.type === 'snapshot' || message.type === 'delta') {
      const samples = message.type === 'snapshot' ? message.items : (message.upserts ?? []);
      for (const sample of samples as readonly LoadSample[]) {
        this.cell(keyOf(sample)).update((load) => extend(load, sample));
      }
    }
  }

  commit(): void {
    // Each container's signal was set as its measurement came.
  }

  lost(): void {
    // The next measurement begins a new line by itself when the pause was long.
  }

  clear(): void {
    this.loads.forEach((load) => load.set([]));
  }

  private ask(ids: readonly string[]): void {
    const wanted = ids.join();
    if (wanted === this.wanted) {
      return;
    }
    this.wanted = wanted;
    if (ids.length === 0) {
      this.subscription?.close();
      this.subscription = null;
    } else if (this.subscription) {
      this.subscription.change({ topic: 'stats', ids });
    } else {
      this.subscription = this.live.subscribe({ topic: 'stats', ids }, this);
    }
  }

  private cell(key: string): WritableSignal<Load> {
    let cell = this.loads.get(key);
    if (!cell) {
      cell = signal<Load>([]);
      this.loads.set(key, cell);
    }
    return cell;
  }
}

/** Only a container with processes can be measured. */
export function isMeasured({ state }: Pick<ContainerSummary, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

/** The same measurement told twice, e.g. by a new snapshot, counts once. */
export function extend(load: Load, sample: LoadSample): Load {
  const last = load.at(-1);
  if (last === undefined || Date.parse(sample.t) - Date.parse(last.t) > PAUSE) {
    return [sample];
  }
  return sample.t <= last.t ? load : [...load.slice(1 - KEPT), sample];
}
