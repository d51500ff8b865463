import { Component, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

/** The eye at the end of a password field: `<ui-password-reveal uiSuffix [field]="input" />`. */
@Component({
  selector: 'ui-password-reveal',
  imports: [Icon, TranslocoPipe],
  template: `
    <button
      type="button"
      [attr.aria-pressed]="shown()"
      [attr.aria-label]="'ui.showPassword' | transloco"
      [attr.title]="(shown() ? 'ui.hidePassword' : 'ui.showPassword') | transloco"
      (click)="toggle()"
    >
      <ui-icon [name]="shown() ? 'eye-off' : 'eye'" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
    }
    button {
      display: flex;
      padding: 2px;
      margin-right: -2px;
      border: 0;
      border-radius: var(--r-s);
      background: none;
      color: var(--text-3);
    }
    button:hover {
      color: var(--text);
    }
  `,
})
export class PasswordReveal {
  readonly field = input.required<HTMLInputElement>();

  protected readonly shown = signal(false);

  protected toggle(): void {
    this.shown.update((shown) => !shown);
    this.field().type = this.shown() ? 'text' : 'password';
  }
}
