import { AuditEntry } from '../../api/models';

let next = 0;

/** A container that somebody started, for tests; each entry is newer than the one before. */
export function auditEntry(overrides: Partial<AuditEntry> = {}): AuditEntry {
  next++;
  return {
    id: `entry-${next}`,
    seq: next,
    at: new Date(Date.parse('2026-01-01T00:00:00Z') + next * 1000).toISOString(),
    actor: { id: 'u1', name: 'ada', session: 'session-1', byToken: false },
    address: '10.0.0.7',
    action: 'container.start',
    server: 's-1',
    serverName: 'ams-prod-1',
    resource: 'web',
    requestId: `request-${next}`,
    outcome: 'success',
    code: null,
    tookMicros: 6_400_000,
    details: {},
    ...overrides,
  };
}

export const COUNTS = { success: 391, failed: 12, refused: 9, unknown: 0, pending: 0 };
