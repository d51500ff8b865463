import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';

/** What is missing and where, one way out and one alternative. */
@Component({
  selector: 'ui-empty-state',
  imports: [Icon],
  template: `
    <ui-icon [name]="icon()" size="xl" />
    <strong>{{ title() }}</strong>
    @if (text(); as words) {
      <p>{{ words }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styleUrl: './empty-state.css',
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly title = input.required<string>();
  readonly text = input<string | null>(null);
}
