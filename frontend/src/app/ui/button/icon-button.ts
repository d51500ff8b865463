import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { ButtonLook, ButtonVariant } from './button-look';

/** A square button with an icon; its `label` is its name for screen readers and its tooltip. */
@Component({
  selector: 'button[ui-icon-button], a[ui-icon-button]',
  imports: [Icon],
  template: '<ui-icon [name]="icon()" [size]="iconSize()" />',
  styleUrl: './button.css',
  host: { class: 'square', '[attr.aria-label]': 'label()', '[attr.title]': 'off() || tooltip() || label()' },
})
export class IconButton extends ButtonLook {
  readonly variant = input<ButtonVariant>('', { alias: 'ui-icon-button' });
  readonly icon = input.required<IconName>();
  readonly iconSize = input<'xs' | 's' | 'm'>('s');
  readonly label = input.required<string>();
}
