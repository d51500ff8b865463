import { EngineEvent } from '../../api/models';

let next = 0;

/** A container's start for tests; each is a second later than the one before. */
export function event(overrides: Partial<EngineEvent> = {}): EngineEvent {
  next++;
  return {
    id: `e-${next}`,
    server: 's-1',
    serverName: 'ams-prod-1',
    time: new Date(Date.parse('2026-01-01T00:00:00Z') + next * 1000).toISOString(),
    type: 'container',
    action: 'start',
    subject: 'c'.repeat(64),
    name: 'web',
    attributes: { image: 'nginx:1.29' },
    ...overrides,
  };
}
