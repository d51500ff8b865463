import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { Account } from '../../../domain/account/account';
import { Button } from '../../../ui/button/button';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { Icon } from '../../../ui/icon/icon';
import { PasswordField } from '../../../ui/password-input/password-field';

/** Takes the second factor away, for the price of the password. */
@Component({
  selector: 'dcp-second-factor-off',
  imports: [Button, DialogFrame, Icon, PasswordField, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); switchOff()">
      <ui-dialog-frame [title]="'profile.factor.offTitle' | transloco">
        <ul>
          <li><ui-icon name="shield-off" size="s" tone="bad" />{{ 'profile.factor.offLoss' | transloco }}</li>
          <li><ui-icon name="key-round" size="s" tone="warn" />{{ 'profile.factor.offCodes' | transloco }}</li>
        </ul>
        <ui-password-field
          [label]="'login.password' | transloco"
          [error]="problem()?.detail ?? problem()?.title"
          [value]="password()"
          (valueChange)="password.set($event); problem.set(null)"
        />
        <button ui-button uiFooter (click)="dialog.close()">{{ 'ui.cancel' | transloco }}</button>
        <button ui-button="danger-solid" uiFooter type="submit" [busy]="busy()" [disabled]="!password()">
          {{ 'profile.factor.switchOff' | transloco }}
        </button>
      </ui-dialog-frame>
    </form>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 15px minmax(0, 1fr);
      gap: 9px;
      padding: 4px 0;
      line-height: 18px;
    }
    li ui-icon {
      margin-top: 2px;
    }
    ul {
      margin-bottom: 10px;
    }
  `,
})
export class SecondFactorOff {
  private readonly account = inject(Account);
  protected readonly dialog = injectDialog<null, boolean>();
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);

  protected async switchOff(): Promise<void> {
    if (this.busy() || !this.password()) {
      return;
    }
    this.busy.set(true);
    try {
      await this.account.switchSecondFactorOff(this.password());
      this.dialog.close(true);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
