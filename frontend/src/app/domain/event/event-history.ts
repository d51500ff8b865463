import { inject, Injectable } from '@angular/core';
import { listEvents, ListEvents$Params } from '../../api/fn/events/list-events';
import { EventPage } from '../../api/models';
import { Api } from '../reading/api';

export interface HistoryQuery {
  readonly type: string | null;
  readonly action: string | null;
  /** RFC 3339; nothing older is wanted. */
  readonly since: string | null;
  /** RFC 3339; nothing as new as this is wanted. */
  readonly until: string | null;
  /** How many events a page holds. */
  readonly limit: number;
}

/** What the platform kept of each server's events. */
@Injectable({ providedIn: 'root' })
export class EventHistory {
  private readonly api = inject(Api);

  /**
   * One page, the newest first.
   *
   * @throws ProblemError with the platform's reason
   */
  page(server: string, query: HistoryQuery, cursor: string | null): Promise<EventPage> {
    const { type, action, since, until, limit } = query;
    const params: ListEvents$Params = { server, limit };
    return this.api.call(listEvents, {
      ...params,
      ...(type === null ? {} : { type: [type] }),
      ...(action === null ? {} : { action: [action] }),
      ...(since === null ? {} : { since }),
      ...(until === null ? {} : { until }),
      ...(cursor === null ? {} : { cursor }),
    });
  }
}
