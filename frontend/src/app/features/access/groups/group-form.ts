import { Component, computed, DOCUMENT, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Group } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ProblemNote } from '../../../core/errors/problem-note/problem-note';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { ScopeWords } from '../../../domain/access/scope-words';
import { UserAdmin } from '../../../domain/user/user-admin';
import { plural } from '../../../i18n/plural';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { Confirm } from '../../../ui/dialog/confirm';
import { Drawer } from '../../../ui/drawer/drawer';
import { Face } from '../../../ui/face/face';
import { Picker } from '../../../ui/picker/picker';
import { TextField } from '../../../ui/text-field/text-field';
import { Toasts } from '../../../ui/toast/toasts';
import { AccessChoices, nameOf } from '../access-choices';

/** A group beside the list: its name, who is in it, and what that gives. For a new one, too. */
@Component({
  selector: 'dcp-group-form',
  imports: [Badge, Button, Drawer, Face, IconButton, Picker, ProblemNote, RouterLink, TextField, TranslocoPipe],
  providers: [AccessChoices],
  templateUrl: './group-form.html',
  styleUrls: ['../../../ui/drawer/drawer-form.css', './group-form.css'],
})
export class GroupForm {
  /** Null for a new one. */
  readonly group = input.required<Group | null>();
  /** With the id of the group. */
  readonly done = output<string>();
  readonly closed = output();

  private readonly access = inject(AccessAdmin);
  private readonly users = inject(UserAdmin);
  private readonly choices = inject(AccessChoices);
  private readonly scopes = inject(ScopeWords);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  /** The state that a change starts from. */
  private version = '*';

  protected readonly name = signal('');
  protected readonly description = signal('');
  protected readonly members = signal<readonly string[]>([]);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  private readonly id = computed(() => this.group()?.id ?? null);

  protected readonly people = computed(() => {
    const byId = new Map(this.users.all.items().map((user) => [user.id, user]));
    const known = new Map((this.group()?.members ?? []).map(({ id, username }) => [id, username]));
    return this.members()
      .map((id) => {
        const user = byId.get(id);
        return {
          id,
          name: user ? nameOf(user) : (known.get(id) ?? id),
          username: user?.displayName ? user.username : null,
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  });
  protected readonly others = computed(() => {
    const members = new Set(this.members());
    return this.choices.users().filter(({ value }) => !members.has(value));
  });
  protected readonly grants = computed(() =>
    this.access.grants
      .items()
      .filter(({ subject }) => subject.type === 'group' && subject.id === this.id())
      .map(({ id, role, scope }) => ({ id, role: role.name, where: this.scopes.of(scope) })),
  );
  protected readonly nameError = computed(() =>
    this.problem()?.code === 'NAME_TAKEN'
      ? (this.problem()?.detail ?? null)
      : (this.problem()?.of('name') ??
        (this.tried() && !this.name().trim() ? this.texts.translate<string>('groups.nameMissing') : null)),
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.begin(id));
    });
  }

  protected add(id: string): void {
    this.members.update((members) => (members.includes(id) ? members : [...members, id]));
  }

  protected takeOut(id: string): void {
    this.members.update((members) => members.filter((each) => each !== id));
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.busy() || !this.name().trim()) {
      this.focusFirstError();
      return;
    }
    this.busy.set(true);
    try {
      const id = await this.save();
      await this.users.all.readAgain();
      this.toasts.show({ tone: 'ok', strong: this.name().trim(), text: this.texts.translate('groups.saved') });
      this.done.emit(id);
    } catch (error) {
      this.problem.set(toProblem(error));
      this.focusFirstError();
    } finally {
      this.busy.set(false);
    }
  }

  protected async remove(group: Group): Promise<void> {
    const grants = this.grants().length;
    const members = group.members.length;
    const agreed = await this.confirm.ask({
      title: this.texts.translate('groups.remove.title', { name: group.name }),
      losses: [
        {
          icon: 'shield-off',
          tone: 'bad',
          text: this.texts.translate(plural('groups.remove.grants', grants), { count: grants }),
          detail: this.texts.translate(plural('groups.remove.members', members), { count: members }),
        },
        { icon: 'user', tone: 'idle', text: this.texts.translate('groups.remove.usersStay') },
      ],
      ...(grants > 0 && members > 0 ? { typeToConfirm: group.name } : {}),
      confirmLabel: this.texts.translate('groups.remove.confirm'),
    });
    if (!agreed) {
      return;
    }
    try {
      await this.access.deleteGroup(group.id);
      await this.users.all.readAgain();
      this.toasts.show({ tone: 'ok', strong: group.name, text: this.texts.translate('groups.remove.done') });
      this.closed.emit();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  /** What the form holds when it opens: the group as it is now. */
  private async begin(id: string | null): Promise<void> {
    const group = this.group();
    this.fill(group);
    if (id === null) {
      return;
    }
    try {
      const { value, version } = await this.access.readGroup(id);
      this.version = version;
      this.fill(value);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  private fill(group: Group | null): void {
    this.name.set(group?.name ?? '');
    this.description.set(group?.description ?? '');
    this.members.set(group?.members.map(({ id }) => id) ?? []);
  }

  private async save(): Promise<string> {
    const body = {
      name: this.name().trim(),
      description: this.description().trim() || null,
      members: [...this.members()],
    };
    const id = this.id();
    if (id === null) {
      return (await this.access.createGroup(body)).id;
    }
    await this.access.updateGroup(id, body, this.version);
    return id;
  }

  private focusFirstError(): void {
    setTimeout(() => this.document.querySelector<HTMLElement>('dcp-group-form [aria-invalid=true]')?.focus());
  }
}
