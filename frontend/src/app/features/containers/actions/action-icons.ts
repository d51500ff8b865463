import { ContainerAction } from '../../../domain/container/container-actions';
import { IconName } from '../../../ui/icon/icons';

export const ACTION_ICONS: Readonly<Record<ContainerAction, IconName>> = {
  start: 'play',
  stop: 'square',
  restart: 'rotate-cw',
  pause: 'pause',
  unpause: 'play',
  kill: 'power',
  rename: 'pencil',
  remove: 'trash-2',
};

/** What can be done without asking, in the order of the buttons. */
export const QUICK_ACTIONS = ['start', 'stop', 'restart'] as const;

/** What can be done without asking to one whose state it fits, beside the above. */
export const MORE_ACTIONS = ['pause', 'unpause'] as const;
