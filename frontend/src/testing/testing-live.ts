import { signal } from '@angular/core';
import { Live, LiveState, LiveSubscription, LiveTarget, LiveWish } from '../app/core/live/live';
import { LiveDelta, Topic } from '../app/core/live/live-messages';
import { ProblemError } from '../app/core/errors/problem-error';
import { Refusal, TestingApi } from './testing-api';

/** Changes as a test tells them. */
export type Changes = Pick<LiveDelta, 'upserts' | 'removes' | 'servers'>;

/** The live socket for tests of pages: a topic begins with what `GET /api/v1/TOPIC` answers, then the test tells changes. */
export class TestingLive implements Pick<Live, 'state' | 'since' | 'problem' | 'subscribe' | 'retryNow'> {
  private readonly subscriptions = new Map<string, { wish: LiveWish; target: LiveTarget }>();
  private made = 0;
  readonly state = signal<LiveState>({ name: 'live' });
  readonly since = signal<string | null>(null);
  readonly problem = signal<ProblemError | null>(null);

  constructor(private readonly api: TestingApi) {}

  /** What is followed now. */
  get wishes(): LiveWish[] {
    return [...this.subscriptions.values()].map(({ wish }) => wish);
  }

  subscribe(wish: LiveWish, target: LiveTarget): LiveSubscription {
    const sub = `s${++this.made}`;
    this.subscriptions.set(sub, { wish, target });
    this.begin(sub);
    return {
      change: (next) => {
        this.subscriptions.set(sub, { wish: next, target });
        this.begin(sub);
      },
      close: () => void this.subscriptions.delete(sub),
    };
  }

  retryNow(): void {
    for (const sub of this.subscriptions.keys()) {
      this.begin(sub);
    }
  }

  /** Tells all who follow the topic. */
  tell(topic: Topic, changes: Changes): void {
    for (const [sub, { wish, target }] of this.subscriptions) {
      if (wish.topic === topic) {
        target.apply({ type: 'delta', sub, ...changes });
        target.commit();
      }
    }
  }

  /** Never in the same turn: a real answer is not there at once either. */
  private begin(sub: string): void {
    setTimeout(() => {
      const entry = this.subscriptions.get(sub);
      if (entry) {
        const { wish, target } = entry;
        const answer = this.api.lookUp('GET', `/api/v1/${wish.topic}`);
        if (answer instanceof Refusal) {
          target.apply({ type: 'error', sub, code: answer.code, detail: answer.detail });
        } else {
          const { items = [], servers = [] } = (answer ?? {}) as { items?: unknown[]; servers?: [] };
          target.apply({ type: 'snapshot', sub, items, servers, last: true });
        }
        target.commit();
      }
    });
  }
}
