import { Location } from '@angular/common';
import { afterNextRender, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isAcceptable, passwordRules } from '../../core/auth/password-rules';
import { PasswordChecklist } from '../../core/auth/password-checklist/password-checklist';
import { Session } from '../../core/auth/session';
import { Setup as SetupService } from '../../core/auth/setup';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { ProblemNote } from '../../core/errors/problem-note/problem-note';
import { PlatformStatus } from '../../core/health/platform-status';
import { Readiness } from '../../core/health/readiness';
import { Button } from '../../ui/button/button';
import { Entrance } from '../../ui/entrance/entrance';
import { Field, FieldInput } from '../../ui/field/field';
import { PasswordField } from '../../ui/password-input/password-field';

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** Creates the first administrator with the one-time token that the first start printed. */
@Component({
  selector: 'dcp-setup',
  imports: [
    Button,
    Entrance,
    Field,
    FieldInput,
    ProblemNote,
    PasswordChecklist,
    PasswordField,
    PlatformStatus,
    TranslocoPipe,
  ],
  providers: [Readiness],
  templateUrl: './setup.html',
  styleUrl: '../../ui/entrance/entrance-form.css',
})
export class Setup {
  private readonly setup = inject(SetupService);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  /** From the link's fragment, which never travels to a server; else typed in. */
  protected readonly token = signal(this.takeToken());
  protected readonly fromLink = this.token() !== '';
  protected readonly username = signal('admin');
  protected readonly password = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly tokenRefused = computed(() => this.problem()?.code === 'SETUP_TOKEN_WRONG');
  protected readonly wrong = computed(() => ({
    token: this.tried() && !this.token().trim(),
    username: this.username() !== '' || this.tried() ? !USERNAME.test(this.username().trim()) : false,
    password: this.tried() && !this.passwordFits(),
  }));
  private readonly passwordField = viewChild.required(PasswordField);
  private readonly passwordFits = computed(() => isAcceptable(passwordRules(this.password(), this.username())));

  constructor() {
    afterNextRender(() => this.passwordField().focus());
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    const { token, username, password } = this.wrong();
    if (this.busy() || token || username || password) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    const account = { username: this.username().trim(), password: this.password() };
    try {
      await this.setup.create({ token: this.token().trim(), ...account });
      await this.session.signIn(account);
      await this.router.navigateByUrl('/');
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The token leaves the address bar and the history at once. */
  private takeToken(): string {
    const location = inject(Location);
    const fragment = new URLSearchParams(window.location.hash.slice(1));
    const token = fragment.get('token') ?? '';
    if (token) {
      location.replaceState('/setup');
    }
    return token;
  }
}
