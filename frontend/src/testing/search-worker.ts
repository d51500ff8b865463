import { SearchAnswer, SearchDesk, SearchRequest } from '../app/ui/log-view/log-matching';
import { SearchWorker } from '../app/ui/log-view/search-worker';

/** The search of logs without a worker, as unit tests have none: the same work, in the next turn. */
export class InlineSearchWorker implements SearchWorker {
  onmessage: ((event: { data: SearchAnswer }) => void) | null = null;
  private ended = false;
  private readonly desk = new SearchDesk((data) => this.onmessage?.({ data }));

  postMessage(request: SearchRequest): void {
    queueMicrotask(() => {
      if (!this.ended) {
        this.desk.handle(request);
      }
    });
  }

  terminate(): void {
    this.ended = true;
  }
}
