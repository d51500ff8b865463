import { Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';

export interface Segment {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly count?: number;
}

/** Two to four choices of which exactly one holds; for more, use a select button. */
@Component({
  selector: 'ui-segmented',
  imports: [Icon],
  template: `
    @for (option of options(); track option.value) {
      <button type="button" [attr.aria-pressed]="option.value === value()" (click)="value.set(option.value)">
        @if (option.icon; as icon) {
          <ui-icon [name]="icon" size="chip" />
        }
        {{ option.label }}
        @if (option.count !== undefined) {
          <span class="num count">{{ option.count }}</span>
        }
      </button>
    }
  `,
  styleUrl: './segmented.css',
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class Segmented {
  readonly options = input.required<readonly Segment[]>();
  readonly value = model.required<string>();
  readonly label = input.required<string>();
}
