import { computed, inject, Injectable } from '@angular/core';
import { Permissions } from '../core/permissions/permissions';
import { IconName } from '../ui/icon/icons';

/** A page of the console, as the sidebar, the palette and the keyboard know it. */
export interface Destination {
  /** Key of its text. */
  readonly label: string;
  readonly path: string;
  readonly icon: IconName;
  /** The letter after `g`. */
  readonly letter: string;
  /** The right without which there is nothing to see there; absent when everybody may look. */
  readonly needs?: string;
  /** Which number stands beside it. */
  readonly count?: 'containers' | 'servers';
}

export interface DestinationGroup {
  /** Key of its text; null for the first, which has none. */
  readonly label: string | null;
  readonly destinations: readonly Destination[];
}

/** Only pages that exist. */
export const NAVIGATION: readonly DestinationGroup[] = [
  {
    label: null,
    destinations: [
      { label: 'nav.dashboard', path: '/dashboard', icon: 'layout-dashboard', letter: 'd' },
      // everybody sees what he began
      { label: 'nav.tasks', path: '/tasks', icon: 'list-checks', letter: 't' },
    ],
  },
  {
    label: 'nav.workloads',
    destinations: [
      {
        label: 'nav.containers',
        path: '/containers',
        icon: 'box',
        letter: 'c',
        count: 'containers',
        needs: 'container.view',
      },
    ],
  },
  {
    label: 'nav.fleet',
    destinations: [
      { label: 'nav.servers', path: '/servers', icon: 'server', letter: 'v', count: 'servers', needs: 'server.view' },
      { label: 'nav.events', path: '/events', icon: 'activity', letter: 'e', needs: 'event.view' },
    ],
  },
  {
    label: 'nav.administration',
    destinations: [
      { label: 'nav.access', path: '/access', icon: 'users', letter: 'a', needs: 'user.manage' },
      { label: 'nav.policies', path: '/policies', icon: 'shield-check', letter: 'p', needs: 'server.info' },
      { label: 'nav.audit', path: '/audit', icon: 'scroll-text', letter: 'u', needs: 'audit.view' },
      { label: 'nav.keys', path: '/settings/keys', icon: 'key-round', letter: 'k', needs: 'key.manage' },
      { label: 'nav.recordings', path: '/recordings', icon: 'monitor-play', letter: 'r', needs: 'recording.view' },
    ],
  },
];

/** The pages that the signed-in user may open; it changes with the rights. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly permissions = inject(Permissions);

  readonly groups = computed(() =>
    NAVIGATION.map(({ label, destinations }) => ({
      label,
      destinations: destinations.filter(({ needs }) => needs === undefined || this.permissions.can(needs)),
    })).filter(({ destinations }) => destinations.length > 0),
  );
  readonly destinations = computed(() => this.groups().flatMap(({ destinations }) => destinations));
}
