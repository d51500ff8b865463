import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Grant } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { toProblem } from '../../../core/errors/problem-error';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { ServerScope } from '../../../core/fleet/server-scope';
import { covers } from '../../../core/permissions/covering';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { ScopeWords } from '../../../domain/access/scope-words';
import { ServerStore } from '../../../domain/server/server-store';
import { UserAdmin } from '../../../domain/user/user-admin';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { Column, GridEmpty } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { Confirm } from '../../../ui/dialog/confirm';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Face } from '../../../ui/face/face';
import { Icon } from '../../../ui/icon/icon';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { Picker, PickerOption } from '../../../ui/picker/picker';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { SelectButton } from '../../../ui/select-button/select-button';
import { Toasts } from '../../../ui/toast/toasts';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { AccessChoices, nameOf } from '../access-choices';
import { GrantForm } from './grant-form';

/** Who can do what where: every grant, narrowed to a person with all groups, to a role, to a server, to an action. */
@Component({
  selector: 'dcp-grant-list',
  imports: [
    Badge,
    Button,
    Column,
    DataGrid,
    EmptyState,
    Face,
    GrantForm,
    GridEmpty,
    Icon,
    IconButton,
    ListPane,
    ListTemplate,
    Picker,
    ReadFailed,
    RelativeTime,
    RouterLink,
    SelectButton,
    Toolbar,
    TranslocoPipe,
  ],
  providers: [AccessChoices],
  templateUrl: './grant-list.html',
  styleUrls: ['../tab.css', './grant-list.css'],
  host: { class: 'page' },
})
export class GrantList {
  /** From the address: what narrows, what sorts, whether one is being made, and for whom. The server is the scope. */
  readonly user = input<string>();
  readonly group = input<string>();
  readonly role = input<string>();
  readonly action = input<string>();
  readonly sort = input<string>();
  readonly add = input<string>();
  readonly for = input<string>();

  private readonly access = inject(AccessAdmin);
  private readonly users = inject(UserAdmin);
  private readonly servers = inject(ServerStore);
  private readonly choices = inject(AccessChoices);
  private readonly words = inject(ScopeWords);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();
  protected readonly scope = inject(ServerScope);

  protected readonly list = this.access.grants;
  private readonly people = computed(() => new Map(this.users.all.items().map((user) => [user.id, user])));
  private readonly roleActions = computed(
    () => new Map(this.access.roles.items().map(({ id, actions }) => [id, new Set(actions)])),
  );
  protected readonly rows = computed(() => this.list.items().filter((grant) => this.fits(grant)));
  protected readonly who = computed(() =>
    this.user() ? `user:${this.user()}` : this.group() ? `group:${this.group()}` : null,
  );
  protected readonly whoOptions = computed<PickerOption[]>(() => [
    ...this.choices.groups().map((option) => ({ ...option, value: `group:${option.value}` })),
    ...this.choices.users().map((option) => ({ ...option, value: `user:${option.value}` })),
  ]);
  protected readonly roleOptions = computed(() =>
    this.access.roles.items().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly actionOptions = computed<PickerOption[]>(() =>
    this.access.actions
      .items()
      .map(({ name }) => ({ value: name, label: this.texts.translate<string>(`rights.${name}`), hint: name })),
  );
  protected readonly serverOptions = computed(() =>
    this.servers.items().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly narrowed = computed(
    () => !!(this.user() || this.group() || this.role() || this.action() || this.scope.server()),
  );
  protected readonly adding = computed(() => this.add() !== undefined);
  protected readonly arrangement = computed(() =>
    [this.user(), this.group(), this.role(), this.action(), this.scope.server()].join('\n'),
  );

  protected readonly key = (grant: Grant) => grant.id;
  protected readonly label = (grant: Grant) => `${this.nameOf(grant)}, ${grant.role.name}, ${this.where(grant)}`;
  protected readonly bySubject = (grant: Grant) => this.nameOf(grant);
  protected readonly byRole = (grant: Grant) => grant.role.name;
  protected readonly where = (grant: Grant) => this.words.of(grant.scope);
  protected readonly byCreated = (grant: Grant) => -Date.parse(grant.createdAt);

  protected nameOf({ subject }: Grant): string {
    const user = subject.type === 'user' ? this.people().get(subject.id) : undefined;
    return user ? nameOf(user) : subject.name;
  }

  protected chooseWho(value: string | null): void {
    const [type, id] = value?.split(':') ?? [];
    this.change({ user: type === 'user' ? (id ?? null) : null, group: type === 'group' ? (id ?? null) : null });
  }

  protected clear(): void {
    this.change({ user: null, group: null, role: null, action: null, server: null });
  }

  protected async withdraw(grant: Grant): Promise<void> {
    const group = grant.subject.type === 'group';
    const members = this.access.groups.items().find(({ id }) => id === grant.subject.id)?.members.length ?? 0;
    const agreed = await this.confirm.ask({
      title: this.texts.translate('grants.withdraw.title', { role: grant.role.name, name: this.nameOf(grant) }),
      losses: [
        {
          icon: 'shield-off',
          tone: 'bad',
          text: this.texts.translate('grants.withdraw.loss', { role: grant.role.name, where: this.where(grant) }),
          detail: group
            ? this.texts.translate('grants.withdraw.members', { count: members })
            : this.texts.translate('grants.withdraw.unless'),
        },
        {
          icon: 'unplug',
          tone: 'warn',
          text: this.texts.translate('grants.withdraw.streams'),
        },
      ],
      confirmLabel: this.texts.translate('grants.withdraw.confirm'),
    });
    if (!agreed) {
      return;
    }
    try {
      await this.access.revoke(grant.id);
      this.toasts.show({ tone: 'ok', strong: this.nameOf(grant), text: this.texts.translate('grants.withdraw.done') });
    } catch (error) {
      const problem = toProblem(error);
      this.toasts.show({
        tone: 'bad',
        strong: this.texts.translate('grants.withdraw.failed'),
        text: problem.detail ?? problem.title,
        requestId: problem.requestId,
      });
    }
  }

  /** A person is met by grants of every group too: those say what the person can do. */
  private fits({ subject, role, scope }: Grant): boolean {
    const user = this.user();
    const groups = user ? (this.people().get(user)?.groups ?? []) : [];
    const server = this.scope.server();
    const action = this.action();
    return (
      (!user || subject.id === user || groups.some(({ id }) => id === subject.id)) &&
      (!this.group() || subject.id === this.group()) &&
      (!this.role() || role.id === this.role()) &&
      (!action || (this.roleActions().get(role.id)?.has(action) ?? false)) &&
      (!server || covers(scope, server, (id) => this.servers.find(id)?.labels ?? {}))
    );
  }
}
