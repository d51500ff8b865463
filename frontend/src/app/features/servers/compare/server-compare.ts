import { Component, computed, DestroyRef, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { EngineInfo, Server } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { available } from '../../../domain/command/dsctl';
import { shortId } from '../../../domain/container/container-key';
import { ContainerStateChip } from '../../../domain/container/container-state';
import { ContainerStore } from '../../../domain/container/container-store';
import { EngineFacts } from '../../../domain/server/engine-facts';
import { answers } from '../../../domain/server/server-look';
import { ServerStateChip } from '../../../domain/server/server-state';
import { ServerStore } from '../../../domain/server/server-store';
import { Badge } from '../../../ui/badge/badge';
import { IconButton } from '../../../ui/button/icon-button';
import { formatBytes } from '../../../ui/byte-size/byte-size';
import { CommandSnippet } from '../../../ui/command-snippet/command-snippet';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { ImageName } from '../../../ui/image-name/image-name';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Picker } from '../../../ui/picker/picker';
import { Toggle } from '../../../ui/toggle/toggle';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { finder } from '../../../ui/words';
import { compareContainers, ComparedContainer, differ } from './comparison';

/** Most rows of containers at once: filtering narrows. */
const MOST = 300;

interface FactRow {
  readonly label: string;
  readonly values: readonly (string | number | null | undefined)[];
  readonly differs: boolean;
}

/** Two or more servers side by side: what their engines are, and in what their containers differ. */
@Component({
  selector: 'dcp-server-compare',
  imports: [
    Badge,
    CommandSnippet,
    ContainerStateChip,
    EmptyState,
    FilterField,
    IconButton,
    ImageName,
    PageHeader,
    Picker,
    ReadFailed,
    RouterLink,
    ServerStateChip,
    Toggle,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './server-compare.html',
  styleUrl: './server-compare.css',
  host: { class: 'page' },
})
export class ServerCompare {
  /** From the address: ids of the servers, with commas between; what filters; whether what is alike is shown too. */
  readonly servers = input('');
  readonly q = input<string>();
  readonly all = input<string>();

  protected readonly store = inject(ServerStore);
  private readonly containers = inject(ContainerStore);
  private readonly facts = inject(EngineFacts);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  private readonly ids = computed(() => [...new Set(this.servers().split(',').filter(Boolean))]);
  protected readonly chosen = computed(() => this.ids().flatMap((id) => this.store.find(id) ?? []));
  protected readonly options = computed(() =>
    this.store
      .items()
      .filter(({ id }) => !this.ids().includes(id))
      .map(({ id, name, group }) => ({ value: id, label: name, ...(group ? { hint: group } : {}) })),
  );
  protected readonly crumbs = computed(() => [{ label: this.texts.translate('servers.title'), link: '/servers' }]);
  protected readonly commands = available([
    {
      label: 'curl',
      text: `curl -H "Authorization: Bearer $DCP_TOKEN" "${location.origin}/api/v1/containers?limit=1000"`,
    },
  ]);

  protected readonly engines = computed<FactRow[]>(() => {
    const infos = this.chosen().map((server) => this.facts.of('info', server.id)().value);
    const row = (label: string, values: FactRow['values']) => ({
      label: 'servers.fact.' + label,
      values,
      differs: differ(values),
    });
    const told = (label: string, of: (info: EngineInfo) => string | number | null | undefined) =>
      row(
        label,
        infos.map((info) => info && of(info)),
      );
    return [
      row(
        'version',
        this.chosen().map(({ engine }) => engine?.version),
      ),
      row(
        'api',
        this.chosen().map(({ engine }) => engine?.apiVersion),
      ),
      told('os', (info) => info.operatingSystem),
      told('kernel', (info) => `${info.kernelVersion}, ${info.arch}`),
      told('cpus', (info) => info.cpus),
      told('memory', (info) => formatBytes(info.memoryBytes)),
      told('storage', (info) => info.storageDriver),
      told('logging', (info) => info.loggingDriver),
      told('cgroup', (info) => info.cgroupVersion && `v${info.cgroupVersion}, ${info.cgroupDriver}`),
    ];
  });
  private readonly compared = computed(() => compareContainers(this.ids(), this.containers.items()));
  protected readonly differing = computed(() => this.compared().filter(({ differs }) => differs.length > 0).length);
  private readonly fitting = computed(() => {
    const fits = finder(this.q() ?? '');
    return this.compared().filter(
      ({ name, on, differs }) =>
        (this.all() !== undefined || differs.length > 0) &&
        fits(name, ...[...on.values()].map(({ image }) => image.ref)),
    );
  });
  protected readonly shown = computed(() => this.fitting().slice(0, MOST));
  protected readonly hidden = computed(() => this.fitting().length - this.shown().length);
  protected readonly shortId = shortId;
  protected readonly loading = computed(() => this.store.loading() || this.containers.loading());
  protected readonly count = computed(() => this.compared().length);

  constructor() {
    const life = inject(DestroyRef);
    this.store.watch(life);
    this.containers.watch(life);
    effect(() => {
      for (const { id, health } of this.chosen()) {
        if (answers(health.state)) {
          void this.facts.need('info', id);
        }
      }
    });
  }

  protected add(id: string | null): void {
    if (id) {
      this.choose([...this.ids(), id]);
    }
  }

  protected leaveOut(server: Server): void {
    this.choose(this.ids().filter((id) => id !== server.id));
  }

  private choose(ids: readonly string[]): void {
    this.change({ servers: ids.join(',') || null });
  }

  protected stale(row: ComparedContainer, server: Server): boolean {
    const container = row.on.get(server.id);
    return container !== undefined && this.containers.isStale(container);
  }

  protected linkOf(row: ComparedContainer, server: Server): string[] {
    const container = row.on.get(server.id);
    return container ? ['/containers', container.server, shortId(container.id)] : [];
  }
}
