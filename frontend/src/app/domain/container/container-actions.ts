import { inject, Injectable, signal } from '@angular/core';
import { actOnContainers } from '../../api/fn/containers/act-on-containers';
import { killContainer } from '../../api/fn/containers/kill-container';
import { pauseContainer } from '../../api/fn/containers/pause-container';
import { removeContainer } from '../../api/fn/containers/remove-container';
import { renameContainer } from '../../api/fn/containers/rename-container';
import { restartContainer } from '../../api/fn/containers/restart-container';
import { startContainer } from '../../api/fn/containers/start-container';
import { stopContainer } from '../../api/fn/containers/stop-container';
import { unpauseContainer } from '../../api/fn/containers/unpause-container';
import { ContainerState, FleetAction, Task } from '../../api/models';
import { eachBounded, Outcome } from './bounded';
import { Api } from '../reading/api';
import { ContainerRef, keyOf } from './container-key';

/** What can be done to a container that exists. */
export type ContainerAction = 'start' | 'stop' | 'restart' | 'pause' | 'unpause' | 'kill' | 'rename' | 'remove';

/** What is done to a container without further words. */
export type PlainAction = Exclude<ContainerAction, 'rename' | 'remove'>;

export interface RemoveOptions {
  /** Also remove it while it runs. */
  readonly force: boolean;
  /** Also remove the volumes that were made for it alone and have no name. */
  readonly volumes: boolean;
}

/** How many calls run at the same time; more would only queue in the engine. */
const AT_ONCE = 4;

const OPERATIONS = {
  start: startContainer,
  stop: stopContainer,
  restart: restartContainer,
  pause: pauseContainer,
  unpause: unpauseContainer,
  kill: killContainer,
};

const FITTING: Readonly<Record<ContainerAction, readonly ContainerState[]>> = {
  start: ['created', 'exited'],
  stop: ['running', 'paused', 'restarting'],
  restart: ['running', 'paused', 'restarting', 'exited', 'created'],
  pause: ['running'],
  unpause: ['paused'],
  kill: ['running', 'paused'],
  rename: ['created', 'running', 'paused', 'restarting', 'exited', 'dead'],
  remove: ['created', 'running', 'paused', 'restarting', 'exited', 'dead'],
};

/** Whether the action makes sense in the state, as the engine sees it. */
export function fits(action: ContainerAction, state: ContainerState): boolean {
  return FITTING[action].includes(state);
}

/** Which right an action needs. */
export function rightFor(action: ContainerAction): 'container.operate' | 'container.delete' {
  return action === 'remove' ? 'container.delete' : 'container.operate';
}

/** Acts on containers; lists hear of it as of any other change. */
@Injectable({ providedIn: 'root' })
export class ContainerActions {
  private readonly api = inject(Api);
  private readonly running = signal<ReadonlyMap<string, ContainerAction>>(new Map());

  /** What is being done now, by container key. */
  readonly busy = this.running.asReadonly();

  /** @returns an outcome per container; never rejects */
  async run(
    action: PlainAction | 'remove',
    targets: readonly ContainerRef[],
    options: RemoveOptions = { force: false, volumes: false },
  ): Promise<Outcome<ContainerRef>[]> {
    this.mark(targets, action);
    try {
      return await eachBounded(targets, AT_ONCE, (target) => this.call(action, target, options));
    } finally {
      this.mark(targets, null);
    }
  }

  /**
   * Does it to many at once; the task tells what becomes of each.
   *
   * @throws ProblemError with the platform's reason
   */
  runMany(action: FleetAction): Promise<Task> {
    return this.api.call(actOnContainers, { body: action });
  }

  /** @throws ProblemError with the platform's reason */
  async rename(target: ContainerRef, name: string): Promise<void> {
    this.mark([target], 'rename');
    try {
      await this.api.call(renameContainer, { server: target.server, container: target.id, body: { name } });
    } finally {
      this.mark([target], null);
    }
  }

  private call(action: PlainAction | 'remove', { server, id }: ContainerRef, options: RemoveOptions): Promise<void> {
    const target = { server, container: id };
    return action === 'remove'
      ? this.api.call(removeContainer, { ...target, ...options })
      : this.api.call(OPERATIONS[action], target);
  }

  private mark(targets: readonly ContainerRef[], action: ContainerAction | null): void {
    const next = new Map(this.running());
    for (const target of targets) {
      if (action) {
        next.set(keyOf(target), action);
      } else {
        next.delete(keyOf(target));
      }
    }
    this.running.set(next);
  }
}
