import { ContainerSummary } from '../../api/models';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

/** Why a container is unwell, in two or three words after its name. */
export interface ContainerBadge {
  readonly tone: Tone;
  readonly icon: IconName | null;
  /** Key of its text, with `count` as parameter. */
  readonly text: string;
  readonly count: number;
  /** In the engine's words. */
  readonly tooltip: string | null;
}

/** From this many restarts on, a running container is worth a look: fewer happen at every reboot of an engine. */
const MANY_RESTARTS = 3;

export function badgesOf(container: ContainerSummary): ContainerBadge[] {
  const badges: ContainerBadge[] = [];
  const restarts = container.restartCount ?? 0;
  const ended = container.state === 'exited' || container.state === 'dead' || container.state === 'restarting';
  if (ended && container.oomKilled) {
    badges.push(badge('bad', 'memory-stick', 'container.badge.oom'));
  }
  if (container.error && container.state !== 'running') {
    badges.push({ ...badge('bad', null, 'container.badge.startFailed'), tooltip: container.error });
  }
  if (container.state === 'restarting' ? restarts > 0 : container.state === 'running' && restarts >= MANY_RESTARTS) {
    badges.push(badge('warn', null, 'container.badge.restarts', restarts));
  }
  return badges;
}

function badge(tone: Tone, icon: IconName | null, text: string, count = 0): ContainerBadge {
  return { tone, icon, text, count, tooltip: null };
}
