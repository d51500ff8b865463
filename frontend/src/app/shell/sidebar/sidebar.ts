import { Component, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { version } from '../../../../package.json';
import { Fleet } from '../../core/fleet/fleet';
import { ServerScope } from '../../core/fleet/server-scope';
import { Icon } from '../../ui/icon/icon';
import { Keys } from '../../ui/keys/keys';
import { Mark } from '../../ui/mark/mark';
import { Destination, Navigation } from '../navigation';

/** Where one can go, with how many there are. */
@Component({
  selector: 'dcp-sidebar',
  imports: [Icon, Keys, Mark, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './sidebar.html',
  styleUrl: './sidebar.css',
})
export class Sidebar {
  readonly navigated = output();
  readonly shortcuts = output();

  private readonly fleet = inject(Fleet);
  protected readonly scope = inject(ServerScope);
  protected readonly groups = inject(Navigation).groups;
  protected readonly version = version.replace('-SNAPSHOT', ' dev');

  protected count(destination: Destination): number | null {
    switch (destination.count) {
      case 'containers':
        return this.fleet.containers();
      case 'servers':
        return this.fleet.servers()?.length ?? null;
      default:
        return null;
    }
  }
}
