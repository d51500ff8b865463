import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ContainerSummary } from '../../../api/models';
import { ServerScope } from '../../../core/fleet/server-scope';
import { PageTitle } from '../../../core/title/page-title';
import { ContainerActions } from '../../../domain/container/container-actions';
import { ContainerBadges } from '../../../domain/container/container-badges-view';
import { ContainerDetailStore } from '../../../domain/container/container-detail-store';
import { keyOf, shortId } from '../../../domain/container/container-key';
import { sinceOf } from '../../../domain/container/container-phase';
import { ContainerPorts } from '../../../domain/container/container-ports-view';
import { ContainerStateChip } from '../../../domain/container/container-state';
import { ContainerStore } from '../../../domain/container/container-store';
import { QuietReadings } from '../../../domain/reading/quiet-reading';
import { ServerStore } from '../../../domain/server/server-store';
import { Button } from '../../../ui/button/button';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../ui/error-state/error-state';
import { Fact, Facts } from '../../../ui/facts/facts';
import { ImageName } from '../../../ui/image-name/image-name';
import { Note } from '../../../ui/note/note';
import { Crumb, PageHeader } from '../../../ui/page-header/page-header';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../ui/skeleton/steady-loading';
import { Tab, Tabs } from '../../../ui/tabs/tabs';
import { ACTION_ICONS, QUICK_ACTIONS } from '../actions/action-icons';
import { ContainerOperations } from '../actions/container-operations';

/** How often what no list shows is read again, in ms. */
const UNTOLD = 60_000;

/** One container: what it is and how it does above, the rest in tabs that are routes. */
@Component({
  selector: 'dcp-container-page',
  imports: [
    Button,
    ContainerBadges,
    ContainerPorts,
    ContainerStateChip,
    CopyButton,
    EmptyState,
    ErrorState,
    Fact,
    Facts,
    ImageName,
    Note,
    PageHeader,
    RelativeTime,
    RouterLink,
    RouterOutlet,
    Skeleton,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './container-page.html',
  styleUrl: './container-page.css',
  providers: [ContainerDetailStore],
  host: { class: 'page' },
})
export class ContainerPage {
  /** From the address: id of the server; id, prefix or name of the container. */
  readonly server = input.required<string>();
  readonly id = input.required<string>();

  protected readonly store = inject(ContainerDetailStore);
  private readonly all = inject(ContainerStore);
  protected readonly operations = inject(ContainerOperations);
  private readonly busyKeys = inject(ContainerActions).busy;
  private readonly texts = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly scope = inject(ServerScope);
  private readonly servers = inject(ServerStore);

  /** Whether this page removes its container: then what changes is no reason to inspect it. */
  private removing = false;
  private readonly inspected = computed(() => this.store.detail()?.summary ?? null);
  private readonly live = computed(() => {
    const inspected = this.inspected();
    return inspected ? (this.all.find(keyOf(inspected)) ?? null) : null;
  });
  /** As it is now; what only an inspection tells is read again when this changes. */
  protected readonly container = computed(() =>
    this.store.gone() ? this.inspected() : (this.live() ?? this.inspected()),
  );
  protected readonly loading = steadyLoading(() => this.store.loading());
  protected readonly stale = computed(() => {
    const container = this.container();
    return container !== null && this.all.isStale(container);
  });
  protected readonly asOf = computed(
    () => this.all.servers().find(({ id }) => id === this.container()?.server)?.asOf ?? null,
  );
  protected readonly busy = computed(() => {
    const container = this.container();
    return container ? (this.busyKeys().get(keyOf(container)) ?? null) : null;
  });
  protected readonly crumbs = computed<Crumb[]>(() => {
    const container = this.container();
    const serverName = container?.serverName ?? this.servers.find(this.server())?.name ?? this.server();
    return [
      { label: this.texts.translate('containers.title'), link: '/containers' },
      { label: serverName, link: '/containers', query: { server: this.server() } },
      ...(container?.stack ? [{ label: container.stack.name }] : []),
    ];
  });
  protected readonly addresses = computed(() => {
    const networks = this.container()?.networks ?? [];
    return networks.flatMap(({ ip }) => ip || []).join(', ');
  });
  protected readonly sinceLabel = computed(() => {
    const state = this.container()?.state;
    return state === 'exited' || state === 'dead' ? 'ended' : state === 'created' ? 'created' : 'up';
  });
  protected readonly tabs: readonly Tab[] = (
    ['overview', 'logs', 'stats', 'terminal', 'processes', 'inspect'] as const
  ).map((path) => ({
    path,
    label: this.texts.translate(`containers.tab.${path}`),
  }));
  protected readonly icons = ACTION_ICONS;
  protected readonly quick = QUICK_ACTIONS;
  protected readonly since = sinceOf;
  protected readonly shortId = shortId;

  constructor() {
    const life = inject(DestroyRef);
    const title = inject(PageTitle);
    this.all.watch(life);
    this.servers.watch(life);
    effect(() => void this.store.open(this.server(), this.id()));
    let known: ContainerSummary | null = null;
    effect(() => {
      const now = this.live();
      const changed = known !== null && now !== known;
      known = now;
      if (changed && !this.removing) {
        untracked(() => void this.store.refresh());
      }
    });
    // What no list shows, such as limits, can change without a word.
    inject(QuietReadings).during(life, () => this.store.refresh(), UNTOLD);
    effect(() => {
      const name = this.container()?.name;
      if (name) {
        title.set(name);
      }
    });
  }

  protected async act(action: 'start' | 'stop' | 'restart'): Promise<void> {
    const container = this.container();
    if (container) {
      await this.operations.run(action, [container]);
      await this.store.refresh();
    }
  }

  protected async remove(): Promise<void> {
    const container = this.container();
    if (!container) {
      return;
    }
    this.removing = true;
    if (await this.operations.remove([container])) {
      await this.router.navigate(['/containers'], { queryParams: this.scope.query() });
    } else {
      this.removing = false;
      await this.store.refresh();
    }
  }
}
