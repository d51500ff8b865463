import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { destination } from '../../core/auth/destination';
import { SecondFactorField } from '../../core/auth/second-factor-field/second-factor-field';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { ProblemNote } from '../../core/errors/problem-note/problem-note';
import { PlatformStatus } from '../../core/health/platform-status';
import { Readiness } from '../../core/health/readiness';
import { Button } from '../../ui/button/button';
import { Entrance } from '../../ui/entrance/entrance';
import { Field, FieldInput } from '../../ui/field/field';
import { PasswordField } from '../../ui/password-input/password-field';

/** Signs a person in, with a second factor if the account has one, and brings them to where they wanted to go. */
@Component({
  selector: 'dcp-login',
  imports: [
    Button,
    Entrance,
    Field,
    FieldInput,
    ProblemNote,
    PasswordField,
    PlatformStatus,
    SecondFactorField,
    TranslocoPipe,
  ],
  providers: [Readiness],
  templateUrl: './login.html',
  styleUrls: ['../../ui/entrance/entrance-form.css', './login.css'],
})
export class Login {
  /** Where to go afterwards: an address inside the console, from the query. */
  readonly to = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly texts = inject(TranslocoService);
  private readonly readiness = inject(Readiness);
  private readonly injector = inject(Injector);
  private readonly usernameField = viewChild<ElementRef<HTMLInputElement>>('usernameField');
  private readonly passwordField = viewChild(PasswordField);
  private readonly codeField = viewChild(SecondFactorField);
  private timer: ReturnType<typeof setInterval> | undefined;

  protected readonly host = location.host;
  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly code = signal('');
  /** The password was right; the platform asks for the second factor. */
  protected readonly asked = signal(false);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  /** Seconds until the next try is allowed. */
  protected readonly wait = signal(0);
  protected readonly missing = computed(() => ({
    username: this.tried() && !this.username().trim() ? this.texts.translate('login.usernameMissing') : null,
    password: this.tried() && !this.password() ? this.texts.translate('login.passwordMissing') : null,
    code: this.tried() && this.asked() && !this.code().trim() ? this.texts.translate('otp.missing') : null,
  }));

  constructor() {
    afterNextRender(() => this.usernameField()?.nativeElement.focus());
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
    // The platform was away when the page was opened: when it comes, the cookie may still hold a session.
    let wasAway = false;
    effect(() => {
      const state = this.readiness.state();
      if (state === 'away' || state === 'starting') {
        wasAway = true;
      } else if (state === 'ready' && wasAway) {
        untracked(() => void this.resume());
      }
    });
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.busy() || this.wait() > 0 || !this.complete()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.signIn({
        username: this.username().trim(),
        password: this.password(),
        ...(this.asked() ? { otp: this.code().replace(/\s/g, '') } : {}),
      });
      await this.proceed();
    } catch (error) {
      this.refused(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Back to the password, e.g. to sign in as somebody else. */
  protected startAgain(): void {
    this.asked.set(false);
    this.code.set('');
    this.tried.set(false);
    this.problem.set(null);
    afterNextRender({ read: () => this.takePassword() }, { injector: this.injector });
  }

  private complete(): boolean {
    return this.username().trim() !== '' && this.password() !== '' && (!this.asked() || this.code().trim() !== '');
  }

  private refused(problem: ProblemError): void {
    if (problem.code === 'OTP_REQUIRED' && !this.asked()) {
      this.asked.set(true);
      this.tried.set(false);
      afterNextRender({ read: () => this.codeField()?.focus() }, { injector: this.injector });
      return;
    }
    if (problem.code === 'BAD_CREDENTIALS' && this.asked()) {
      this.startAgain();
    }
    this.problem.set(problem);
    if (problem.retryAfter !== null) {
      this.countDown(problem.retryAfter);
    }
    this.codeField()?.focus();
    this.takePassword();
  }

  private takePassword(): void {
    this.passwordField()?.select();
  }

  private countDown(seconds: number): void {
    clearInterval(this.timer);
    const end = Date.now() + seconds * 1000;
    this.wait.set(seconds);
    this.timer = setInterval(() => {
      this.wait.set(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
      if (this.wait() === 0) {
        clearInterval(this.timer);
      }
    }, 250);
  }

  private async resume(): Promise<void> {
    await this.session.resume();
    if (this.session.state() === 'active') {
      await this.proceed();
    }
  }

  private proceed(): Promise<boolean> {
    const to = destination(this.to());
    if (!this.session.user()?.mustChangePassword) {
      return this.router.navigateByUrl(to);
    }
    // The password just typed goes along in memory, so that nobody types it twice.
    const next = this.router.createUrlTree(['/new-password'], { queryParams: to === '/' ? {} : { to } });
    return this.router.navigateByUrl(next, { info: { password: this.password() } });
  }
}
