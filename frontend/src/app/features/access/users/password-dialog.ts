import { Component, computed, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasswordReset, User } from '../../../api/models';
import { isAcceptable, passwordRules } from '../../../core/auth/password-rules';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { Icon } from '../../../ui/icon/icon';
import { nameOf } from '../access-choices';
import { NewPasswordField } from './new-password-field';

/** Asks for the new password of somebody who lost the old one. */
@Component({
  selector: 'dcp-password-dialog',
  imports: [Button, Checkbox, DialogFrame, Icon, NewPasswordField, TranslocoPipe],
  template: `
    <form novalidate (submit)="$event.preventDefault(); agree()">
      <ui-dialog-frame [title]="'users.password.title' | transloco: { name }">
        <p class="loss"><ui-icon name="log-out" size="s" tone="warn" />{{ 'users.loss.sessions' | transloco }}</p>
        <dcp-new-password-field
          [(password)]="password"
          [username]="user.username"
          [error]="tried() && !fits() ? ('setup.passwordRule' | transloco) : null"
        />
        <ui-checkbox class="must" [(checked)]="mustChange">{{ 'users.password.must' | transloco }}</ui-checkbox>
        <button ui-button uiFooter (click)="dialog.close()">{{ 'ui.cancel' | transloco }}</button>
        <button ui-button="primary" uiFooter type="submit">{{ 'users.password.confirm' | transloco }}</button>
      </ui-dialog-frame>
    </form>
  `,
  styles: `
    .loss {
      display: flex;
      align-items: center;
      gap: 9px;
      margin-bottom: 12px;
    }
    .must {
      margin-top: 10px;
    }
  `,
})
export class PasswordDialog {
  protected readonly dialog = injectDialog<User, PasswordReset>();
  protected readonly user = this.dialog.data;
  protected readonly name = nameOf(this.user);
  protected readonly password = signal('');
  protected readonly mustChange = signal(true);
  protected readonly tried = signal(false);
  protected readonly fits = computed(() => isAcceptable(passwordRules(this.password(), this.user.username)));

  protected agree(): void {
    this.tried.set(true);
    if (this.fits()) {
      this.dialog.close({ password: this.password(), mustChange: this.mustChange() });
    }
  }
}
