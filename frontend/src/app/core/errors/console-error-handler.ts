import { ErrorHandler, inject, Injectable } from '@angular/core';
import { Toasts } from '../../ui/toast/toasts';
import { toProblem } from './problem-error';

/** What no page has caught: a refused request is told as a toast; a mistake of ours also goes to the browser's log. */
@Injectable()
export class ConsoleErrorHandler extends ErrorHandler {
  private readonly toasts = inject(Toasts);

  override handleError(error: unknown): void {
    const problem = toProblem((error as { rejection?: unknown } | null)?.rejection ?? error);
    if (problem.code === 'CONSOLE') {
      super.handleError(error);
    }
    this.toasts.show({
      tone: 'bad',
      strong: problem.title,
      text: problem.detail ?? '',
      requestId: problem.requestId,
    });
  }
}
