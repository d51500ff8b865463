import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ActionInfo, Role } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { byArea } from '../../../domain/access/areas';
import { plural } from '../../../i18n/plural';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { Confirm } from '../../../ui/dialog/confirm';
import { Dialogs } from '../../../ui/dialog/dialogs';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { Icon } from '../../../ui/icon/icon';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../../ui/menu/menu';
import { Note } from '../../../ui/note/note';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../ui/skeleton/steady-loading';
import { Toasts } from '../../../ui/toast/toasts';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { RoleDialog, RoleHead } from './role-dialog';

/** What the built-in roles are sorted by: who may most comes last. */
const BUILT_IN = ['viewer', 'operator', 'deployer', 'admin'];
/** Stands for the id of a role that does not exist yet. */
const NEW = 'new';

/** The change of a role that is under way. */
interface Draft {
  readonly role: Role;
  /** The state that the change starts from; null for a role that does not exist yet. */
  readonly version: string | null;
  readonly actions: ReadonlySet<string>;
}

/** Every action beside every role. Custom roles change in place: one at a time, saved as a whole. */
@Component({
  selector: 'dcp-role-matrix',
  imports: [
    Badge,
    Button,
    Checkbox,
    FilterField,
    Icon,
    IconButton,
    Menu,
    MenuDivider,
    MenuItem,
    MenuTrigger,
    Note,
    ReadFailed,
    RouterLink,
    Skeleton,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './role-matrix.html',
  styleUrls: ['../beside.css', './role-matrix.css'],
  host: { class: 'page' },
})
export class RoleMatrix {
  /** From the address: a role is to be made. */
  readonly add = input<string>();

  private readonly access = inject(AccessAdmin);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);

  protected readonly query = signal('');
  protected readonly draft = signal<Draft | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly error = computed(() => this.access.roles.error() ?? this.access.actions.error());
  protected readonly known = computed(() => this.access.roles.known() && this.access.actions.known());
  protected readonly loading = steadyLoading(() => !this.known() && this.error() === null);
  protected readonly roles = computed(() => {
    const draft = this.draft();
    const made = this.access.roles.items();
    return [...made, ...(draft?.version === null ? [draft.role] : [])].sort(
      (a, b) =>
        Number(b.builtIn) - Number(a.builtIn) ||
        BUILT_IN.indexOf(a.name) - BUILT_IN.indexOf(b.name) ||
        a.name.localeCompare(b.name),
    );
  });
  private readonly sets = computed(() => new Map(this.roles().map(({ id, actions }) => [id, new Set(actions)])));
  protected readonly areas = computed(() => {
    const words = this.query().toLowerCase().split(/\s+/).filter(Boolean);
    const fits = ({ name }: ActionInfo) => {
      const hay = `${name} ${this.texts.translate<string>(`rights.${name}`)}`.toLowerCase();
      return words.every((word) => hay.includes(word));
    };
    return byArea<ActionInfo>(this.access.actions.items().filter(fits));
  });
  /** How many actions the draft adds and takes away. */
  protected readonly changes = computed(() => {
    const draft = this.draft();
    if (!draft) {
      return 0;
    }
    const before = new Set(draft.role.actions);
    return (
      [...draft.actions].filter((name) => !before.has(name)).length +
      [...before].filter((name) => !draft.actions.has(name)).length
    );
  });

  constructor() {
    effect(() => {
      if (this.add() !== undefined && this.known()) {
        untracked(() => {
          void this.router.navigate([], { queryParams: { add: null }, queryParamsHandling: 'merge', replaceUrl: true });
          void this.create(null);
        });
      }
    });
  }

  protected has(role: Role, action: string): boolean {
    const draft = this.draft();
    return draft?.role.id === role.id ? draft.actions.has(action) : (this.sets().get(role.id)?.has(action) ?? false);
  }

  protected grantsOf(role: Role): number {
    return this.access.grants.items().filter((grant) => grant.role.id === role.id).length;
  }

  protected describe(role: Role): string {
    return role.builtIn ? this.texts.translate(`roles.builtIn.${role.name}`) : (role.description ?? '');
  }

  protected retry(): void {
    void this.access.roles.readAgain();
    void this.access.actions.readAgain();
  }

  /** Asks for a name, then for what it allows: the role is made when that is saved. */
  protected async create(from: Role | null): Promise<void> {
    if (!(await this.mayDiscard())) {
      return;
    }
    const head = await this.dialogs.open<RoleHead, RoleHead>(RoleDialog, {
      data: { name: '', description: '', title: this.texts.translate('roles.add.title'), taken: this.names() },
      width: 420,
    });
    if (head) {
      const actions = [...(from?.actions ?? [])];
      const role = { id: NEW, name: head.name, description: head.description || null, builtIn: false, actions };
      this.draft.set({ role, version: null, actions: new Set(actions) });
    }
  }

  protected async rename(role: Role): Promise<void> {
    const head = await this.dialogs.open<RoleHead, RoleHead>(RoleDialog, {
      data: {
        name: role.name,
        description: role.description ?? '',
        title: this.texts.translate('roles.rename', { name: role.name }),
        taken: this.names().filter((name) => name !== role.name),
      },
      width: 420,
    });
    if (head) {
      await this.attempt(async () => {
        const { value, version } = await this.access.readRole(role.id);
        const body = { name: head.name, description: head.description || null, actions: value.actions };
        await this.access.updateRole(role.id, body, version);
      });
    }
  }

  protected async begin(role: Role): Promise<void> {
    if (!(await this.mayDiscard())) {
      return;
    }
    await this.attempt(async () => {
      const { value, version } = await this.access.readRole(role.id);
      this.draft.set({ role: value, version, actions: new Set(value.actions) });
    });
  }

  protected toggle(action: string, on: boolean): void {
    this.draft.update((draft) => {
      if (!draft) {
        return null;
      }
      const actions = new Set(draft.actions);
      if (on) {
        actions.add(action);
      } else {
        actions.delete(action);
      }
      return { ...draft, actions };
    });
  }

  protected cancel(): void {
    this.draft.set(null);
    this.problem.set(null);
  }

  protected async save(): Promise<void> {
    const draft = this.draft();
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
      this.draft.set(null);
      this.toasts.show({ tone: 'ok', strong: name, text: this.texts.translate('roles.saved') });
    });
  }

  protected async remove(role: Role): Promise<void> {
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

  /** A role in use stays: the grants go first. */
  protected removeOff(role: Role): string | null {
    const count = this.grantsOf(role);
    return count > 0 ? this.texts.translate(plural('roles.inUse', count), { count }) : null;
  }

  /** Why the draft cannot be saved, as a sentence; null when it can. */
  protected readonly saveOff = computed(() => {
    const draft = this.draft();
    const text =
      draft?.actions.size === 0
        ? 'roles.nothing'
        : draft?.version !== null && this.changes() === 0
          ? 'roles.unchanged'
          : null;
    return text ? this.texts.translate<string>(text) : null;
  });

  /** Asks when changes of another role would be lost. */
  private async mayDiscard(): Promise<boolean> {
    const draft = this.draft();
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

  private names(): string[] {
    return this.roles().map(({ name }) => name);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
