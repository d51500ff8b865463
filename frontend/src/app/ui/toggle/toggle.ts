import { booleanAttribute, Component, input, model } from '@angular/core';

/** A switch that acts at once. */
@Component({
  selector: 'ui-toggle',
  template: `
    <label>
      <input
        type="checkbox"
        role="switch"
        [checked]="checked()"
        [disabled]="disabled()"
        [attr.aria-label]="label()"
        (change)="checked.set($any($event.target).checked)"
      />
      <span class="track" aria-hidden="true"></span>
      <ng-content />
    </label>
  `,
  styleUrl: './toggle.css',
})
export class Toggle {
  readonly checked = model(false);
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly label = input<string | null>(null);
}
