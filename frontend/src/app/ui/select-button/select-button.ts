import { Component, computed, input, model } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../menu/menu';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
}

/** A menu that narrows a list or chooses one of several: its label in front, the choice after it. */
@Component({
  selector: 'ui-select-button',
  imports: [Icon, Menu, MenuDivider, MenuItem, MenuTrigger],
  template: `
    <button type="button" [uiMenu]="choices" [class.on]="!!anyLabel() && value() !== null">
      {{ label() }} <span class="choice trunc">{{ word() }}</span>
      <ui-icon name="chevron-down" size="s" />
    </button>
    <ng-template #choices>
      <ui-menu>
        @if (anyLabel(); as any) {
          <button uiMenuItem [checked]="value() === null" (activated)="value.set(null)">{{ any }}</button>
          <ui-menu-divider />
        }
        @for (option of options(); track option.value) {
          <button
            uiMenuItem
            [icon]="option.icon ?? null"
            [hint]="option.hint ?? null"
            [checked]="option.value === value()"
            (activated)="value.set(option.value)"
          >
            {{ option.label }}
          </button>
        }
      </ui-menu>
    </ng-template>
  `,
  styleUrl: './select-button.css',
})
export class SelectButton {
  readonly label = input.required<string>();
  readonly options = input.required<readonly SelectOption[]>();
  readonly value = model.required<string | null>();
  /** The word for "no choice", e.g. "all"; null when one must be chosen. */
  readonly anyLabel = input<string | null>(null);

  protected readonly word = computed(() => {
    const value = this.value();
    return value === null ? (this.anyLabel() ?? '') : (this.options().find((o) => o.value === value)?.label ?? value);
  });
}
