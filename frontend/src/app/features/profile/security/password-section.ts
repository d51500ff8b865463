import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { OwnPassword } from '../../../core/auth/own-password';
import { PasswordChecklist } from '../../../core/auth/password-checklist/password-checklist';
import { isAcceptable, passwordRules } from '../../../core/auth/password-rules';
import { Session } from '../../../core/auth/session';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { Button } from '../../../ui/button/button';
import { Field, FieldInput } from '../../../ui/field/field';
import { Note } from '../../../ui/note/note';
import { PasswordReveal } from '../../../ui/password-input/password-reveal';
import { Toasts } from '../../../ui/toast/toasts';

/** Changes the own password. */
@Component({
  selector: 'dcp-password-section',
  imports: [Button, Field, FieldInput, Note, PasswordChecklist, PasswordReveal, TranslocoPipe],
  templateUrl: './password-section.html',
  styleUrl: '../sheet.css',
})
export class PasswordSection {
  private readonly password = inject(OwnPassword);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly session = inject(Session);

  protected readonly username = computed(() => this.session.user()?.username ?? '');
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly fits = computed(() => isAcceptable(passwordRules(this.next(), this.username())));

  protected async change(): Promise<void> {
    this.tried.set(true);
    if (this.busy() || !this.current() || !this.fits()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.password.change(this.current(), this.next());
      this.toasts.show({ tone: 'ok', text: this.texts.translate('profile.passwordChanged') });
      this.current.set('');
      this.next.set('');
      this.tried.set(false);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
