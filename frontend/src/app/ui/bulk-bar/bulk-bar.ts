import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IconButton } from '../button/icon-button';

/**
 * What one can do with the selected rows. It floats over the end of the list, names how many and where, and keeps every
 * action in its place: those that fit none of the selection are `off` with the reason.
 */
@Component({
  selector: 'ui-bulk-bar',
  imports: [IconButton, TranslocoPipe],
  template: `
    @if (count() > 0) {
      <div class="bar" role="toolbar" [attr.aria-label]="'ui.selected' | transloco: { count: count() }">
        <span class="b num" role="status">{{ 'ui.selected' | transloco: { count: count() } }}</span>
        @if (where(); as text) {
          <span class="dim">{{ text }}</span>
        }
        <span class="rule"></span>
        <ng-content />
        <span class="rule"></span>
        <button
          ui-icon-button="ghost"
          icon="x"
          [label]="'ui.clearSelection' | transloco"
          (click)="cleared.emit()"
        ></button>
      </div>
    }
  `,
  styleUrl: './bulk-bar.css',
})
export class BulkBar {
  readonly count = input.required<number>();
  /** e.g. "on ams-prod-2". */
  readonly where = input<string | null>(null);
  readonly cleared = output();
}
