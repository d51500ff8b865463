import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ActionInfo, Permission, Scope } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { ServerScope } from '../../../core/fleet/server-scope';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { byArea } from '../../../domain/access/areas';
import { ScopeWords } from '../../../domain/access/scope-words';
import { keyOf } from '../../../domain/container/container-key';
import { ContainerStore } from '../../../domain/container/container-store';
import { ServerStore } from '../../../domain/server/server-store';
import { UserAdmin } from '../../../domain/user/user-admin';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Icon } from '../../../ui/icon/icon';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { Note } from '../../../ui/note/note';
import { Picker, PickerOption } from '../../../ui/picker/picker';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../ui/skeleton/steady-loading';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { AccessChoices, nameOf } from '../access-choices';
import { Explanation } from './explanation';
import { outcomeOf } from './outcome';

/** The platform with the eyes of a user: what the person may do, where, and why. */
@Component({
  selector: 'dcp-see-as',
  imports: [
    Button,
    EmptyState,
    Explanation,
    Icon,
    ListPane,
    ListTemplate,
    Note,
    Picker,
    ReadFailed,
    RouterLink,
    Skeleton,
    Toolbar,
    TranslocoPipe,
  ],
  providers: [AccessChoices],
  templateUrl: './see-as.html',
  styleUrls: ['../tab.css', './see-as.css'],
  host: { class: 'page' },
})
export class SeeAs {
  /** From the address: who, at which container, which action is explained. The server is the scope. */
  readonly user = input<string>();
  readonly container = input<string>();
  readonly explain = input<string>();

  private readonly access = inject(AccessAdmin);
  private readonly users = inject(UserAdmin);
  private readonly servers = inject(ServerStore);
  private readonly containers = inject(ContainerStore);
  private readonly words = inject(ScopeWords);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();
  protected readonly choices = inject(AccessChoices);
  protected readonly scope = inject(ServerScope);

  private readonly read = signal<{ readonly user: string; readonly permissions: readonly Permission[] } | null>(null);
  protected readonly error = signal<ProblemError | null>(null);
  protected readonly person = computed(() => this.users.all.items().find(({ id }) => id === this.user()) ?? null);
  protected readonly name = computed(() => {
    const person = this.person();
    return person ? nameOf(person) : '';
  });
  private readonly permissions = computed(() => {
    const read = this.read();
    return read && read.user === this.user() ? read.permissions : null;
  });
  protected readonly loading = steadyLoading(
    () => this.user() !== undefined && this.permissions() === null && this.error() === null,
  );
  protected readonly containerOptions = computed<PickerOption[]>(() =>
    this.containers
      .items()
      .filter(({ server }) => server === this.scope.server())
      .map(({ id, name, stack }) => ({ value: id, label: name, ...(stack ? { hint: stack.name } : {}) })),
  );
  private readonly chosen = computed(() => {
    const server = this.scope.server();
    const id = this.container();
    return server && id
      ? (this.containers.items().find((each) => keyOf(each) === keyOf({ server, id })) ?? null)
      : null;
  });
  private readonly place = computed(() => this.chosen() ?? this.scope.server());
  protected readonly where = computed(() => {
    const container = this.chosen();
    const server = this.scope.server();
    return container
      ? this.texts.translate<string>('seeAs.onContainer', { name: container.name, server: container.serverName })
      : server
        ? this.texts.translate<string>('seeAs.onServer', { name: this.servers.find(server)?.name ?? server })
        : this.texts.translate<string>('seeAs.anywhere');
  });
  protected readonly areas = computed(() => {
    const permissions = this.permissions();
    const place = this.place();
    const labelsOf = (id: string) => this.servers.find(id)?.labels ?? {};
    const asked = this.access.actions
      .items()
      .filter(
        ({ level }) => place === null || (level !== 'platform' && (typeof place === 'string' || level === 'container')),
      );
    return permissions
      ? byArea<ActionInfo>(asked).map(({ name, actions }) => ({
          name,
          actions: actions.map((action) => ({ ...action, ...outcomeOf(permissions, action.name, place, labelsOf) })),
        }))
      : [];
  });
  protected readonly summary = computed(() => {
    const all = this.areas().flatMap(({ actions }) => actions);
    const count = (outcome: string) => all.filter(({ allowed }) => allowed === outcome).length;
    return { yes: count('yes'), partly: count('partly'), no: count('no') };
  });

  constructor() {
    this.containers.watch(inject(DestroyRef));
    effect(() => {
      const user = this.user();
      // Grants that change are seen here at once.
      this.access.grants.items();
      if (user) {
        untracked(() => void this.readPermissions(user));
      }
    });
  }

  /** Where it holds; what holds everywhere needs no further places. */
  protected scopesOf(scopes: readonly Scope[]): string {
    const everywhere = scopes.find(({ type, containers }) => type === 'all' && !containers);
    if (everywhere) {
      return this.words.of(everywhere);
    }
    return [...new Set(scopes.map((scope) => this.words.of(scope)))].join('; ');
  }

  protected retry(): void {
    const user = this.user();
    if (user) {
      void this.readPermissions(user);
    }
  }

  private async readPermissions(user: string): Promise<void> {
    this.error.set(null);
    try {
      const permissions = await this.access.permissionsOf(user);
      if (user === this.user()) {
        this.read.set({ user, permissions });
      }
    } catch (error) {
      this.error.set(toProblem(error));
    }
  }
}
