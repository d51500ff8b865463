import { InjectionToken } from '@angular/core';
import { SearchAnswer, SearchRequest } from './log-matching';

/** The part of a Worker that the search uses. */
export interface SearchWorker {
  onmessage: ((event: { data: SearchAnswer }) => void) | null;
  postMessage(request: SearchRequest): void;
  terminate(): void;
}

/** Makes the worker that searches logs; where there are no workers (unit tests), another one is given. */
export const SEARCH_WORKER = new InjectionToken<() => SearchWorker>('SEARCH_WORKER', {
  factory: () => () => new Worker(new URL('./log-search.worker', import.meta.url), { type: 'module' }) as SearchWorker,
});
