import { TaskPart, TaskSummary } from '../../api/models';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly quiet: boolean;
}

/** Whether it goes on. */
export function isOpen({ state }: Pick<TaskSummary, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** Tone and icon of how far a task is. */
export function taskLook({ state }: Pick<TaskSummary, 'state'>): Look {
  switch (state) {
    case 'queued':
      return { tone: 'info', icon: 'clock', quiet: true };
    case 'running':
      return { tone: 'info', icon: 'loader', quiet: false };
    case 'succeeded':
      return { tone: 'ok', icon: 'circle-check', quiet: true };
    case 'cancelled':
      return { tone: 'idle', icon: 'circle-slash', quiet: true };
    case 'partial':
    case 'interrupted':
      return { tone: 'warn', icon: 'triangle-alert', quiet: false };
    default:
      return { tone: 'bad', icon: 'circle-x', quiet: false };
  }
}

/** Tone and icon of what came of one part. */
export function partLook({ state }: Pick<TaskPart, 'state'>): Look {
  switch (state) {
    case 'waiting':
      return { tone: 'idle', icon: 'clock', quiet: true };
    case 'running':
      return { tone: 'info', icon: 'loader', quiet: false };
    case 'succeeded':
      return { tone: 'ok', icon: 'circle-check', quiet: true };
    case 'skipped':
      return { tone: 'idle', icon: 'circle-slash', quiet: true };
    default:
      return { tone: 'bad', icon: 'circle-x', quiet: false };
  }
}

/** Parts that did not succeed first, those that did last: what needs a look stands at the top. */
export function byUrgency(parts: readonly TaskPart[]): TaskPart[] {
  const order: readonly TaskPart['state'][] = ['failed', 'denied', 'running', 'waiting', 'skipped', 'succeeded'];
  return [...parts].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
