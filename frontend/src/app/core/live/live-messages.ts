import { ServerFreshness } from '../../api/models';

/** What can be followed over `/ws/v1/live`. */
export type Topic =
  'containers' | 'images' | 'volumes' | 'networks' | 'servers' | 'events' | 'summary' | 'stats' | 'tasks';

export interface Removed {
  readonly server: string;
  readonly id: string;
}

/** All that there is, in parts; it counts once the last part has come. */
export interface LiveSnapshot {
  readonly type: 'snapshot';
  readonly sub: string;
  readonly items: readonly unknown[];
  readonly servers?: readonly ServerFreshness[];
  readonly last: boolean;
}

/** What changed since. `servers` holds only those whose freshness changed. */
export interface LiveDelta {
  readonly type: 'delta';
  readonly sub: string;
  readonly upserts?: readonly unknown[];
  readonly removes?: readonly Removed[];
  readonly servers?: readonly ServerFreshness[];
}

/** This viewer fell behind: a new snapshot follows. */
export interface LiveResync {
  readonly type: 'resync';
  readonly sub: string;
}

/** The subscription is not served. */
export interface LiveRefusal {
  readonly type: 'error';
  readonly sub: string;
  readonly code: string;
  readonly detail: string;
}

export type LiveMessage = LiveSnapshot | LiveDelta | LiveResync | LiveRefusal;

/** The messages of a text frame: one, or several in an array. Heartbeats are none. */
export function messagesOf(frame: string): LiveMessage[] {
  const parsed = JSON.parse(frame) as (LiveMessage | { type: 'heartbeat' }) | (LiveMessage | { type: 'heartbeat' })[];
  return (Array.isArray(parsed) ? parsed : [parsed]).filter((message) => message.type !== 'heartbeat');
}
