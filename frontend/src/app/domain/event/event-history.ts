import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { EngineEvent } from './engine-event';

export interface HistoryQuery {
  readonly type: string | null;
  readonly action: string | null;
  /** RFC 3339; nothing older is wanted. */
  readonly since: string | null;
  /** RFC 3339; nothing newer is wanted. */
  readonly until: string | null;
  /** How many events a page holds. */
  readonly limit: number;
}

/** One page of a server's events, the newest first. */
export interface EventPage {
  readonly items: readonly EngineEvent[];
  /** For the next, older page; null on the last one. */
  readonly nextCursor?: string | null;
}

/** What the platform kept of each server's events. */
@Injectable({ providedIn: 'root' })
export class EventHistory {
  private readonly http = inject(HttpClient);

  /** @throws ProblemError with the platform's reason */
  page(server: string, query: HistoryQuery, cursor: string | null): Promise<EventPage> {
    const given = Object.entries({ ...query, cursor }).filter(([, value]) => value !== null) as [
      string,
      string | number,
    ][];
    const params = Object.fromEntries(given);
    return firstValueFrom(this.http.get<EventPage>(`/api/v1/servers/${server}/events`, { params }));
  }
}
