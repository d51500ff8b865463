import { computed, DestroyRef } from '@angular/core';
import { Live, LiveSubscription } from './live';
import { LiveCollection } from './live-collection';
import { Topic } from './live-messages';

/** A topic that nobody watches any more is followed on for so long, in ms: the next page often needs it again. */
export const LINGER = 20_000;
/** How long `ready` waits at most, in ms. */
const PATIENCE = 3000;

/** A topic over all servers, followed once however many parts of the console watch it. */
export class LiveTopic<T> {
  private subscription: LiveSubscription | null = null;
  private watchers = 0;
  private linger: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];

  /** Why there is nothing, or nothing new; null while all is well. */
  readonly error = computed(() => this.collection.error() ?? (this.collection.known() ? null : this.live.problem()));
  /** True until the first answer, good or bad. */
  readonly loading = computed(() => !this.collection.known() && this.error() === null);

  constructor(
    private readonly live: Live,
    private readonly topic: Topic,
    readonly collection: LiveCollection<T>,
  ) {}

  /** Follows until the watcher is gone. */
  watch(life: DestroyRef): void {
    life.onDestroy(this.follow());
  }

  /** Resolves when everything is there, or when it is not to be had soon. */
  async ready(): Promise<void> {
    const release = this.follow();
    try {
      if (!this.collection.known()) {
        await new Promise<void>((resolve) => {
          this.waiting.push(resolve);
          setTimeout(resolve, PATIENCE);
        });
      }
    } finally {
      release();
    }
  }

  /** After an error: asks again at once. */
  retry(): void {
    this.live.retryNow();
    this.subscription?.change({ topic: this.topic });
  }

  /** @returns lets go */
  private follow(): () => void {
    this.watchers++;
    clearTimeout(this.linger);
    this.subscription ??= this.live.subscribe(
      { topic: this.topic },
      {
        apply: (message) => this.collection.apply(message),
        commit: () => {
          this.collection.commit();
          if (this.collection.known() || this.collection.error()) {
            this.waiting.splice(0).forEach((resolve) => resolve());
          }
        },
        lost: () => this.collection.lost(),
        clear: () => this.collection.clear(),
      },
    );
    return () => {
      if (--this.watchers === 0) {
        this.linger = setTimeout(() => {
          this.subscription?.close();
          this.subscription = null;
        }, LINGER);
      }
    };
  }
}
