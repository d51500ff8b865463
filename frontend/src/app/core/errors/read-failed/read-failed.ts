import { Component, input, output } from '@angular/core';
import { ErrorState } from '../../../ui/error-state/error-state';
import { NoRight } from '../no-right/no-right';
import { ProblemError } from '../problem-error';

/**
 * In the place of what could not be read. Who lacks the right is told who can give it, instead of being offered to try
 * again.
 */
@Component({
  selector: 'dcp-read-failed',
  imports: [ErrorState, NoRight],
  template: `
    @if (error(); as failure) {
      @if (failure.status === 403) {
        <dcp-no-right [why]="failure.detail ?? ''" />
      } @else {
        <ui-error-state [error]="failure" [title]="title()" (retry)="retry.emit()" />
      }
    }
  `,
})
export class ReadFailed {
  /** Null shows nothing: then it waits to be needed. */
  readonly error = input.required<ProblemError | null>();
  /** What failed, when it is not the right that is missing. */
  readonly title = input.required<string>();
  readonly retry = output();
}
