import { Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Tone } from '../tone';

export interface FilterChip {
  readonly value: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly filled?: boolean;
  readonly tone?: Tone;
  readonly count?: number;
}

/**
 * Filters by state with their counts, in a toolbar; one holds at a time. Pressing it again gives `''`, which
 * is the chip for all if there is one.
 */
@Component({
  selector: 'ui-filter-chips',
  imports: [Icon],
  template: `
    @for (chip of options(); track chip.value) {
      <button type="button" [attr.aria-pressed]="chip.value === value()" (click)="choose(chip.value)">
        @if (chip.icon; as icon) {
          <ui-icon [name]="icon" size="chip" [filled]="chip.filled ?? false" [class]="chip.tone ?? ''" />
        }
        {{ chip.label }}
        @if (chip.count !== undefined) {
          <span class="num count">{{ chip.count }}</span>
        }
      </button>
    }
  `,
  styleUrl: './filter-chips.css',
  host: { role: 'group', '[attr.aria-label]': 'label()', '[class.small]': "size() === 's'" },
})
export class FilterChips {
  readonly options = input.required<readonly FilterChip[]>();
  readonly value = model.required<string>();
  readonly label = input.required<string>();
  readonly size = input<'s' | 'm'>('m');

  protected choose(value: string): void {
    this.value.set(value === this.value() ? '' : value);
  }
}
