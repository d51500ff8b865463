import { ContainerSummary, Server } from '../../api/models';
import { hasFailed, phaseOf } from '../../domain/container/container-phase';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

/** Something that a person should look at, with the way to begin the cure. */
export interface Attention {
  readonly id: string;
  readonly tone: Tone;
  readonly icon: IconName;
  /** Keys of texts under `dashboard.attention`, and what they name. */
  readonly title: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Said by the engine, or the names of what is meant; not translated. */
  readonly detail: string;
  /** When it began, RFC 3339; null when that is not one moment. */
  readonly since: string | null;
  readonly action: string;
  readonly link: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** A run that failed longer ago than this is history, in ms. */
const RECENT = 24 * 3600 * 1000;
/** More of one kind than this are told together. */
const ONE_BY_ONE = 2;

/**
 * What needs a person, gravest first: servers that are away, containers that are unwell, runs that failed lately, what
 * restarts, what works badly.
 *
 * @param isStale whether a container's server does not answer: then only the server is told
 * @param now in ms since the epoch
 */
export function attentions(
  servers: readonly Server[],
  containers: readonly ContainerSummary[],
  isStale: (container: ContainerSummary) => boolean,
  now: number,
): Attention[] {
  const known = containers.filter((container) => !isStale(container));
  // Lists do not tell when a run ended, but a young container's run cannot have ended before its birth.
  const recent = (container: ContainerSummary) =>
    now - Date.parse(container.finishedAt ?? container.createdAt) <= RECENT;
  const failed = known.filter((container) => hasFailed(container) && recent(container));
  return [
    ...servers
      .filter(({ health }) => health.state === 'unreachable')
      .map((server) => ofServer(server, 'bad', 'unplug')),
    ...servers
      .filter(({ health }) => health.state === 'incompatible')
      .map((server) => ofServer(server, 'bad', 'octagon-x')),
    ...ofContainers(
      'unhealthy',
      'bad',
      'heart-crack',
      known.filter((c) => phaseOf(c) === 'unhealthy'),
      'unhealthy',
    ),
    ...ofContainers(
      'oom',
      'bad',
      'memory-stick',
      failed.filter((c) => c.oomKilled),
      'exited',
    ),
    ...ofContainers(
      'failed',
      'bad',
      'circle-x',
      failed.filter((c) => !c.oomKilled),
      'exited',
    ),
    ...ofContainers(
      'restarting',
      'warn',
      'rotate-cw',
      known.filter((c) => c.state === 'restarting'),
      'restarting',
    ),
    ...ofContainers(
      'notStarted',
      'warn',
      'circle-alert',
      known.filter((c) => c.state === 'created' && c.error),
      'created',
    ),
    ...servers
      .filter(({ health }) => health.state === 'degraded')
      .map((server) => ofServer(server, 'warn', 'triangle-alert')),
  ];
}

function ofServer(server: Server, tone: Tone, icon: IconName): Attention {
  const { state, reason, since } = server.health;
  return {
    id: `server ${server.id}`,
    tone,
    icon,
    title: state,
    params: { name: server.name },
    detail: reason ?? '',
    since,
    action: 'diagnose',
    link: ['/servers'],
    query: { open: server.id },
  };
}

function ofContainers(
  kind: string,
  tone: Tone,
  icon: IconName,
  containers: readonly ContainerSummary[],
  group: string,
): Attention[] {
  if (containers.length > ONE_BY_ONE) {
    return [
      {
        id: kind,
        tone,
        icon,
        title: `${kind}.other`,
        params: { count: containers.length },
        detail: containers.map(({ name }) => name).join(', '),
        since: null,
        action: 'view',
        link: ['/containers'],
        query: { state: group },
      },
    ];
  }
  return containers.map((container) => ({
    id: `${kind} ${container.server}/${container.id}`,
    tone,
    icon,
    title: `${kind}.one`,
    params: { name: container.name, code: container.exitCode ?? '?', count: container.restartCount ?? 0 },
    detail: kind === 'notStarted' ? (container.error ?? '') : container.serverName,
    since: kind === 'oom' || kind === 'failed' ? (container.finishedAt ?? null) : null,
    action: kind === 'notStarted' ? 'open' : 'logs',
    link: ['/containers', container.server, container.id.slice(0, 12), kind === 'notStarted' ? 'overview' : 'logs'],
    query: {},
  }));
}
