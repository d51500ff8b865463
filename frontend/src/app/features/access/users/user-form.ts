import { Component, computed, DOCUMENT, inject, input, linkedSignal, OnInit, output, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Role, User } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ProblemNote } from '../../../core/errors/problem-note/problem-note';
import { isAcceptable, passwordRules } from '../../../core/auth/password-rules';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { UserAdmin } from '../../../domain/user/user-admin';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { copyText } from '../../../ui/copy-button/copy-text';
import { Drawer } from '../../../ui/drawer/drawer';
import { TextField } from '../../../ui/text-field/text-field';
import { Toast, Toasts } from '../../../ui/toast/toasts';
import { toggled } from '../../../ui/toggled';
import { nameOf } from '../access-choices';
import { NewPasswordField } from './new-password-field';

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** Creates a user, or changes one, beside the list. */
@Component({
  selector: 'dcp-user-form',
  imports: [Button, Checkbox, Drawer, NewPasswordField, ProblemNote, TextField, TranslocoPipe],
  templateUrl: './user-form.html',
  styleUrls: ['../../../ui/drawer/drawer-form.css', './user-form.css'],
})
export class UserForm implements OnInit {
  /** Who is changed; null for somebody new. */
  readonly user = input.required<User | null>();
  /** With the id of the user. */
  readonly done = output<string>();
  readonly cancelled = output();

  private readonly users = inject(UserAdmin);
  private readonly access = inject(AccessAdmin);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  /** The state that a change starts from. */
  private version = '*';

  protected readonly username = signal('');
  protected readonly displayName = linkedSignal(() => this.user()?.displayName ?? '');
  protected readonly email = linkedSignal(() => this.user()?.email ?? '');
  protected readonly password = signal('');
  protected readonly mustChange = linkedSignal(() => this.user()?.mustChangePassword ?? true);
  protected readonly roles = signal<ReadonlySet<string>>(new Set());
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly title = computed(() => {
    const user = this.user();
    return user
      ? this.texts.translate<string>('users.edit.title', { name: nameOf(user) })
      : this.texts.translate<string>('users.add.title');
  });
  /** Built-in roles first, what allows least at the top. */
  protected readonly offered = computed(() =>
    [...this.access.roles.items()].sort(
      (a, b) => Number(b.builtIn) - Number(a.builtIn) || a.actions.length - b.actions.length,
    ),
  );
  protected readonly errors = computed(() => ({
    username: this.user() === null && !USERNAME.test(this.username().trim()) ? 'setup.usernameRule' : null,
    password:
      this.user() === null && !isAcceptable(passwordRules(this.password(), this.username()))
        ? 'setup.passwordRule'
        : null,
  }));

  /** What somebody else has changed meanwhile is not overwritten: the change starts from what was read now. */
  async ngOnInit(): Promise<void> {
    const user = this.user();
    if (user) {
      try {
        this.version = (await this.users.read(user.id)).version;
      } catch (error) {
        this.problem.set(toProblem(error));
      }
    }
  }

  protected error(field: 'username' | 'password'): string | null {
    const text = this.errors()[field];
    if (field === 'username' && this.problem()?.code === 'USERNAME_TAKEN') {
      return this.problem()?.detail ?? null;
    }
    if (field === 'password' && this.problem()?.code === 'PASSWORD_REFUSED') {
      return this.problem()?.detail ?? null;
    }
    return this.problem()?.of(field) ?? (this.tried() && text ? this.texts.translate<string>(text) : null);
  }

  protected describe(role: Role): string {
    return role.builtIn
      ? this.texts.translate(`roles.builtIn.${role.name}`)
      : (role.description ?? this.texts.translate('roles.actions', { count: role.actions.length }));
  }

  protected toggleRole(role: string, on: boolean): void {
    this.roles.update((roles) => toggled(roles, role, on));
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || this.errors().username || this.errors().password) {
      this.focusFirstError();
      return;
    }
    this.busy.set(true);
    try {
      this.done.emit(await this.save());
    } catch (error) {
      this.problem.set(toProblem(error));
      this.focusFirstError();
    } finally {
      this.busy.set(false);
    }
  }

  private async save(): Promise<string> {
    const displayName = this.displayName().trim() || null;
    const email = this.email().trim() || null;
    const user = this.user();
    if (user) {
      const change = { displayName, email, disabled: user.disabled, mustChangePassword: this.mustChange() };
      await this.users.update(user.id, change, this.version);
      this.tell(displayName ?? user.username, 'users.edit.done');
      return user.id;
    }
    const made = await this.users.create({
      username: this.username().trim(),
      password: this.password(),
      displayName,
      email,
      mustChangePassword: this.mustChange(),
      ...(this.roles().size > 0 ? { roles: [...this.roles()] } : {}),
    });
    // What the roles of a new user allow is known at once.
    await this.access.grants.readAgain();
    const password = this.password();
    this.tell(nameOf(made), 'users.add.done', {
      label: this.texts.translate<string>('users.password.copy'),
      run: () => void copyText(password),
    });
    return made.id;
  }

  private tell(strong: string, text: string, action?: Toast['action']): void {
    this.toasts.show({ tone: 'ok', strong, text: this.texts.translate(text), ...(action ? { action } : {}) });
  }

  private focusFirstError(): void {
    setTimeout(() => this.document.querySelector<HTMLElement>('dcp-user-form [aria-invalid=true]')?.focus());
  }
}
