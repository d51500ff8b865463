import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { CopyButton } from '../copy-button/copy-button';
import { Icon } from '../icon/icon';

/** What can be told of a failure. */
export interface ErrorFacts {
  readonly title: string;
  readonly detail?: string | null;
  readonly requestId?: string | null;
}

/** Takes the place of the part that failed, never of the page: what failed, why, the request's id, try again. */
@Component({
  selector: 'ui-error-state',
  imports: [Button, CopyButton, Icon, TranslocoPipe],
  template: `
    <ui-icon name="octagon-x" size="xl" />
    <strong>{{ title() ?? error().title }}</strong>
    @if (error().detail; as detail) {
      <p>{{ detail }}</p>
    }
    @if (error().requestId; as id) {
      <div class="small dim row">
        <span
          >{{ 'ui.request' | transloco }} <span class="mono">{{ id }}</span></span
        >
        <ui-copy-button [text]="id" [label]="'ui.copyRequestId' | transloco" />
      </div>
    }
    <div class="actions">
      <button ui-button icon="rotate-cw" (click)="retry.emit()">{{ 'ui.tryAgain' | transloco }}</button>
      <ng-content />
    </div>
  `,
  styleUrls: ['../empty-state/empty-state.css', './error-state.css'],
  host: { role: 'alert' },
})
export class ErrorState {
  readonly error = input.required<ErrorFacts>();
  /** Says what failed in the page's words; otherwise the problem's own title. */
  readonly title = input<string | null>(null);
  readonly retry = output();
}
