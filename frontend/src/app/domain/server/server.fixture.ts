import { Server } from '../../api/models';

/** A server that answers, for tests. */
export function server(overrides: Partial<Server> = {}): Server {
  return {
    id: 's-1',
    name: 'ams-prod-1',
    endpoint: 'tcp://ams-prod-1:2376',
    tls: true,
    labels: {},
    group: null,
    health: { state: 'healthy', since: '2026-01-01T00:00:00Z', reason: null, latencyMs: 1.4 },
    engine: { version: '28.2.2', apiVersion: '1.50', os: 'linux', arch: 'amd64' },
    ...overrides,
  };
}
