import { ContainerSummary } from '../../api/models';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

/**
 * What a person calls the condition of a container. It is finer than the engine's own state: the most specific word
 * wins, so a container that runs and passes its health check is healthy, and one that ended with an error has failed.
 */
export type ContainerPhase =
  | 'unhealthy'
  | 'restarting'
  | 'dead'
  | 'failed'
  | 'starting'
  | 'paused'
  | 'removing'
  | 'healthy'
  | 'running'
  | 'created'
  | 'exited'
  | 'stale';

/** The phases under one filter chip. Every container is in exactly one group, so the counts add up to all. */
export type PhaseGroup =
  'running' | 'unhealthy' | 'restarting' | 'paused' | 'exited' | 'created' | 'removing' | 'stale';

interface PhaseLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly quiet: boolean;
  readonly filled: boolean;
  readonly group: PhaseGroup;
  /** Problems first: the lower, the sooner a person should look. */
  readonly rank: number;
}

const look = (rank: number, group: PhaseGroup, tone: Tone, icon: IconName, quiet = false, filled = false) => ({
  rank,
  group,
  tone,
  icon,
  quiet,
  filled,
});

export const PHASES: Readonly<Record<ContainerPhase, PhaseLook>> = {
  unhealthy: look(0, 'unhealthy', 'bad', 'heart-crack'),
  restarting: look(1, 'restarting', 'warn', 'rotate-cw'),
  dead: look(2, 'exited', 'bad', 'skull'),
  failed: look(3, 'exited', 'bad', 'circle-x'),
  starting: look(4, 'running', 'info', 'loader'),
  paused: look(5, 'paused', 'info', 'pause'),
  removing: look(6, 'removing', 'info', 'trash-2'),
  healthy: look(7, 'running', 'ok', 'circle-check', true),
  running: look(7, 'running', 'ok', 'play', true, true),
  created: look(8, 'created', 'idle', 'circle-dashed', true),
  exited: look(9, 'exited', 'idle', 'square', true),
  stale: look(10, 'stale', 'idle', 'cloud-off'),
};

/** Groups in the order of their chips; the first five are always shown, the others when they hold something. */
export const PHASE_GROUPS: readonly PhaseGroup[] = [
  'running',
  'unhealthy',
  'restarting',
  'paused',
  'exited',
  'created',
  'removing',
  'stale',
];

/** A process that was asked to end by SIGTERM and did not catch it; `docker stop` causes it every day. */
const ENDED_BY_SIGTERM = 143;

/** @param stale whether its server does not answer, so that nobody knows what the container does now */
export function phaseOf(container: Readonly<ContainerSummary>, stale = false): ContainerPhase {
  if (stale) {
    return 'stale';
  }
  switch (container.state) {
    case 'running':
      return container.health && container.health !== 'none' ? container.health : 'running';
    case 'exited':
      return hasFailed(container) ? 'failed' : 'exited';
    default:
      return container.state;
  }
}

/** Whether its last run ended by an error. An exit code that was not read yet is no error. */
export function hasFailed(container: Readonly<ContainerSummary>): boolean {
  const code = container.exitCode ?? 0;
  return container.state === 'exited' && (container.oomKilled === true || (code !== 0 && code !== ENDED_BY_SIGTERM));
}

/** How many of the containers are in each group. */
export function countByGroup(phases: Iterable<ContainerPhase>): Record<PhaseGroup, number> {
  const counts = { running: 0, unhealthy: 0, restarting: 0, paused: 0, exited: 0, created: 0, removing: 0, stale: 0 };
  for (const phase of phases) {
    counts[PHASES[phase].group]++;
  }
  return counts;
}

/** When it entered its state; null when the engine did not tell it yet. */
export function sinceOf(container: Readonly<ContainerSummary>): string | null {
  switch (container.state) {
    case 'created':
      return container.createdAt;
    case 'exited':
    case 'dead':
      return container.finishedAt ?? null;
    default:
      return container.startedAt ?? null;
  }
}
