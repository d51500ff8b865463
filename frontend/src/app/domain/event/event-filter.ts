import { EngineEvent } from '../../api/models';
import { finder } from '../../ui/words';

export interface EventFilter {
  readonly server: string | null;
  readonly type: string | null;
  readonly action: string | null;
  /** Words that must all be there: in the name, id, action, server or attributes. */
  readonly text: string;
}

export function fitsFilter(event: EngineEvent, { server, type, action, text }: EventFilter): boolean {
  if (
    (server !== null && event.server !== server) ||
    (type !== null && event.type !== type) ||
    (action !== null && event.action !== action)
  ) {
    return false;
  }
  if (text === '') {
    return true;
  }
  const attributes = Object.entries(event.attributes).map(([key, value]) => `${key}=${value}`);
  return finder(text)(event.name, event.subject, event.type, event.action, event.serverName, ...attributes);
}

/** Identifies an event over all servers. */
export function eventKey({ server, id }: Pick<EngineEvent, 'server' | 'id'>): string {
  return `${server}/${id}`;
}
