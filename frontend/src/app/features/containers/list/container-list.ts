import { Component, computed, DestroyRef, DOCUMENT, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ContainerSummary } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { ServerScope } from '../../../core/fleet/server-scope';
import { Permissions } from '../../../core/permissions/permissions';
import { ContainerActions, fits } from '../../../domain/container/container-actions';
import { ContainerBadges } from '../../../domain/container/container-badges-view';
import { narrow } from '../../../domain/container/container-filter';
import { keyOf, shortId } from '../../../domain/container/container-key';
import {
  countByGroup,
  PHASE_GROUPS,
  PhaseGroup,
  phaseOf,
  PHASES,
  sinceOf,
} from '../../../domain/container/container-phase';
import { ContainerLoad } from '../../../domain/container/container-load';
import { ContainerLoadView } from '../../../domain/container/container-load-view';
import { ContainerPorts } from '../../../domain/container/container-ports-view';
import { ContainerStateChip } from '../../../domain/container/container-state';
import { ContainerStore } from '../../../domain/container/container-store';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { BulkBar } from '../../../ui/bulk-bar/bulk-bar';
import { Button } from '../../../ui/button/button';
import { CommandSnippet } from '../../../ui/command-snippet/command-snippet';
import { Column, GridEmpty, RowMenu } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { FilterChip, FilterChips } from '../../../ui/filter-chips/filter-chips';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { ImageName } from '../../../ui/image-name/image-name';
import { Menu, MenuDivider, MenuItem } from '../../../ui/menu/menu';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { SelectButton } from '../../../ui/select-button/select-button';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { ACTION_ICONS, MORE_ACTIONS, QUICK_ACTIONS } from '../actions/action-icons';
import { ContainerOperations } from '../actions/container-operations';
import { listCommands } from './container-commands';
import { ContainerListNotes } from './container-list-notes';
import { ContainerListEmpty } from './container-list-empty';

/** Names like "web-2" before "web-10". */
const byText = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
/** Chips that are there even when they count nothing, so that the toolbar does not jump. */
const STEADY: readonly PhaseGroup[] = ['running', 'unhealthy', 'restarting', 'paused', 'exited'];

/** Containers of all servers or of one. Filter, state, stack, server and sort live in the address. */
@Component({
  selector: 'dcp-container-list',
  imports: [
    BulkBar,
    Button,
    Column,
    CommandSnippet,
    ContainerBadges,
    ContainerListEmpty,
    ContainerListNotes,
    ContainerLoadView,
    ContainerPorts,
    ContainerStateChip,
    DataGrid,
    FilterChips,
    FilterField,
    GridEmpty,
    ImageName,
    Menu,
    MenuDivider,
    MenuItem,
    PageHeader,
    ReadFailed,
    RelativeTime,
    RouterLink,
    RowMenu,
    SelectButton,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './container-list.html',
  styleUrl: './container-list.css',
  providers: [ContainerLoad],
  host: { class: 'page' },
})
export class ContainerList {
  /** From the address; see `change`. */
  readonly q = input<string>();
  readonly state = input<string>();
  readonly stack = input<string>();
  readonly sort = input<string>();

  protected readonly store = inject(ContainerStore);
  protected readonly load = inject(ContainerLoad);
  private readonly servers = inject(ServerStore);
  private readonly permissions = inject(Permissions);
  protected readonly operations = inject(ContainerOperations);
  private readonly busy = inject(ContainerActions).busy;
  protected readonly scope = inject(ServerScope);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();
  private readonly origin = inject(DOCUMENT).location.origin;

  protected readonly selection = signal<ReadonlySet<string>>(new Set());
  protected readonly group = computed(() => PHASE_GROUPS.find((group) => group === this.state()) ?? null);

  private readonly inScope = computed(() => {
    const server = this.scope.server();
    return this.store.items().filter((container) => server === null || container.server === server);
  });
  /** Everything but the state narrows first: the chips count what is left. */
  private readonly narrowed = computed(() =>
    narrow(this.inScope(), { text: this.q() ?? '', server: null, stack: this.stack() ?? null }),
  );
  private readonly counts = computed(() => countByGroup(this.narrowed().map((container) => this.phase(container))));
  protected readonly rows = computed(() => {
    const group = this.group();
    return this.narrowed()
      .filter((container) => group === null || PHASES[this.phase(container)].group === group)
      .sort((a, b) => byText.compare(a.name, b.name) || byText.compare(a.serverName, b.serverName));
  });
  protected readonly chosen = computed(() => {
    const selection = this.selection();
    return selection.size === 0 ? [] : this.rows().filter((container) => selection.has(keyOf(container)));
  });

  protected readonly chips = computed<FilterChip[]>(() => {
    const counts = this.counts();
    return [
      { value: '', label: this.texts.translate('containers.all'), count: this.narrowed().length },
      ...PHASE_GROUPS.filter((group) => STEADY.includes(group) || counts[group] > 0).map((group) => {
        const { tone, icon, filled } = PHASES[group];
        return {
          value: group,
          label: this.texts.translate(`container.group.${group}`),
          icon,
          filled,
          tone,
          count: counts[group],
        };
      }),
    ];
  });
  protected readonly serverOptions = computed(() =>
    this.store.servers().map((server) => ({ value: server.id, label: server.name })),
  );
  protected readonly stackOptions = computed(() => {
    const names = new Set(this.inScope().flatMap((container) => container.stack?.name ?? []));
    return [...names].sort((a, b) => a.localeCompare(b)).map((name) => ({ value: name, label: name }));
  });
  protected readonly count = computed(() => {
    const count = this.inScope().length;
    const server = this.scope.server();
    if (!this.store.known()) {
      return null;
    }
    const servers = this.store.servers().length;
    return server
      ? this.texts.translate('containers.countOn', { count: count.toLocaleString(), server: this.nameOf(server) })
      : this.texts.translate(plural('containers.countOnServers', servers), { count: count.toLocaleString(), servers });
  });
  protected readonly createOff = computed(() => this.permissions.why('container.create') ?? this.noServer());
  protected readonly commands = computed(() => {
    const server = this.scope.server();
    return listCommands(this.origin, {
      server,
      serverName: server && this.nameOf(server),
      group: this.group(),
      text: this.q() ?? '',
    });
  });
  protected readonly where = computed(() => {
    const names = new Set(this.chosen().map((container) => container.serverName));
    const [only] = names;
    return names.size === 1 && only
      ? this.texts.translate('containers.on', { server: only })
      : this.texts.translate('containers.onServers', { count: names.size });
  });
  protected readonly narrowing = computed(() => !!(this.q() || this.group() || this.stack()));

  protected readonly actionIcons = ACTION_ICONS;
  protected readonly quick = QUICK_ACTIONS;
  protected readonly more = MORE_ACTIONS;
  protected readonly fits = fits;
  protected readonly emptySelection: ReadonlySet<string> = new Set();
  protected readonly key = keyOf;
  protected readonly shortId = shortId;
  protected readonly since = sinceOf;
  protected readonly label = (container: ContainerSummary) => container.name;
  protected readonly stale = (container: ContainerSummary) => this.store.isStale(container);
  protected readonly flash = (container: ContainerSummary) => this.store.changesOf(container);
  /** What narrows the list: another one settles the order of the rows. */
  protected readonly arrangement = computed(() =>
    [this.q(), this.state(), this.stack(), this.scope.server()].join('\n'),
  );
  protected readonly byState = (container: ContainerSummary) => PHASES[this.phase(container)].rank;
  protected readonly byName = (container: ContainerSummary) => container.name;
  protected readonly byServer = (container: ContainerSummary) => container.serverName;
  protected readonly byImage = (container: ContainerSummary) => container.image.ref;
  protected readonly byStack = (container: ContainerSummary) => container.stack?.name;
  protected readonly byPort = (container: ContainerSummary) =>
    container.ports.reduce<number | null>(
      (low, { publicPort }) => (publicPort != null && (low === null || publicPort < low) ? publicPort : low),
      null,
    );
  protected readonly bySince = (container: ContainerSummary) => {
    const since = sinceOf(container);
    return since === null ? null : -Date.parse(since);
  };

  constructor() {
    const life = inject(DestroyRef);
    this.store.watch(life);
    this.servers.watch(life);
  }

  protected clearFilters(): void {
    this.change({ q: null, state: null, stack: null });
  }

  protected asOf(container: ContainerSummary): string | null {
    return this.store.servers().find((server) => server.id === container.server)?.asOf ?? null;
  }

  protected isBusy(container: ContainerSummary): boolean {
    return this.busy().has(keyOf(container));
  }

  protected async removeChosen(): Promise<void> {
    if (await this.operations.remove(this.chosen())) {
      this.selection.set(new Set());
    }
  }

  private phase(container: ContainerSummary) {
    return phaseOf(container, this.store.isStale(container));
  }

  private nameOf(server: string): string {
    return this.store.servers().find(({ id }) => id === server)?.name ?? server;
  }

  private noServer(): string | null {
    return this.store.known() && this.store.servers().length === 0
      ? this.texts.translate('containers.off.noServer')
      : null;
  }
}
