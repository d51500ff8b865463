import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Server } from '../../api/models';
import { Permissions } from '../../core/permissions/permissions';
import { ContainerPhase, countByGroup, PHASE_GROUPS, PHASES } from '../../domain/container/container-phase';
import { ContainerStore } from '../../domain/container/container-store';
import { EngineFacts } from '../../domain/server/engine-facts';
import { answers, SERVER_STATES } from '../../domain/server/server-look';
import { ServerUsageView } from '../../domain/server/server-usage-view';
import { plural } from '../../i18n/plural';
import { Badge } from '../../ui/badge/badge';
import { ByteSize } from '../../ui/byte-size/byte-size';
import { Icon } from '../../ui/icon/icon';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Skeleton } from '../../ui/skeleton/skeleton';
import { StackBar } from '../../ui/stack-bar/stack-bar';

/** One server in a look: what is wrong, what runs there, how large it is. What is not known is hatched, not guessed. */
@Component({
  selector: 'dcp-server-card',
  imports: [Badge, ByteSize, Icon, RelativeTime, RouterLink, ServerUsageView, Skeleton, StackBar, TranslocoPipe],
  templateUrl: './server-card.html',
  styleUrl: './server-card.css',
})
export class ServerCard {
  readonly server = input.required<Server>();
  /** Of its containers. */
  readonly phases = input.required<readonly ContainerPhase[]>();

  private readonly facts = inject(EngineFacts);
  private readonly containers = inject(ContainerStore);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);

  protected readonly seesEngine = computed(() => this.permissions.can('server.info', this.server().id));
  protected readonly look = computed(() => SERVER_STATES[this.server().health.state]);
  protected readonly answering = computed(() => answers(this.server().health.state));
  protected readonly asOf = computed(
    () => this.containers.servers().find(({ id }) => id === this.server().id)?.asOf ?? null,
  );
  protected readonly info = computed(() => this.facts.of('info', this.server().id)());
  protected readonly disk = computed(() => this.facts.of('df', this.server().id)());
  private readonly counts = computed(() => countByGroup(this.phases()));
  protected readonly parts = computed(() => {
    const counts = this.counts();
    return PHASE_GROUPS.map((group) => ({
      label: this.texts.translate(`container.group.${group}`),
      value: counts[group],
      tone: PHASES[group].tone,
    }));
  });
  /** The gravest thing among its containers, in two words. */
  protected readonly trouble = computed(() => {
    const { unhealthy, restarting } = this.counts();
    if (!this.answering()) {
      return null;
    }
    return unhealthy > 0
      ? {
          tone: 'bad' as const,
          icon: 'heart-crack' as const,
          text: plural('dashboard.card.unhealthy', unhealthy),
          count: unhealthy,
        }
      : restarting > 0
        ? {
            tone: 'warn' as const,
            icon: 'rotate-cw' as const,
            text: plural('dashboard.card.restarting', restarting),
            count: restarting,
          }
        : null;
  });
  protected readonly labels = computed(() =>
    Object.entries(this.server().labels).map(([key, value]) => (value ? `${key}=${value}` : key)),
  );
  protected readonly engine = computed(() => {
    const { engine, health } = this.server();
    const ms = health.latencyMs;
    return [
      ...(engine ? [`Docker ${engine.version}`] : []),
      ...(ms == null || !this.answering() ? [] : [`${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString()} ms`]),
    ].join(', ');
  });
}
