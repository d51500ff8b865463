import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Server } from '../../api/models';
import { Fleet } from '../../core/fleet/fleet';
import { ServerScope } from '../../core/fleet/server-scope';
import { Icon } from '../../ui/icon/icon';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../ui/menu/menu';

/** Narrows all lists to one server; the page stays. */
@Component({
  selector: 'dcp-server-switcher',
  imports: [Icon, Menu, MenuDivider, MenuItem, MenuTrigger, TranslocoPipe],
  template: `
    <button type="button" class="switch" [uiMenu]="servers">
      <ui-icon name="server" />
      <span class="trunc">{{ fleet.chosen()?.name ?? ('top.allServers' | transloco) }}</span>
      @if (!scope.server() && fleet.servers(); as list) {
        <span class="num count">{{ list.length }}</span>
      }
      <ui-icon name="chevrons-up-down" size="s" />
    </button>
    <ng-template #servers>
      <ui-menu>
        <button uiMenuItem [checked]="scope.server() === null" (activated)="scope.choose(null)">
          {{ 'top.allServers' | transloco }}
        </button>
        @if (fleet.servers(); as list) {
          <ui-menu-divider />
          @for (server of list; track server.id) {
            <button
              uiMenuItem
              [hint]="hint(server)"
              [checked]="server.id === scope.server()"
              (activated)="scope.choose(server.id)"
            >
              {{ server.name }}
            </button>
          }
        }
      </ui-menu>
    </ng-template>
  `,
  styleUrl: './server-switcher.css',
})
export class ServerSwitcher {
  protected readonly fleet = inject(Fleet);
  protected readonly scope = inject(ServerScope);

  /** Only what needs a look. */
  protected hint(server: Server): string | null {
    return server.health.state === 'healthy' ? null : server.health.state;
  }
}
