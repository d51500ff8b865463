import { Server, ServerState } from '../../api/models';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

interface StateLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly quiet: boolean;
  /** Problems first: the lower, the sooner a person should look. */
  readonly rank: number;
}

export const SERVER_STATES: Readonly<Record<ServerState, StateLook>> = {
  unreachable: { tone: 'bad', icon: 'unplug', quiet: false, rank: 0 },
  incompatible: { tone: 'bad', icon: 'octagon-x', quiet: false, rank: 1 },
  degraded: { tone: 'warn', icon: 'triangle-alert', quiet: false, rank: 2 },
  connecting: { tone: 'info', icon: 'loader', quiet: false, rank: 3 },
  maintenance: { tone: 'idle', icon: 'wrench', quiet: false, rank: 4 },
  healthy: { tone: 'ok', icon: 'circle-check', quiet: true, rank: 5 },
};

/** Whether the engine takes orders now. */
export function answers(state: ServerState): boolean {
  return state === 'healthy' || state === 'degraded';
}

/** Problems first, then by name. */
export function byUrgency(a: Server, b: Server): number {
  return SERVER_STATES[a.health.state].rank - SERVER_STATES[b.health.state].rank || a.name.localeCompare(b.name);
}
