import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, Directive, inject, input, output, ViewEncapsulation } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Keys } from '../keys/keys';
import { injectWhyTip } from '../tip/why-tip';

/** Opens a menu below its element: `[uiMenu]="template"`; `[uiMenuContext]` (an object) becomes the template's `let-x`. */
@Directive({
  selector: '[uiMenu]',
  hostDirectives: [
    {
      directive: CdkMenuTrigger,
      inputs: ['cdkMenuTriggerFor: uiMenu', 'cdkMenuTriggerData: uiMenuContext', 'cdkMenuPosition: uiMenuPosition'],
      outputs: ['cdkMenuOpened: menuOpened', 'cdkMenuClosed: menuClosed'],
    },
  ],
  exportAs: 'uiMenu',
})
export class MenuTrigger {
  private readonly trigger = inject(CdkMenuTrigger);

  open(): void {
    this.trigger.open();
  }

  isOpen(): boolean {
    return this.trigger.isOpen();
  }
}

/** The menu's panel; arrows, Home, End, first letters and Esc work. */
@Component({
  selector: 'ui-menu',
  hostDirectives: [CdkMenu],
  template: '<ng-content />',
  styleUrl: './menu.css',
  encapsulation: ViewEncapsulation.None,
})
export class Menu {}

/** One entry; `(activated)` fires by mouse and by keyboard, also when it is a link. */
@Component({
  // A directive in spirit: it dresses a native button or link, hence the attribute in camel case.
  // eslint-disable-next-line @angular-eslint/component-selector
  selector: 'button[uiMenuItem], a[uiMenuItem]',
  imports: [Icon, Keys],
  hostDirectives: [{ directive: CdkMenuItem }],
  template: `
    @if (icon(); as name) {
      <ui-icon [name]="name" size="s" />
    }
    <span class="trunc"><ng-content /></span>
    @if (hint(); as text) {
      <span class="hint">{{ text }}</span>
    }
    @if (keys(); as caps) {
      <ui-keys [keys]="caps" />
    }
    @if (checked()) {
      <ui-icon name="check" size="s" class="tick" />
    }
  `,
  host: {
    class: 'ui-menu-item',
    '[class.danger]': 'danger()',
    '[class.off]': '!!off()',
    '[attr.aria-disabled]': 'off() ? true : null',
    '[attr.aria-checked]': 'checked()',
    '[attr.role]': "checked() === null ? 'menuitem' : 'menuitemradio'",
    '[attr.title]': 'off()',
  },
})
export class MenuItem {
  readonly icon = input<IconName | null>(null);
  readonly hint = input<string | null>(null);
  readonly keys = input<string | null>(null);
  /** Why it cannot be used now; null when it can. */
  readonly off = input<string | null>(null);
  readonly danger = input(false, { transform: (value: boolean | '') => value === '' || value });
  /** Whether it is the chosen one; null when nothing is chosen here. */
  readonly checked = input<boolean | null>(null);
  readonly activated = output();

  constructor() {
    const item = inject(CdkMenuItem);
    injectWhyTip(() => this.off());
    item.triggered.subscribe(() => {
      if (!this.off()) {
        this.activated.emit();
      }
    });
  }
}

@Component({ selector: 'ui-menu-divider', template: '', host: { role: 'separator' } })
export class MenuDivider {}

/** A caption above a group of entries. */
@Component({ selector: 'ui-menu-label', template: '<ng-content />', host: { role: 'presentation' } })
export class MenuLabel {}
