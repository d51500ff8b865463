import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../auth/session';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { ProblemError } from '../problem-error';

/**
 * In the place of what could not be read. Who lacks the right is told who can give it, instead of being offered to try
 * again.
 */
@Component({
  selector: 'dcp-read-failed',
  imports: [EmptyState, ErrorState, TranslocoPipe],
  template: `
    @if (error()?.status === 403) {
      <ui-empty-state
        icon="lock"
        role="alert"
        [title]="(hasNoRole() ? 'core.noRole' : 'core.noRight') | transloco"
        [text]="((hasNoRole() ? 'core.noRoleWhy' : 'core.noRightWhy') | transloco) + ' ' + (error()?.detail ?? '')"
      />
    } @else if (error(); as failure) {
      <ui-error-state [error]="failure" [title]="title()" (retry)="retry.emit()" />
    }
  `,
})
export class ReadFailed {
  /** Null shows nothing: then it waits to be needed. */
  readonly error = input.required<ProblemError | null>();
  /** What failed, when it is not the right that is missing. */
  readonly title = input.required<string>();
  readonly retry = output();

  private readonly me = inject(Session).me;
  protected readonly hasNoRole = computed(() => this.me()?.permissions.length === 0);
}
