import { Component, computed, DestroyRef, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { listAuditActions } from '../../../api/fn/audit/list-audit-actions';
import { AuditEntry } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { ServerScope } from '../../../core/fleet/server-scope';
import { AuditFilter, queryOf } from '../../../domain/audit/audit-filter';
import { AUDIT_PAGE, AuditLog } from '../../../domain/audit/audit-log';
import { AuditTargets } from '../../../domain/audit/audit-target';
import { ContainerStore } from '../../../domain/container/container-store';
import { eventTime } from '../../../domain/event/event-time';
import { Api } from '../../../domain/reading/api';
import { QuietReadings } from '../../../domain/reading/quiet-reading';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { Column, GridEmpty, RowMenu } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { Menu, MenuItem } from '../../../ui/menu/menu';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Ticker } from '../../../ui/relative-time/ticker';
import { ChainNotes } from '../chain/chain-notes';
import { ChainStatus } from '../chain/chain-status';
import { AuditDetail } from '../detail/audit-detail';
import { AuditExport } from '../export/audit-export';
import { AuditToolbar } from '../filters/audit-toolbar';
import { AuditActor } from './audit-actor';
import { OutcomeChip } from './outcome-chip';

/** Who changed what, from where, and how it ended, the newest first. Filters and the open entry live in the address. */
@Component({
  selector: 'dcp-audit-list',
  imports: [
    AuditActor,
    AuditDetail,
    AuditExport,
    AuditToolbar,
    Button,
    ChainNotes,
    ChainStatus,
    Column,
    DataGrid,
    EmptyState,
    GridEmpty,
    ListPane,
    ListTemplate,
    Menu,
    MenuItem,
    OutcomeChip,
    PageHeader,
    ReadFailed,
    RouterLink,
    RowMenu,
    TranslocoPipe,
  ],
  templateUrl: './audit-list.html',
  styleUrl: './audit-list.css',
  providers: [AuditLog],
  host: { class: 'page' },
})
export class AuditList {
  /** From the address; see `change`. */
  readonly q = input<string>();
  readonly actor = input<string>();
  readonly action = input<string>();
  readonly resource = input<string>();
  readonly outcome = input<string>();
  readonly span = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly open = input<string>();

  protected readonly log = inject(AuditLog);
  protected readonly targets = inject(AuditTargets);
  private readonly servers = inject(ServerStore);
  private readonly scope = inject(ServerScope);
  private readonly texts = inject(TranslocoService);
  private readonly ticker = inject(Ticker);
  protected readonly change = injectAddress();
  private readonly grid = viewChild<DataGrid<AuditEntry>>(DataGrid);

  protected readonly filter = computed<AuditFilter>(() => ({
    q: this.q(),
    actor: this.actor(),
    action: this.action(),
    resource: this.resource(),
    outcome: this.outcome(),
    span: this.span(),
    from: this.from(),
    to: this.to(),
    server: this.scope.server() ?? undefined,
  }));
  protected readonly narrowing = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly actions = signal<readonly string[]>([]);
  /** Everybody who was met so far: a filter must not take away the choices beside it. */
  private readonly met = signal<ReadonlySet<string>>(new Set());
  protected readonly actors = computed(() => [...this.met()]);
  protected readonly serverOptions = computed(() =>
    this.servers.items().map(({ id, name }) => ({ value: id, label: name })),
  );

  private readonly opened = computed(() => this.log.entries().findIndex(({ id }) => id === this.open()));
  protected readonly openedEntry = computed(() => this.log.entries()[this.opened()] ?? null);
  protected readonly newer = computed(() => this.log.entries()[this.opened() - 1]?.id ?? null);
  protected readonly older = computed(() =>
    this.opened() < 0 ? null : (this.log.entries()[this.opened() + 1]?.id ?? null),
  );
  protected readonly marked = computed<ReadonlySet<string>>(() => new Set([this.open() ?? []].flat()));
  protected readonly waitingText = computed(() => {
    const waiting = this.log.waiting();
    const count = waiting < AUDIT_PAGE ? String(waiting) : `${AUDIT_PAGE}+`;
    return waiting > 0 ? this.texts.translate<string>(plural('audit.new', waiting), { count }) : null;
  });

  protected readonly key = (entry: AuditEntry) => entry.id;
  protected readonly label = (entry: AuditEntry) => `${entry.action} ${this.targets.of(entry).name ?? ''}`.trim();
  private readonly minute = computed(() => Math.floor(this.ticker.now() / 60_000) * 60_000);
  protected readonly time = (entry: AuditEntry) => eventTime(Date.parse(entry.at), this.minute());
  protected readonly arrangement = computed(() => JSON.stringify(this.filter()));

  constructor() {
    const life = inject(DestroyRef);
    const api = inject(Api);
    this.servers.watch(life);
    inject(ContainerStore).watch(life);
    inject(QuietReadings).during(life, () => this.log.look());
    effect(() => {
      this.filter();
      untracked(() => this.read());
    });
    effect(() => {
      const names = this.log.entries().flatMap(({ actor }) => actor?.name ?? []);
      this.met.update((met) => (names.every((name) => met.has(name)) ? met : new Set([...met, ...names])));
    });
    effect(() => {
      // Without them the menu has only what was chosen.
      if (this.log.known() && untracked(this.actions).length === 0) {
        void api.call(listAuditActions, {}).then(
          ({ items }) => this.actions.set(items),
          () => undefined,
        );
      }
    });
  }

  /** From the newest on. */
  protected read(): void {
    this.grid()?.scrollToTop();
    void this.log.open(queryOf(this.filter(), Date.now()));
  }

  protected clear(): void {
    this.change(Object.fromEntries(Object.keys(this.filter()).map((name) => [name, null])));
  }

  /** Near the end of what is there: reads on. */
  protected seen(shown: readonly AuditEntry[]): void {
    const last = this.log.entries().at(-1);
    if (last !== undefined && shown.at(-1) === last) {
      void this.log.older();
    }
  }

  protected only(name: 'actor' | 'action' | 'resource', value: string | null | undefined): void {
    this.change({ [name]: value ?? null });
  }
}
