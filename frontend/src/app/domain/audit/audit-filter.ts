import { sinceOf } from '../reading/span';

/** What narrows the audit, as it stands in the address; what is absent narrows nothing. */
export interface AuditFilter {
  readonly q?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly server?: string | undefined;
  readonly resource?: string | undefined;
  readonly outcome?: string | undefined;
  /** How far back from now; see `SPANS`. It gives way to `from`. */
  readonly span?: string | undefined;
  /** RFC 3339; none before. */
  readonly from?: string | undefined;
  /** RFC 3339; none at or after. */
  readonly to?: string | undefined;
}

/** The same in the words of the API. */
export interface AuditQuery {
  readonly q?: string;
  readonly actor?: string[];
  readonly action?: string[];
  readonly server?: string[];
  readonly resource?: string;
  readonly outcome?: string[];
  readonly from?: string;
  readonly to?: string;
}

/** @param now in ms since the epoch */
export function queryOf(filter: AuditFilter, now: number): AuditQuery {
  const { q, resource, to } = filter;
  const from = filter.from ?? sinceOf(filter.span, now);
  const lists = (['actor', 'action', 'server', 'outcome'] as const).flatMap((name) => {
    const value = filter[name];
    return value ? [[name, [value]]] : [];
  });
  return {
    ...(Object.fromEntries(lists) as AuditQuery),
    ...(q ? { q } : {}),
    ...(resource ? { resource } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
