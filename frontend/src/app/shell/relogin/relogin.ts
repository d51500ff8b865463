import { afterNextRender, Component, inject, Injector, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SecondFactorField } from '../../core/auth/second-factor-field/second-factor-field';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { ProblemNote } from '../../core/errors/problem-note/problem-note';
import { Button } from '../../ui/button/button';
import { DialogFrame } from '../../ui/dialog/dialog-frame';
import { injectDialog } from '../../ui/dialog/dialogs';
import { PasswordField } from '../../ui/password-input/password-field';

/** Over the page when the session has ended: who was signed in proves it again, and the page goes on where it was. */
@Component({
  selector: 'dcp-relogin',
  imports: [Button, DialogFrame, PasswordField, ProblemNote, SecondFactorField, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); signIn()">
      <ui-dialog-frame [title]="'relogin.title' | transloco">
        <p class="sub">{{ 'relogin.text' | transloco: { name } }}</p>
        <dcp-problem-note class="gap" [problem]="problem()" />
        <input
          class="sr"
          type="text"
          tabindex="-1"
          aria-hidden="true"
          autocomplete="username"
          readonly
          [value]="name"
        />
        <ui-password-field class="gap" size="l" [label]="'login.password' | transloco" [(value)]="password" />
        @if (asked()) {
          <dcp-second-factor-field class="gap factor" size="l" [(code)]="code" />
        }
        <button ui-button="ghost" uiFooterStart (click)="giveUp()">{{ 'relogin.leave' | transloco }}</button>
        <button
          ui-button="primary"
          uiFooter
          type="submit"
          [busy]="busy()"
          [disabled]="!password() || (asked() && !code().trim())"
        >
          {{ 'login.submit' | transloco }}
        </button>
      </ui-dialog-frame>
    </form>
  `,
  styles: `
    .gap {
      margin-top: 12px;
    }
    .factor {
      display: block;
    }
  `,
})
export class Relogin {
  private readonly session = inject(Session);
  private readonly dialog = injectDialog<null, undefined>();
  protected readonly name = this.session.user()?.username ?? '';
  protected readonly password = signal('');
  protected readonly code = signal('');
  /** The password was right; the platform asks for the second factor. */
  protected readonly asked = signal(false);
  private readonly codeField = viewChild(SecondFactorField);
  private readonly injector = inject(Injector);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);

  protected async signIn(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const otp = this.asked() ? { otp: this.code().replace(/\s/g, '') } : {};
      await this.session.signIn({ username: this.name, password: this.password(), ...otp });
      this.dialog.close();
    } catch (error) {
      this.refused(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private refused(problem: ProblemError): void {
    this.code.set('');
    if (problem.code === 'OTP_REQUIRED' && !this.asked()) {
      this.asked.set(true);
      afterNextRender({ read: () => this.codeField()?.focus() }, { injector: this.injector });
      return;
    }
    this.problem.set(problem);
    if (problem.code === 'BAD_CREDENTIALS') {
      this.password.set('');
      this.asked.set(false);
    }
  }

  protected giveUp(): void {
    this.dialog.close();
    this.session.giveUp();
  }
}
