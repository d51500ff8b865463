import { ContainerSummary } from '../../../api/models';

/** In what containers of the same name differ from server to server. */
export const ASPECTS = [
  'missing',
  'image',
  'build',
  'state',
  'ports',
  'mounts',
  'networks',
  'command',
  'labels',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Containers of one name, at most one a server. */
export interface ComparedContainer {
  readonly name: string;
  /** By server; without those that have none. */
  readonly on: ReadonlyMap<string, ContainerSummary>;
  /** In the order of {@link ASPECTS}; empty when all are alike. */
  readonly differs: readonly Aspect[];
}

/** What Compose notes of where and how it ran says nothing about the container. */
const OWN_LABELS = /^com\.docker\.compose\.(?!config-hash$)|^desktop\.docker\.io\//;

/**
 * Sets containers of servers side by side, by name. Lists tell image, state, ports, mounts, networks, command and labels;
 * what only an inspection tells is not compared.
 *
 * @param servers ids of the servers, each of which should have every container
 * @param containers of these servers and maybe of others
 * @returns by name
 */
export function compareContainers(
  servers: readonly string[],
  containers: readonly ContainerSummary[],
): ComparedContainer[] {
  const byName = new Map<string, Map<string, ContainerSummary>>();
  for (const container of containers) {
    if (servers.includes(container.server)) {
      const on = byName.get(container.name) ?? new Map<string, ContainerSummary>();
      byName.set(container.name, on.set(container.server, container));
    }
  }
  return [...byName]
    .map(([name, on]) => ({ name, on, differs: differences(servers, on) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Whether not all are the same; what is not known differs from nothing. */
export function differ(values: readonly (string | number | null | undefined)[]): boolean {
  return new Set(values.filter((value) => value != null)).size > 1;
}

function differences(servers: readonly string[], on: ReadonlyMap<string, ContainerSummary>): Aspect[] {
  const all = [...on.values()];
  const differing = (of: (container: ContainerSummary) => string) => differ(all.map(of));
  const images = differing(({ image }) => image.ref);
  const found: Record<Aspect, boolean> = {
    missing: on.size < servers.length,
    image: images,
    // the same name for another image: somebody pulled, and somebody did not
    build: !images && differing(({ image }) => image.id),
    state: differing(({ state, health }) => `${state} ${health ?? ''}`),
    ports: differing(({ ports }) =>
      listed(ports.map((port) => `${port.publicPort ?? ''}:${port.privatePort}/${port.protocol}`)),
    ),
    mounts: differing(({ mounts }) =>
      listed(
        mounts.map((mount) => `${mount.type} ${mount.name ?? mount.source ?? ''} ${mount.target} ${mount.readOnly}`),
      ),
    ),
    networks: differing(({ networks }) => listed(networks.map(({ name }) => name))),
    command: differing(({ command }) => command),
    labels: differing(({ labels }) =>
      listed(
        Object.entries(labels)
          .filter(([name]) => !OWN_LABELS.test(name))
          .map(([name, value]) => `${name}=${value}`),
      ),
    ),
  };
  return ASPECTS.filter((aspect) => found[aspect]);
}

/** Their order, and one thing listed twice, means nothing. */
function listed(words: readonly string[]): string {
  return [...new Set(words)].sort().join('\n');
}
