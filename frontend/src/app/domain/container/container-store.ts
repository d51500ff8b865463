import { computed, DestroyRef, inject, Injectable } from '@angular/core';
import { ContainerSummary } from '../../api/models';
import { Live } from '../../core/live/live';
import { LiveCollection } from '../../core/live/live-collection';
import { LiveTopic } from '../../core/live/live-topic';
import { answers } from '../server/server-look';
import { keyOf } from './container-key';
import { phaseOf } from './container-phase';
import { RecentChanges } from './recent-changes';

/**
 * All containers on all servers that the user may see, live. Pages filter and count from here, so that narrowing a list
 * asks nobody.
 */
@Injectable({ providedIn: 'root' })
export class ContainerStore {
  private readonly recent = new RecentChanges();
  private readonly collection = new LiveCollection<ContainerSummary>(keyOf, undefined, (key, before, after) => {
    if (phaseOf(before) !== phaseOf(after)) {
      this.recent.note(key);
    }
  });
  private readonly topic = new LiveTopic(inject(Live), 'containers', this.collection);

  readonly items = this.collection.items;
  /** What is known of each server that was asked. */
  readonly servers = this.collection.servers;
  /** Why there is nothing to show, or nothing new; null when all is well. */
  readonly error = this.topic.error;
  /** True until the first answer, good or bad. */
  readonly loading = this.topic.loading;
  /** Whether all were ever there; with an error, it is what was last known. */
  readonly known = this.collection.known;

  private readonly silent = computed(
    () => new Set(this.servers().flatMap((server) => (answers(server.state) && !server.asOf ? [] : [server.id]))),
  );

  /** Follows until the watcher is gone. */
  watch(watcher: DestroyRef): void {
    this.topic.watch(watcher);
  }

  /** Resolves when they are known, or cannot be had soon. */
  ready(): Promise<void> {
    return this.topic.ready();
  }

  /** After an error: asks again at once. */
  retry(): void {
    this.topic.retry();
  }

  /** Whether the container's server does not answer, so that its state is only the last one known. */
  isStale(container: Pick<ContainerSummary, 'server'>): boolean {
    return this.silent().has(container.server);
  }

  /** How many times it changed its state in the last moment; 0 when it did not. */
  changesOf(container: ContainerSummary): number {
    return this.recent.of(keyOf(container));
  }

  find(key: string): ContainerSummary | undefined {
    return this.collection.byKey().get(key);
  }
}
