import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Server } from '../../../api/models';
import { finder } from '../../../ui/words';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { Permissions } from '../../../core/permissions/permissions';
import { available } from '../../../domain/command/dsctl';
import { ContainerStore } from '../../../domain/container/container-store';
import { SERVER_STATES } from '../../../domain/server/server-look';
import { ServerStateChip } from '../../../domain/server/server-state';
import { percentOf, ServerUsageView } from '../../../domain/server/server-usage-view';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { Badge } from '../../../ui/badge/badge';
import { BulkBar } from '../../../ui/bulk-bar/bulk-bar';
import { Button } from '../../../ui/button/button';
import { CommandSnippet } from '../../../ui/command-snippet/command-snippet';
import { Column, GridEmpty, RowMenu } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { Menu, MenuDivider, MenuItem } from '../../../ui/menu/menu';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { ServerAdd } from '../add/server-add';
import { ServerDetail } from '../detail/server-detail';
import { ServerOperations } from '../server-operations';

/** All servers; one of them opens beside the list. What is open lives in the address. */
@Component({
  selector: 'dcp-server-list',
  imports: [
    Badge,
    BulkBar,
    Button,
    Column,
    CommandSnippet,
    DataGrid,
    EmptyState,
    FilterField,
    GridEmpty,
    ListPane,
    ListTemplate,
    Menu,
    MenuDivider,
    MenuItem,
    PageHeader,
    ReadFailed,
    RelativeTime,
    RouterLink,
    RowMenu,
    ServerAdd,
    ServerDetail,
    ServerStateChip,
    ServerUsageView,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './server-list.html',
  styleUrl: './server-list.css',
  host: { class: 'page' },
})
export class ServerList {
  /** From the address: what filters, what sorts, which server is open, whether one is being added. */
  readonly q = input<string>();
  readonly sort = input<string>();
  readonly open = input<string>();
  readonly add = input<string>();

  protected readonly store = inject(ServerStore);
  private readonly containers = inject(ContainerStore);
  private readonly permissions = inject(Permissions);
  protected readonly operations = inject(ServerOperations);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  protected readonly mayManage = computed(() => this.permissions.can('server.register'));
  protected readonly manageOff = computed(() => this.permissions.why('server.register'));
  protected readonly rows = computed(() => {
    const fits = finder(this.q() ?? '');
    return this.store
      .items()
      .filter(({ name, endpoint, group, labels }) =>
        fits(name, endpoint, group, ...Object.entries(labels).map(([key, value]) => `${key}=${value}`)),
      )
      .sort((a, b) => a.name.localeCompare(b.name));
  });
  private readonly counts = computed(() => {
    const counts = new Map<string, number>();
    for (const { server } of this.containers.items()) {
      counts.set(server, (counts.get(server) ?? 0) + 1);
    }
    return counts;
  });
  protected readonly count = computed(() => {
    const count = this.store.items().length;
    return this.store.known() ? this.texts.translate(plural('servers.count', count), { count }) : null;
  });
  protected readonly opened = computed(() => this.store.find(this.open() ?? null) ?? null);
  protected readonly adding = computed(() => this.add() !== undefined && this.mayManage());
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly selection = signal(this.none);
  protected readonly chosen = computed(() => [...this.selection()].join(','));
  protected readonly compareOff = computed(() =>
    this.selection().size < 2 ? this.texts.translate('servers.compare.two') : null,
  );
  protected readonly commands = available([
    { label: 'dsctl', text: 'dsctl get servers' },
    { label: 'curl', text: `curl -H "Authorization: Bearer $DCP_TOKEN" ${location.origin}/api/v1/servers` },
  ]);

  /** What the containers of a server use together, a column each. */
  protected readonly usages = [usageColumn('cpu', '56px'), usageColumn('memory', '64px')];
  protected readonly key = (server: Server) => server.id;
  protected readonly label = (server: Server) => server.name;
  protected readonly dimmed = (server: Server) => server.health.state === 'unreachable';
  protected readonly byState = (server: Server) => SERVER_STATES[server.health.state].rank;
  protected readonly byName = (server: Server) => server.name;
  protected readonly byEndpoint = (server: Server) => server.endpoint;
  protected readonly byVersion = (server: Server) => server.engine?.version;
  protected readonly byLatency = (server: Server) => server.health.latencyMs;
  protected readonly byCount = (server: Server) => this.containersOf(server);
  protected readonly bySince = (server: Server) => -Date.parse(server.health.since);

  constructor() {
    const life = inject(DestroyRef);
    this.store.watch(life);
    this.containers.watch(life);
  }

  /** Null until the containers were read. */
  protected containersOf(server: Server): number | null {
    return this.containers.known() ? (this.counts().get(server.id) ?? 0) : null;
  }

  protected labelsOf(server: Server): string[] {
    return Object.entries(server.labels).map(([key, value]) => (value ? `${key}=${value}` : key));
  }

  protected latency(server: Server): string {
    const ms = server.health.latencyMs;
    return ms == null ? '-' : `${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString()} ms`;
  }

  protected async remove(server: Server): Promise<void> {
    if (await this.operations.remove(server, this.containersOf(server))) {
      this.change({ open: null });
    }
  }
}

function usageColumn(of: 'cpu' | 'memory', width: string) {
  return { of, width, sortBy: ({ usage }: Server) => (usage ? percentOf(usage, of) : null) };
}
