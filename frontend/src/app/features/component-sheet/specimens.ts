import { ChipLook } from '../../ui/state-chip/state-chip';
import { Tone } from '../../ui/tone';

export interface Swatch {
  readonly token: string;
  readonly use: string;
}

export interface SheetRow {
  readonly name: string;
  readonly server: string;
  readonly since: string;
  readonly look: ChipLook;
}

export const GROUND: readonly Swatch[] = [
  { token: 'bg', use: 'canvas' },
  { token: 'surface', use: 'content' },
  { token: 'raised', use: 'menus, drawers' },
  { token: 'sunken', use: 'wells, tracks' },
  { token: 'line', use: 'hairline' },
  { token: 'line-2', use: 'control edge' },
];

export const INK: readonly Swatch[] = [
  { token: 'text', use: 'primary' },
  { token: 'text-2', use: 'secondary' },
  { token: 'text-3', use: 'captions' },
  { token: 'accent', use: 'links, focus' },
  { token: 'accent-solid', use: 'primary button' },
  { token: 'accent-soft', use: 'selection' },
];

export const STATES: readonly { readonly tone: Tone; readonly use: string }[] = [
  { tone: 'ok', use: 'running' },
  { tone: 'warn', use: 'needs a look' },
  { tone: 'bad', use: 'broken' },
  { tone: 'info', use: 'in between, news' },
  { tone: 'idle', use: 'off, stale' },
];

const RUNNING: ChipLook = { tone: 'ok', icon: 'play', word: 'Running', quiet: true, filled: true };
const HEALTHY: ChipLook = { tone: 'ok', icon: 'circle-check', word: 'Healthy', quiet: true };
const UNHEALTHY: ChipLook = { tone: 'bad', icon: 'heart-crack', word: 'Unhealthy' };
const STALE: ChipLook = { tone: 'idle', icon: 'cloud-off', word: 'Stale' };

export const CHIPS: readonly ChipLook[] = [
  RUNNING,
  HEALTHY,
  { tone: 'info', icon: 'loader', word: 'Starting' },
  UNHEALTHY,
  { tone: 'warn', icon: 'rotate-cw', word: 'Restarting' },
  { tone: 'info', icon: 'pause', word: 'Paused' },
  { tone: 'idle', icon: 'square', word: 'Exited 0', quiet: true },
  { tone: 'bad', icon: 'octagon-x', word: 'Exited 137' },
  { tone: 'idle', icon: 'circle-dashed', word: 'Created', quiet: true },
  STALE,
];

export const ROWS: readonly SheetRow[] = [
  { name: 'shop-redis', server: 'ams-prod-2', since: '41 d', look: HEALTHY },
  { name: 'grafana', server: 'ams-prod-3', since: '9 d', look: RUNNING },
  { name: 'shop-worker-1', server: 'ams-prod-2', since: '22 min', look: UNHEALTHY },
  { name: 'edge-cache', server: 'fra-edge-2', since: '13:53', look: STALE },
];

export const SERIES = ['s1', 's2', 's3', 's4', 's5'] as const;

/** A curve that looks like a load; the same each time. */
export function wave(seed: number): number[] {
  return Array.from({ length: 22 }, (_, i) => 10 + 3 * Math.sin(i * 1.7 + seed) + 2 * Math.sin(i * 0.6 + seed * 3));
}
