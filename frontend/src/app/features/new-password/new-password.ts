import { afterNextRender, Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { destination } from '../../core/auth/destination';
import { OwnPassword } from '../../core/auth/own-password';
import { PasswordChecklist } from '../../core/auth/password-checklist/password-checklist';
import { isAcceptable, passwordRules } from '../../core/auth/password-rules';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { PlatformStatus } from '../../core/health/platform-status';
import { Readiness } from '../../core/health/readiness';
import { Button } from '../../ui/button/button';
import { Entrance } from '../../ui/entrance/entrance';
import { Field, FieldInput } from '../../ui/field/field';
import { Note } from '../../ui/note/note';
import { PasswordReveal } from '../../ui/password-input/password-reveal';

/** Between signing in and the console for who must change the password first: an administrator wants it so. */
@Component({
  selector: 'dcp-new-password',
  imports: [
    Button,
    Entrance,
    Field,
    FieldInput,
    Note,
    PasswordChecklist,
    PasswordReveal,
    PlatformStatus,
    TranslocoPipe,
  ],
  providers: [Readiness],
  templateUrl: './new-password.html',
  styleUrl: './new-password.css',
})
export class NewPassword {
  /** Where to go afterwards: an address inside the console, from the query. */
  readonly to = input<string>();

  private readonly session = inject(Session);
  private readonly password = inject(OwnPassword);
  private readonly router = inject(Router);
  private readonly currentField = viewChild<ElementRef<HTMLInputElement>>('currentField');
  private readonly nextField = viewChild.required<ElementRef<HTMLInputElement>>('nextField');

  protected readonly name = this.session.user()?.username ?? '';
  protected readonly current = signal(justTyped(inject(Router)));
  /** The sign-in page has passed it on: then it is not asked for. */
  protected readonly known = signal(this.current() !== '');
  protected readonly next = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly fits = computed(() => isAcceptable(passwordRules(this.next(), this.name)));

  constructor() {
    afterNextRender(() => (this.currentField() ?? this.nextField()).nativeElement.focus());
  }

  protected async change(): Promise<void> {
    this.tried.set(true);
    if (this.busy() || !this.current() || !this.fits()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.password.change(this.current(), this.next());
      await this.session.readMe();
      await this.router.navigateByUrl(destination(this.to()));
    } catch (error) {
      const problem = toProblem(error);
      this.problem.set(problem);
      if (problem.code === 'BAD_CREDENTIALS') {
        this.known.set(false);
        this.current.set('');
      }
    } finally {
      this.busy.set(false);
    }
  }

  protected async leave(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/login');
  }
}

/** The password of a moment ago: it comes with the navigation and is nowhere else. */
function justTyped(router: Router): string {
  const info = router.currentNavigation()?.extras.info as { readonly password?: string } | undefined;
  return info?.password ?? '';
}
