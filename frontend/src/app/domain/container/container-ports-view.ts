import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ContainerSummary } from '../../api/models';
import { Badge } from '../../ui/badge/badge';
import { hostOf } from '../server/server-endpoint';
import { ServerStore } from '../server/server-store';
import { publishedPorts } from './container-ports';

/** Published ports as links to the host; the container's own port is dim and left out when it is the same. */
@Component({
  selector: 'dcp-container-ports',
  imports: [Badge, TranslocoPipe],
  template: `
    @for (port of shown(); track $index) {
      <span class="port">
        @if (port.url && !stale()) {
          <a class="link" [href]="port.url" target="_blank" rel="noopener noreferrer">{{ port.label }}</a>
        } @else {
          <span class="dim">{{ port.label }}</span>
        }
        @if (port.inner; as inner) {
          <span class="dim">{{ inner }}</span>
        }
        @if (!$last) {
          <span class="dim">, </span>
        }
      </span>
    }
    @if (more(); as text) {
      <ui-badge [attr.title]="text" [attr.aria-label]="'container.morePorts' | transloco: { ports: text }"
        >+{{ hidden().length }}</ui-badge
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
      min-width: 0;
      overflow: hidden;
    }
    .port {
      white-space: pre;
    }
    .port + .port {
      margin-left: -6px;
    }
  `,
  host: { class: 'mono' },
})
export class ContainerPorts {
  readonly container = input.required<ContainerSummary>();
  readonly stale = input(false);
  /** How many are shown; the rest becomes `+1`. */
  readonly most = input(2);

  private readonly servers = inject(ServerStore);
  private readonly pageHost = inject(DOCUMENT).location.hostname;
  private readonly ports = computed(() => {
    const { ports, server } = this.container();
    const endpoint = this.servers.find(server)?.endpoint;
    return publishedPorts(ports, endpoint === undefined ? null : hostOf(endpoint, this.pageHost)).map((port) => {
      const same = port.hostPort === port.containerPort;
      const protocol = port.protocol === 'tcp' ? '' : `/${port.protocol}`;
      return {
        url: port.url,
        label: `${port.hostIp ? `${port.hostIp}:` : ''}${port.hostPort}`,
        inner: same ? protocol : `:${port.containerPort}${protocol}`,
      };
    });
  });
  private readonly fitting = computed(() => {
    const ports = this.ports();
    // Two that are mapped to other numbers are too long for a cell.
    const mapped = ports.some((port) => port.inner !== '');
    return Math.min(ports.length, mapped ? Math.max(1, this.most() - 1) : this.most());
  });
  protected readonly shown = computed(() => this.ports().slice(0, this.fitting()));
  protected readonly hidden = computed(() => this.ports().slice(this.fitting()));
  protected readonly more = computed(() =>
    this.hidden()
      .map((port) => port.label + port.inner)
      .join(', '),
  );
}
