import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ContainerDetail, HealthReport, Mount, Port, RestartPolicy } from '../../../../api/models';
import { quote } from '../../../../domain/command/shell';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { isUnnamedVolume } from '../../../../domain/container/container-mounts';
import { shortId } from '../../../../domain/container/container-key';
import { Badge } from '../../../../ui/badge/badge';
import { Button } from '../../../../ui/button/button';
import { formatBytes } from '../../../../ui/byte-size/byte-size';
import { CopyButton } from '../../../../ui/copy-button/copy-button';
import { Fact, Facts } from '../../../../ui/facts/facts';
import { RelativeTime } from '../../../../ui/relative-time/relative-time';

/** Rows of a long table that are shown before somebody asks for all. */
const FIRST = 12;

/** What the container was made from and how it stands: configuration, limits, health, networks, mounts, variables. */
@Component({
  selector: 'dcp-overview',
  imports: [Badge, Button, CopyButton, Fact, Facts, RelativeTime, TranslocoPipe],
  templateUrl: './overview.html',
  styleUrl: './overview.css',
  host: { class: 'page-body' },
})
export class Overview {
  private readonly store = inject(ContainerDetailStore);
  private readonly texts = inject(TranslocoService);

  protected readonly detail = this.store.detail;
  protected readonly allEnv = signal(false);
  protected readonly allLabels = signal(false);
  protected readonly env = computed(() => {
    const env = [...(this.detail()?.env ?? [])].sort((a, b) => a.name.localeCompare(b.name));
    return { count: env.length, shown: this.allEnv() ? env : env.slice(0, FIRST) };
  });
  protected readonly masked = computed(() => this.detail()?.env.some((variable) => variable.masked) ?? false);
  protected readonly labels = computed(() => {
    const labels = Object.entries(this.detail()?.summary.labels ?? {}).sort(([a], [b]) => a.localeCompare(b));
    return { count: labels.length, shown: this.allLabels() ? labels : labels.slice(0, FIRST) };
  });
  protected readonly shortId = shortId;

  protected line(words: readonly string[]): string {
    return words.map(quote).join(' ');
  }

  protected restart({ name, maximumRetryCount }: RestartPolicy): string {
    const word = this.texts.translate(`container.restart.${name}`);
    return name === 'on-failure' && maximumRetryCount
      ? this.texts.translate('container.restart.atMost', { word, count: maximumRetryCount })
      : word;
  }

  protected bytes(bytes: number | null | undefined): string {
    return bytes ? formatBytes(bytes) : this.texts.translate('containers.noLimit');
  }

  protected limit(value: number | null | undefined): string {
    return value ? String(value) : this.texts.translate('containers.noLimit');
  }

  protected yesNo(value: boolean): string {
    return this.texts.translate(value ? 'containers.yes' : 'containers.no');
  }

  protected healthTone({ status }: HealthReport): 'ok' | 'bad' | 'info' {
    return status === 'healthy' ? 'ok' : status === 'unhealthy' ? 'bad' : 'info';
  }

  protected hostAddress({ ip, publicPort }: Port): string {
    return `${ip?.includes(':') ? `[${ip}]` : ip || '0.0.0.0'}:${publicPort}`;
  }

  protected mountSource(mount: Mount): string {
    return this.isUnnamed(mount) ? shortId(mount.name ?? '') : mount.name || mount.source || '-';
  }

  protected readonly isUnnamed = isUnnamedVolume;

  protected sortedPorts(detail: ContainerDetail) {
    return [...detail.summary.ports].sort(
      (a, b) => a.privatePort - b.privatePort || (a.ip ?? '').localeCompare(b.ip ?? ''),
    );
  }
}
