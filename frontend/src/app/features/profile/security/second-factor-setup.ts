import { DOCUMENT } from '@angular/common';
import { afterNextRender, Component, computed, ElementRef, inject, Injector, signal, viewChild } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { SecondFactorSecret } from '../../../api/models';
import { SecondFactorField } from '../../../core/auth/second-factor-field/second-factor-field';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { Session } from '../../../core/auth/session';
import { Account } from '../../../domain/account/account';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { Note } from '../../../ui/note/note';
import { PasswordField } from '../../../ui/password-input/password-field';
import { QrCode } from '../../../ui/qr-code/qr-code';
import { saveFile } from '../../../ui/save-file/save-file';

/** Password, then the secret for the app and a first code of it, then the recovery codes. */
@Component({
  selector: 'dcp-second-factor-setup',
  imports: [Button, Checkbox, CopyButton, DialogFrame, Note, PasswordField, QrCode, SecondFactorField, TranslocoPipe],
  templateUrl: './second-factor-setup.html',
  styleUrl: './second-factor-setup.css',
})
export class SecondFactorSetup {
  private readonly account = inject(Account);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);
  private readonly codeField = viewChild(SecondFactorField);
  private readonly codesTitle = viewChild<ElementRef<HTMLElement>>('codesTitle');

  protected readonly dialog = injectDialog<null, boolean>();
  protected readonly username = computed(() => this.session.user()?.username ?? '');
  protected readonly password = signal('');
  protected readonly secret = signal<SecondFactorSecret | null>(null);
  protected readonly code = signal('');
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly kept = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  /** In groups of four, as one types it into an app. */
  protected readonly spelled = computed(() => this.secret()?.secret.replace(/(.{4})(?=.)/g, '$1 ') ?? '');
  protected readonly allCodes = computed(() => (this.codes() ?? []).join('\n'));
  protected readonly step = computed(() => (this.codes() ? 3 : this.secret() ? 2 : 1));

  protected async next(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      if (this.step() === 1) {
        this.secret.set(await this.account.beginSecondFactor(this.password()));
        this.password.set('');
        afterNextRender({ read: () => this.codeField()?.focus() }, { injector: this.injector });
      } else if (this.step() === 2) {
        this.codes.set(await this.account.confirmSecondFactor(this.code().replace(/\s/g, '')));
        afterNextRender({ read: () => this.codesTitle()?.nativeElement.focus() }, { injector: this.injector });
      } else {
        this.dialog.close(true);
      }
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** A file of their own, made here. */
  protected download(): void {
    const head = this.texts.translate('profile.factor.fileHead', { host: location.host, name: this.username() });
    const file = new Blob([`${head}\n\n${this.allCodes()}\n`], { type: 'text/plain' });
    saveFile(this.document, file, `dcp-recovery-codes-${this.username()}.txt`);
  }
}
