import { DestroyRef, inject, Injectable } from '@angular/core';
import { Server } from '../../api/models';
import { Fleet } from '../../core/fleet/fleet';

/** The servers that the user may see, live. */
@Injectable({ providedIn: 'root' })
export class ServerStore {
  private readonly topic = inject(Fleet).topic;

  readonly items = this.topic.collection.items;
  /** Why there are none to show; null when there are. */
  readonly error = this.topic.error;
  /** True until the first answer, good or bad. */
  readonly loading = this.topic.loading;
  readonly known = this.topic.collection.known;

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

  find(id: string | null): Server | undefined {
    return id === null ? undefined : this.topic.collection.byKey().get(id);
  }
}
