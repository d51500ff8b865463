import { ContainerSummary, ServerFreshness } from '../../api/models';

let next = 1;

/** A running container for tests; each has its own id. */
export function container(overrides: Partial<ContainerSummary> = {}): ContainerSummary {
  const id = (next++).toString(16).padStart(64, '0');
  return {
    id,
    name: `container-${next}`,
    server: 's-1',
    serverName: 'ams-prod-1',
    image: { ref: 'postgres:17.5', id: `sha256:${id}` },
    command: 'postgres',
    createdAt: '2026-01-01T00:00:00Z',
    state: 'running',
    health: 'none',
    exitCode: null,
    startedAt: '2026-01-01T00:00:01Z',
    finishedAt: null,
    status: 'Up 2 hours',
    ports: [],
    networks: [],
    mounts: [],
    labels: {},
    stack: null,
    restartCount: 0,
    oomKilled: false,
    error: null,
    ...overrides,
  };
}

/** A server that answers, for tests. */
export function freshness(overrides: Partial<ServerFreshness> = {}): ServerFreshness {
  return { id: 's-1', name: 'ams-prod-1', state: 'healthy', asOf: null, ...overrides };
}
