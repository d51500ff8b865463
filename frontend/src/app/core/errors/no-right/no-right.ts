import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../auth/session';
import { EmptyState } from '../../../ui/empty-state/empty-state';

/** In the place of what somebody may not see: who can give the right. */
@Component({
  selector: 'dcp-no-right',
  imports: [EmptyState, TranslocoPipe],
  template: `
    <ui-empty-state
      icon="lock"
      role="alert"
      [title]="(hasNoRole() ? 'core.noRole' : 'core.noRight') | transloco"
      [text]="((hasNoRole() ? 'core.noRoleWhy' : 'core.noRightWhy') | transloco) + ' ' + why()"
    />
  `,
})
export class NoRight {
  /** Which right is missing, as a sentence. */
  readonly why = input.required<string>();

  private readonly me = inject(Session).me;
  protected readonly hasNoRole = computed(() => this.me()?.permissions.length === 0);
}
