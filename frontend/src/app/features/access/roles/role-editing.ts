import { computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Role } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { plural } from '../../../i18n/plural';
import { Confirm } from '../../../ui/dialog/confirm';
import { Dialogs } from '../../../ui/dialog/dialogs';
import { Toasts } from '../../../ui/toast/toasts';
import { toggled } from '../../../ui/toggled';
import { RoleDialog, RoleHead } from './role-dialog';

/** Stands for the id of a role that does not exist yet. */
const NEW = 'new';

/** The change of a role that is under way. */
export interface RoleDraft {
  readonly role: Role;
  /** The state that the change starts from; null for a role that does not exist yet. */
  readonly version: string | null;
  readonly actions: ReadonlySet<string>;
}

/** How roles are made and changed: one at a time, in a draft that is saved as a whole. A page provides it. */
@Injectable()
export class RoleEditing {
  private readonly access = inject(AccessAdmin);
  private readonly dialogs = inject(Dialogs);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly now = signal<RoleDraft | null>(null);
  private readonly working = signal(false);
  private readonly failure = signal<ProblemError | null>(null);

  readonly draft = this.now.asReadonly();
  readonly busy = this.working.asReadonly();
  readonly problem = this.failure.asReadonly();
  /** How many actions the draft adds and takes away. */
  readonly changes = computed(() => {
    const draft = this.now();
    if (!draft) {
      return 0;
    }
    const before = new Set(draft.role.actions);
    const kept = [...draft.actions].filter((name) => before.has(name)).length;
    return before.size + draft.actions.size - 2 * kept;
  });
  /** Why the draft cannot be saved, as a sentence; null when it can. */
  readonly saveOff = computed(() => {
    const draft = this.now();
    const unchanged = draft !== null && draft.version !== null && this.changes() === 0;
    const text = draft?.actions.size === 0 ? 'roles.nothing' : unchanged ? 'roles.unchanged' : null;
    return text ? this.texts.translate<string>(text) : null;
  });

  /** Asks for a name, then for what it allows: the role is made when that is saved. */
  async create(from: Role | null): Promise<void> {
    if (!(await this.mayDiscard())) {
      return;
    }
    const head = await this.ask(this.texts.translate('roles.add.title'), null);
    if (head) {
      const actions = [...(from?.actions ?? [])];
      const role = { id: NEW, name: head.name, description: head.description || null, builtIn: false, actions };
      this.now.set({ role, version: null, actions: new Set(actions) });
    }
  }

  async rename(role: Role): Promise<void> {
    const head = await this.ask(this.texts.translate('roles.rename', { name: role.name }), role);
    if (head) {
      await this.attempt(async () => {
        const { value, version } = await this.access.readRole(role.id);
        const body = { name: head.name, description: head.description || null, actions: value.actions };
        await this.access.updateRole(role.id, body, version);
      });
    }
  }

  async begin(role: Role): Promise<void> {
    if (await this.mayDiscard()) {
      await this.attempt(async () => {
        const { value, version } = await this.access.readRole(role.id);
        this.now.set({ role: value, version, actions: new Set(value.actions) });
      });
    }
  }

  toggle(action: string, on: boolean): void {
    this.now.update((draft) => draft && { ...draft, actions: toggled(draft.actions, action, on) });
  }

  cancel(): void {
    this.now.set(null);
    this.dismiss();
  }

  /** The problem has been read. */
  dismiss(): void {
    this.failure.set(null);
  }

  async save(): Promise<void> {
    const draft = this.now();
    if (!draft) {
      return;
    }
    await this.attempt(async () => {
      const { id, name, description } = draft.role;
      const body = { name, description, actions: [...draft.actions] };
      if (draft.version === null) {
        await this.access.createRole(body);
      } else {
        await this.access.updateRole(id, body, draft.version);
      }
      this.now.set(null);
      this.toasts.show({ tone: 'ok', strong: name, text: this.texts.translate('roles.saved') });
    });
  }

  async remove(role: Role): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('roles.remove.title', { name: role.name }),
      text: this.texts.translate(plural('roles.remove.text', role.actions.length), { count: role.actions.length }),
      confirmLabel: this.texts.translate('roles.remove.confirm'),
    });
    if (agreed) {
      await this.attempt(async () => {
        await this.access.deleteRole(role.id);
        this.toasts.show({ tone: 'ok', strong: role.name, text: this.texts.translate('roles.remove.done') });
      });
    }
  }

  /** @param role whose head is changed; null for a new role */
  private ask(title: string, role: Role | null): Promise<RoleHead | undefined> {
    const draft = this.now();
    const roles = [...this.access.roles.items(), ...(draft ? [draft.role] : [])];
    return this.dialogs.open<RoleHead, RoleHead>(RoleDialog, {
      data: {
        name: role?.name ?? '',
        description: role?.description ?? '',
        title,
        taken: roles.map(({ name }) => name).filter((name) => name !== role?.name),
      },
      width: 420,
    });
  }

  /** Asks when changes of another role would be lost. */
  private async mayDiscard(): Promise<boolean> {
    const draft = this.now();
    return (
      draft === null ||
      this.changes() === 0 ||
      this.confirm.ask({
        title: this.texts.translate('roles.discard.title', { name: draft.role.name }),
        text: this.texts.translate('roles.discard.text', { count: this.changes() }),
        confirmLabel: this.texts.translate('roles.discard.confirm'),
      })
    );
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.working.set(true);
    this.failure.set(null);
    try {
      await work();
    } catch (error) {
      this.failure.set(toProblem(error));
    } finally {
      this.working.set(false);
    }
  }
}
