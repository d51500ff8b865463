import { computed, DestroyRef, inject, Injectable } from '@angular/core';
import { Server } from '../../api/models';
import { Live } from '../live/live';
import { LiveCollection } from '../live/live-collection';
import { LiveTopic } from '../live/live-topic';
import { ServerScope } from './server-scope';

/** How many things a server has, as the topic `summary` tells it. */
export interface ServerSummary {
  readonly server: string;
  /** Containers by state. */
  readonly states: Readonly<Record<string, number>>;
  readonly images: number;
  readonly volumes: number;
  readonly networks: number;
}

/** What stands around every page: the servers, how many of them answer, how many containers there are. Live. */
@Injectable({ providedIn: 'root' })
export class Fleet {
  private readonly scope = inject(ServerScope);
  private readonly summaries: LiveTopic<ServerSummary>;
  /** The servers, for those who need to know more than which there are. */
  readonly topic: LiveTopic<Server>;

  /** Null until they are known. */
  readonly servers = computed(() => (this.topic.collection.known() ? this.topic.collection.items() : null));
  /** Containers on the chosen server, or on all; null until they are known. */
  readonly containers = computed(() => {
    const { known, items } = this.summaries.collection;
    const chosen = this.scope.server();
    return known()
      ? items()
          .filter(({ server }) => chosen === null || server === chosen)
          .reduce((sum, { states }) => sum + Object.values(states).reduce((all, count) => all + count, 0), 0)
      : null;
  });
  readonly answering = computed(() => this.servers()?.filter(({ health }) => isAnswering(health.state)).length ?? 0);
  /** The chosen server, once the servers are known. */
  readonly chosen = computed(() => this.servers()?.find((server) => server.id === this.scope.server()) ?? null);

  constructor() {
    const live = inject(Live);
    this.topic = new LiveTopic(
      live,
      'servers',
      new LiveCollection<Server>(
        ({ id }) => id,
        ({ server, id }) => id || server,
      ),
    );
    this.summaries = new LiveTopic(
      live,
      'summary',
      new LiveCollection<ServerSummary>(
        ({ server }) => server,
        ({ server, id }) => server || id,
      ),
    );
  }

  /** Follows until the watcher is gone. */
  watch(life: DestroyRef): void {
    this.topic.watch(life);
    this.summaries.watch(life);
  }
}

function isAnswering(state: Server['health']['state']): boolean {
  return state === 'healthy' || state === 'degraded';
}
