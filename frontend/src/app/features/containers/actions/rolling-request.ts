import { FleetAction } from '../../../api/models';
import { quote } from '../../../domain/command/shell';
import { ContainerRef } from '../../../domain/container/container-key';

/** What somebody typed into the dialog. */
export interface RollingWish {
  /** `name=value`; empty for the chosen containers. */
  readonly label: string;
  readonly maxUnavailable: string;
  readonly healthTimeoutSeconds: string;
}

/** A whole number within bounds; null when it is none. */
export function whole(text: string, least: number, most: number): number | null {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

/** Whether it can be a label with a value; an empty one is none. */
export function isLabel(text: string): boolean {
  return text.trim() === '' || /^[^=\s][^=]*=/.test(text.trim());
}

/** The request; null while something typed is not acceptable. */
export function rollingRequest(wish: RollingWish, chosen: readonly ContainerRef[]): FleetAction | null {
  const maxUnavailable = whole(wish.maxUnavailable, 1, 100);
  const healthTimeoutSeconds = whole(wish.healthTimeoutSeconds, 1, 3600);
  if (maxUnavailable === null || healthTimeoutSeconds === null || !isLabel(wish.label)) {
    return null;
  }
  const strategy = { maxUnavailable, healthTimeoutSeconds };
  const label = wish.label.trim();
  return label
    ? { action: 'restart', selector: { labels: [label] }, strategy }
    : { action: 'restart', targets: chosen.map(({ server, id }) => ({ server, id })), strategy };
}

/** The same for a terminal. */
export function asCurl(origin: string, action: FleetAction): string {
  const url = new URL('/api/v1/containers/actions', origin).href;
  return `curl -X POST -H "Authorization: Bearer $DCP_TOKEN" -H "Content-Type: application/json" -d ${quote(
    JSON.stringify(action),
  )} ${quote(url)}`;
}
