import { EngineEvent } from './engine-event';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

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
  attach: look('idle', 'square-terminal', 'attach'),
  commit: look('idle', 'copy-plus', 'commit'),
  connect: look('idle', 'plug', 'connect'),
  copy: look('idle', 'copy', 'copy'),
  create: look('idle', 'circle-dashed', 'create'),
  delete: look('idle', 'trash-2', 'delete'),
  destroy: look('idle', 'trash-2', 'destroy'),
  detach: look('idle', 'square-terminal', 'detach'),
  die: look('idle', 'square', 'die'),
  disconnect: look('idle', 'unplug', 'disconnect'),
  exec_create: look('idle', 'square-terminal', 'exec'),
  exec_die: look('idle', 'square-terminal', 'execEnd'),
  exec_start: look('idle', 'square-terminal', 'execStart'),
  export: look('idle', 'download', 'export'),
  import: look('idle', 'upload', 'import'),
  kill: look('warn', 'ban', 'kill', false),
  load: look('idle', 'upload', 'load'),
  mount: look('idle', 'plug', 'mount'),
  oom: look('bad', 'memory-stick', 'oom', false),
  pause: look('info', 'pause', 'pause', false),
  prune: look('idle', 'eraser', 'prune'),
  pull: look('ok', 'download', 'pull'),
  push: look('ok', 'upload', 'push'),
  reload: look('info', 'refresh-cw', 'reload'),
  rename: look('info', 'pencil', 'rename'),
  resize: look('idle', 'square-terminal', 'resize'),
  restart: look('info', 'rotate-cw', 'restart'),
  save: look('idle', 'download', 'save'),
  start: { ...look('ok', 'play', 'start'), filled: true },
  stop: look('idle', 'square', 'stop'),
  tag: look('idle', 'tag', 'tag'),
  top: look('idle', 'list-checks', 'top'),
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

/** The action without what follows its colon: `exec_start: sh -c env` is `exec_start`. */
export function verbOf({ action }: Pick<EngineEvent, 'action'>): string {
  return action.split(':', 1)[0] ?? action;
}

/** What happens all the time around what a person did or has to look at. */
const NOISE = new Set([
  'attach',
  'connect',
  'detach',
  'disconnect',
  'exec_create',
  'exec_detach',
  'exec_die',
  'exec_start',
  'mount',
  'resize',
  'top',
  'unmount',
]);

/** Whether an event is worth a line where there is room for few. */
export function matters(event: Pick<EngineEvent, 'action' | 'attributes'>): boolean {
  const { quiet, word } = eventLook(event);
  return !NOISE.has(verbOf(event)) && !(word === 'kill' && quiet);
}

export function eventLook(event: Pick<EngineEvent, 'action' | 'attributes'>): EventLook {
  const verb = verbOf(event);
  if (verb === 'health_status') {
    return event.action.endsWith('unhealthy') ? UNHEALTHY : HEALTHY;
  }
  if (verb === 'die' && !ENDED_AS_ASKED.has(event.attributes['exitCode'] ?? '0')) {
    return FAILED;
  }
  if (verb === 'kill' && SIGTERM.has(event.attributes['signal'] ?? '')) {
    return { ...(LOOKS['kill'] ?? UNKNOWN), tone: 'idle', quiet: true };
  }
  return LOOKS[verb] ?? UNKNOWN;
}

/** What the engine told beside the event, in the words of its attributes: what a person asks next. */
export function eventDetail(event: EngineEvent): string {
  const { exitCode, signal, container, oldName, image } = event.attributes;
  const said = event.action.includes(':') ? event.action.slice(event.action.indexOf(':') + 1).trim() : '';
  switch (verbOf(event)) {
    case 'exec_die':
      return exitCode === undefined ? '' : `exit code ${exitCode}`;
    case 'kill':
      return signal === undefined ? '' : (SIGNALS[signal] ?? signal);
    case 'rename':
      return oldName === undefined ? '' : oldName.replace(/^\//, '');
    case 'connect':
    case 'disconnect':
    case 'mount':
    case 'unmount':
      return container?.slice(0, 12) ?? '';
    case 'health_status':
      return '';
    default:
      return said || (event.type === 'container' ? (image ?? '') : '');
  }
}
