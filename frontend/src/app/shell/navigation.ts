import { IconName } from '../ui/icon/icons';

/** A page of the console, as the sidebar, the palette and the keyboard know it. */
export interface Destination {
  /** Key of its text. */
  readonly label: string;
  readonly path: string;
  readonly icon: IconName;
  /** The letter after `g`. */
  readonly letter: string;
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
    destinations: [{ label: 'nav.dashboard', path: '/dashboard', icon: 'layout-dashboard', letter: 'd' }],
  },
  {
    label: 'nav.workloads',
    destinations: [{ label: 'nav.containers', path: '/containers', icon: 'box', letter: 'c', count: 'containers' }],
  },
  {
    label: 'nav.fleet',
    destinations: [
      { label: 'nav.servers', path: '/servers', icon: 'server', letter: 'v', count: 'servers' },
      { label: 'nav.events', path: '/events', icon: 'activity', letter: 'e' },
    ],
  },
];

export const DESTINATIONS: readonly Destination[] = NAVIGATION.flatMap((group) => group.destinations);
