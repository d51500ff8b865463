import { Component, computed, DestroyRef, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ReadFailed } from '../../core/errors/read-failed/read-failed';
import { Permissions } from '../../core/permissions/permissions';
import { countByGroup, PHASE_GROUPS, PhaseGroup, phaseOf, PHASES } from '../../domain/container/container-phase';
import { ContainerStore } from '../../domain/container/container-store';
import { EngineFacts } from '../../domain/server/engine-facts';
import { answers, byUrgency } from '../../domain/server/server-look';
import { ServerStore } from '../../domain/server/server-store';
import { plural } from '../../i18n/plural';
import { Button } from '../../ui/button/button';
import { formatBytes } from '../../ui/byte-size/byte-size';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { Ticker } from '../../ui/relative-time/ticker';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { steadyLoading } from '../../ui/skeleton/steady-loading';
import { StackBar } from '../../ui/stack-bar/stack-bar';
import { attentions } from './attention';
import { AttentionList } from './attention-list';
import { FirstSteps } from './first-steps';
import { RecentEvents } from './recent-events';
import { ServerCard } from './server-card';

/** Groups of the legend in the order of its two columns. */
const LEGEND: readonly PhaseGroup[] = ['running', 'exited', 'unhealthy', 'paused', 'restarting', 'created'];

/** What is wrong first, then the whole fleet in one look. */
@Component({
  selector: 'dcp-dashboard',
  imports: [
    AttentionList,
    Button,
    EmptyState,
    FirstSteps,
    Icon,
    Note,
    PageHeader,
    RecentEvents,
    ReadFailed,
    RouterLink,
    ServerCard,
    Skeleton,
    StackBar,
    TranslocoPipe,
  ],
  templateUrl: './dashboard.html',
  styleUrl: './dashboard.css',
  host: { class: 'page' },
})
export class Dashboard {
  protected readonly servers = inject(ServerStore);
  protected readonly containers = inject(ContainerStore);
  private readonly facts = inject(EngineFacts);
  private readonly permissions = inject(Permissions);
  private readonly ticker = inject(Ticker);
  private readonly texts = inject(TranslocoService);

  protected readonly mayAdd = computed(() => this.permissions.can('server.register'));
  protected readonly addOff = computed(() => this.permissions.why('server.register'));
  protected readonly mayInvite = computed(() => this.permissions.can('user.manage'));
  protected readonly mayCreate = computed(() => this.permissions.can('container.create'));
  protected readonly createOff = computed(
    () =>
      this.permissions.why('container.create') ??
      (this.servers.known() && this.servers.items().length === 0
        ? this.texts.translate('containers.off.noServer')
        : null),
  );
  protected readonly loading = steadyLoading(() => this.servers.loading() || this.containers.loading());
  protected readonly ready = computed(() => this.servers.known() && this.containers.known());
  protected readonly error = computed(() => this.servers.error() ?? this.containers.error());
  /** To the minute: what is recent changes no quicker. */
  private readonly minute = computed(() => Math.floor(this.ticker.now() / 60_000) * 60_000);
  protected readonly attention = computed(() =>
    attentions(
      this.servers.items(),
      this.containers.items(),
      (container) => this.containers.isStale(container),
      this.minute(),
    ),
  );
  protected readonly sorted = computed(() => [...this.servers.items()].sort(byUrgency));
  /** Servers whose events one may see; the same list while they are the same. */
  protected readonly heard = computed(
    () =>
      this.servers
        .items()
        .map(({ id }) => id)
        .filter((id) => this.permissions.can('event.view', id)),
    { equal: (a, b) => a.join() === b.join() },
  );
  protected readonly byServer = computed(() => {
    const groups = new Map(this.servers.items().map(({ id }) => [id, [] as ReturnType<typeof phaseOf>[]]));
    for (const container of this.containers.items()) {
      groups.get(container.server)?.push(phaseOf(container));
    }
    return groups;
  });
  private readonly counts = computed(() =>
    countByGroup(this.containers.items().map((c) => phaseOf(c, this.containers.isStale(c)))),
  );
  protected readonly total = computed(() => this.containers.items().length);
  protected readonly legend = computed(() => {
    const counts = this.counts();
    const more = PHASE_GROUPS.filter((group) => !LEGEND.includes(group) && counts[group] > 0);
    return [...LEGEND, ...more].map((group) => ({
      group,
      label: this.texts.translate(`container.group.${group}`),
      value: counts[group],
      tone: PHASES[group].tone,
      icon: PHASES[group].icon,
      filled: PHASES[group].filled,
    }));
  });
  protected readonly bar = computed(() =>
    [...this.legend()].sort((a, b) => PHASE_GROUPS.indexOf(a.group) - PHASE_GROUPS.indexOf(b.group)),
  );
  protected readonly count = computed(() => {
    if (!this.ready()) {
      return null;
    }
    const servers = this.servers.items().length;
    const containers = this.total();
    return [
      this.texts.translate(plural('servers.count', servers), { count: servers }),
      this.texts.translate(plural('containers.count', containers), { count: containers }),
    ].join(', ');
  });
  /** What the engines that answer have together. */
  protected readonly capacity = computed(() => {
    const infos = this.servers.items().flatMap(({ id }) => this.facts.of('info', id)().value ?? []);
    return infos.length === 0
      ? null
      : {
          of: infos.length,
          cpus: infos.reduce((sum, { cpus }) => sum + cpus, 0),
          memory: formatBytes(infos.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0)),
          images: infos.reduce((sum, { images }) => sum + images, 0),
        };
  });

  constructor() {
    const life = inject(DestroyRef);
    this.servers.watch(life);
    this.containers.watch(life);
    effect(() => {
      // What one may not know is not asked for: each refusal goes on record.
      const answering = this.servers
        .items()
        .filter(({ id, health }) => answers(health.state) && this.permissions.can('server.info', id));
      untracked(() => void this.readFacts(answering.map(({ id }) => id)));
    });
  }

  private reading = false;

  /** Facts at once, then disks one after the other: an engine walks all its layers for that. */
  private async readFacts(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.facts.need('info', id)));
    if (this.reading) {
      return;
    }
    this.reading = true;
    try {
      for (const id of ids) {
        if (this.facts.of('df', id)().error === null) {
          await this.facts.need('df', id);
        }
      }
    } finally {
      this.reading = false;
    }
  }

  protected retry(): void {
    this.servers.retry();
    this.containers.retry();
  }
}
