import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { ButtonLook, ButtonVariant } from './button-look';

/** A button, or a link that looks like one. */
@Component({
  selector: 'button[ui-button], a[ui-button]',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <ui-icon [name]="name" size="s" />
    }
    <ng-content />
  `,
  styleUrl: './button.css',
})
export class Button extends ButtonLook {
  readonly variant = input<ButtonVariant>('', { alias: 'ui-button' });
  readonly icon = input<IconName | null>(null);
}
