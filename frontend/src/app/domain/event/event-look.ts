import { formatBytes } from '../../ui/byte-size/byte-size';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';
import { EngineEvent } from '../../api/models';

/** The kinds of things that engines tell of. */
export const EVENT_TYPES = ['container', 'image', 'volume', 'network', 'daemon'] as const;

export const TYPE_ICONS: Readonly<Record<string, IconName>> = {
  container: 'box',
  image: 'disc-3',
  volume: 'hard-drive',
  network: 'network',
  daemon: 'server',
};

/** What an engine's action looks like and is called. */
export interface EventLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly quiet: boolean;
  readonly filled?: boolean;
  /** Key under `events.action`; null for an action that has no words of ours. */
  readonly word: string | null;
}

const look = (tone: Tone, icon: IconName, word: string, quiet = true): EventLook => ({ tone, icon, quiet, word });

/** Only what a person may have to look at stands out. */
const LOOKS: Readonly<Record<string, EventLook>> = {
  commit: look('idle', 'copy-plus', 'commit'),
  connect: look('idle', 'plug', 'connect'),
  create: look('idle', 'circle-dashed', 'create'),
  delete: look('idle', 'trash-2', 'delete'),
  destroy: look('idle', 'trash-2', 'destroy'),
  die: look('idle', 'square', 'die'),
  disconnect: look('idle', 'unplug', 'disconnect'),
  import: look('idle', 'upload', 'import'),
  kill: look('warn', 'ban', 'kill', false),
  load: look('idle', 'upload', 'load'),
  mount: look('idle', 'plug', 'mount'),
  oom: look('bad', 'memory-stick', 'oom', false),
  pause: look('info', 'pause', 'pause', false),
  prune: look('idle', 'eraser', 'prune'),
  pull: look('ok', 'download', 'pull'),
  push: look('ok', 'upload', 'push'),
  remove: look('idle', 'trash-2', 'destroy'),
  reload: look('info', 'refresh-cw', 'reload'),
  rename: look('info', 'pencil', 'rename'),
  restart: look('info', 'rotate-cw', 'restart'),
  save: look('idle', 'download', 'save'),
  start: { ...look('ok', 'play', 'start'), filled: true },
  stop: look('idle', 'square', 'stop'),
  tag: look('idle', 'tag', 'tag'),
  unmount: look('idle', 'unplug', 'unmount'),
  unpause: { ...look('ok', 'play', 'unpause'), filled: true },
  untag: look('idle', 'tag', 'untag'),
  update: look('info', 'settings-2', 'update'),
};
const HEALTHY = look('ok', 'circle-check', 'healthy');
const UNHEALTHY = look('bad', 'heart-crack', 'unhealthy', false);
const FAILED = look('bad', 'circle-x', 'die', false);
const UNKNOWN: EventLook = { tone: 'idle', icon: 'activity', quiet: true, word: null };

/** A process that was asked to end and did not catch it ended as it should. */
const ENDED_AS_ASKED = new Set(['0', '143']);
/** The signals that containers are sent most; the engine tells numbers. */
const SIGNALS: Readonly<Record<string, string>> = {
  '1': 'SIGHUP',
  '2': 'SIGINT',
  '3': 'SIGQUIT',
  '9': 'SIGKILL',
  '10': 'SIGUSR1',
  '12': 'SIGUSR2',
  '15': 'SIGTERM',
};
/** SIGTERM, by name or number: how every stop begins. */
const SIGTERM = new Set(['15', 'SIGTERM']);

/** What happens all the time around what a person did or has to look at. */
const NOISE = new Set(['connect', 'disconnect', 'mount', 'unmount']);

/** Whether an event is worth a line where there is room for few. */
export function matters(event: Pick<EngineEvent, 'action' | 'attributes'>): boolean {
  const { quiet, word } = eventLook(event);
  return !NOISE.has(event.action) && !(word === 'kill' && quiet);
}

export function eventLook({ action, attributes }: Pick<EngineEvent, 'action' | 'attributes'>): EventLook {
  if (action === 'health_status') {
    return attributes['detail'] === 'unhealthy' ? UNHEALTHY : HEALTHY;
  }
  if (action === 'die' && !ENDED_AS_ASKED.has(attributes['exitCode'] ?? '0')) {
    return FAILED;
  }
  const known = LOOKS[action] ?? UNKNOWN;
  return action === 'kill' && SIGTERM.has(attributes['signal'] ?? '') ? { ...known, tone: 'idle', quiet: true } : known;
}

/** What the engine told beside the event: what a person asks next. */
export function eventDetail({ type, action, attributes }: EngineEvent): string {
  const { signal, container, oldName, image, reclaimed } = attributes;
  switch (action) {
    case 'kill':
      return signal === undefined ? '' : (SIGNALS[signal] ?? signal);
    case 'rename':
      return oldName?.replace(/^\//, '') ?? '';
    case 'connect':
    case 'disconnect':
    case 'mount':
    case 'unmount':
      return container?.slice(0, 12) ?? '';
    case 'prune':
      return reclaimed === undefined ? '' : formatBytes(Number(reclaimed));
    default:
      return type === 'container' ? (image ?? '') : (attributes['detail'] ?? '');
  }
}
