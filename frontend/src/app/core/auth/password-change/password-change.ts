import {
  afterNextRender,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasswordField } from '../../../ui/password-input/password-field';
import { ProblemError, toProblem } from '../../errors/problem-error';
import { ProblemNote } from '../../errors/problem-note/problem-note';
import { OwnPassword } from '../own-password';
import { PasswordChecklist } from '../password-checklist/password-checklist';
import { isAcceptable, passwordRules } from '../password-rules';
import { Session } from '../session';

/** The form that changes the signed-in person's own password; its buttons are its content. */
@Component({
  selector: 'dcp-password-change',
  imports: [PasswordChecklist, PasswordField, ProblemNote, TranslocoPipe],
  templateUrl: './password-change.html',
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
  `,
})
export class PasswordChange {
  /** The present password when the person typed it a moment ago: then it is not asked for. */
  readonly typed = input('');
  readonly size = input<'m' | 'l'>('m');
  readonly changed = output();

  private readonly password = inject(OwnPassword);
  private readonly session = inject(Session);
  private readonly currentField = viewChild<PasswordField>('currentField');
  private readonly nextField = viewChild.required<PasswordField>('nextField');

  readonly busy = signal(false);
  protected readonly username = computed(() => this.session.user()?.username ?? '');
  protected readonly current = linkedSignal(() => this.typed());
  protected readonly known = linkedSignal(() => this.typed() !== '');
  protected readonly next = signal('');
  protected readonly tried = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly fits = computed(() => isAcceptable(passwordRules(this.next(), this.username())));

  constructor() {
    afterNextRender(() => {
      if (this.size() === 'l') {
        (this.currentField() ?? this.nextField()).focus();
      }
    });
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
      this.current.set('');
      this.next.set('');
      this.tried.set(false);
      this.changed.emit();
    } catch (error) {
      this.refused(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private refused(problem: ProblemError): void {
    this.problem.set(problem);
    if (problem.code === 'BAD_CREDENTIALS') {
      this.known.set(false);
      this.current.set('');
    }
  }
}
