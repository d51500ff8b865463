import { computed, DestroyRef, inject, Injectable } from '@angular/core';
import { TaskSummary } from '../../api/models';
import { Live } from '../../core/live/live';
import { LiveCollection } from '../../core/live/live-collection';
import { LiveTopic } from '../../core/live/live-topic';
import { isOpen } from './task-look';

/** The newest tasks that the user may see, live. */
@Injectable({ providedIn: 'root' })
export class TaskStore {
  private readonly collection = new LiveCollection<TaskSummary>(
    ({ id }) => id,
    ({ id }) => id,
  );
  private readonly topic = new LiveTopic(inject(Live), 'tasks', this.collection);

  /** The newest first. */
  readonly items = computed(() =>
    [...this.collection.items()].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)),
  );
  /** Those that go on. */
  readonly open = computed(() => this.items().filter(isOpen));
  /** Why there is nothing to show, or nothing new; null when all is well. */
  readonly error = this.topic.error;
  readonly known = this.collection.known;

  /** Follows until the watcher is gone. */
  watch(watcher: DestroyRef): void {
    this.topic.watch(watcher);
  }

  /** After an error: asks again at once. */
  retry(): void {
    this.topic.retry();
  }
}
