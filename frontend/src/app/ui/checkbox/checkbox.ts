import { booleanAttribute, Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';

/** A checkbox; `indeterminate` is for one that stands for several. A native input does the work. */
@Component({
  selector: 'ui-checkbox',
  imports: [Icon],
  template: `
    <label>
      <input
        type="checkbox"
        [checked]="checked()"
        [indeterminate]="indeterminate()"
        [disabled]="disabled()"
        [attr.aria-label]="label()"
        [attr.tabindex]="tabbable() ? null : -1"
        (click)="$event.stopPropagation()"
        (change)="checked.set($any($event.target).checked)"
      />
      <span class="box" aria-hidden="true"><ui-icon [name]="indeterminate() ? 'minus' : 'check'" /></span>
      <ng-content />
    </label>
  `,
  styleUrl: './checkbox.css',
})
export class Checkbox {
  readonly checked = model(false);
  readonly indeterminate = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  /** Its name when no text stands beside it. */
  readonly label = input<string | null>(null);
  /** False inside a grid, which has one tab stop of its own. */
  readonly tabbable = input(true);
}
