import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Session } from '../auth/session';
import { ProblemError } from '../errors/problem-error';
import { SocketEnd } from '../socket/socket-end';
import { TicketedSocket } from '../socket/ticketed-socket';
import { TicketedSockets } from '../socket/ticketed-sockets';
import { LiveMessage, messagesOf, Topic } from './live-messages';

/** The platform sends a heartbeat every 10 s; this much silence means that it is gone, in ms. */
const SILENCE = 25_000;
/** A tab that nobody looked at for so long gives its socket back, in ms. */
const REST = 120_000;

/** Whether what the page shows is live. */
export type LiveState =
  | { readonly name: 'connecting' }
  | { readonly name: 'live' }
  /** `until` is when the next try is made, in ms since the epoch. */
  | { readonly name: 'reconnecting'; readonly until: number; readonly end: SocketEnd }
  /** Nothing is tried any more: nobody is signed in, or the platform refuses. */
  | { readonly name: 'offline'; readonly end: SocketEnd | null };

/** Where the messages of a subscription go; `commit` comes once after all messages of a frame. */
export interface LiveTarget {
  apply(message: LiveMessage): void;
  commit(): void;
  /** The connection broke: a snapshot follows when it is back. */
  lost(): void;
  /** Somebody else may sign in next. */
  clear(): void;
}

export interface LiveWish {
  readonly topic: Topic;
  /** Id of a server; all without it. */
  readonly server?: string;
  /** Only these things, e.g. the containers in sight. */
  readonly ids?: readonly string[];
}

export interface LiveSubscription {
  /** Narrows or widens what is followed; a new snapshot follows. */
  change(wish: LiveWish): void;
  close(): void;
}

interface Entry {
  wish: LiveWish;
  readonly target: LiveTarget;
}

/**
 * The one socket of this tab over which the platform tells what changes. Open while somebody is signed in; after each
 * break it subscribes again to all that is followed, so pages heal by themselves.
 */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly session = inject(Session);
  private readonly sockets = inject(TicketedSockets);
  private readonly socket = signal<TicketedSocket | null>(null);
  private readonly entries = new Map<string, Entry>();
  private readonly lostAt = signal<string | null>(null);
  private made = 0;

  readonly state = computed<LiveState>(() => {
    const state = this.socket()?.state() ?? null;
    switch (state?.name) {
      case 'open':
        return { name: 'live' };
      case 'connecting':
      case 'resting':
        return { name: 'connecting' };
      case 'waiting':
        return { name: 'reconnecting', until: state.until, end: state.end };
      default:
        return { name: 'offline', end: state?.end ?? null };
    }
  });
  /** When the connection was lost, RFC 3339; null while it is there. */
  readonly since = this.lostAt.asReadonly();
  /** Why nothing comes, for pages that have nothing to show yet; null while that may still change by itself. */
  readonly problem = computed<ProblemError | null>(() => {
    const state = this.state();
    const end = state.name === 'reconnecting' || state.name === 'offline' ? state.end : null;
    return (
      end &&
      new ProblemError(
        end.fault === 'forbidden' ? 403 : 0,
        end.fault.toUpperCase(),
        'The platform does not answer',
        end.detail ?? 'It may be restarting, or the connection is down.',
        end.requestId,
      )
    );
  });

  constructor() {
    effect(() => {
      const state = this.session.state();
      untracked(() => {
        if (state === 'active') {
          this.open();
        } else if (state !== 'starting') {
          this.close(state === 'anonymous');
        }
      });
    });
  }

  subscribe(wish: LiveWish, target: LiveTarget): LiveSubscription {
    const sub = `s${++this.made}`;
    this.entries.set(sub, { wish, target });
    this.ask(sub);
    return {
      change: (next) => {
        const entry = this.entries.get(sub);
        if (entry) {
          entry.wish = next;
          this.ask(sub);
        }
      },
      close: () => {
        if (this.entries.delete(sub)) {
          this.socket()?.send(JSON.stringify({ type: 'unsubscribe', sub }));
        }
      },
    };
  }

  /** Does not wait for the next try. */
  retryNow(): void {
    const socket = this.socket();
    if (socket?.state().name === 'ended') {
      this.close(false);
      this.open();
    } else {
      socket?.retryNow();
    }
  }

  private open(): void {
    if (this.socket() === null) {
      this.socket.set(
        this.sockets.open({
          path: '/ws/v1/live',
          silence: SILENCE,
          rest: REST,
          opened: () => this.opened(),
          received: (frame) => this.received(frame as string),
          lost: (end) => this.lost(end),
        }),
      );
    }
  }

  private close(forget: boolean): void {
    this.socket()?.close();
    this.socket.set(null);
    this.lostAt.update((since) => (forget ? null : (since ?? new Date().toISOString())));
    for (const { target } of this.entries.values()) {
      target.lost();
      if (forget) {
        target.clear();
      }
    }
  }

  private opened(): void {
    this.lostAt.set(null);
    for (const sub of this.entries.keys()) {
      this.ask(sub);
    }
  }

  private lost(end: SocketEnd): void {
    this.lostAt.update((since) => since ?? new Date().toISOString());
    for (const { target } of this.entries.values()) {
      target.lost();
    }
    if (end.fault === 'forbidden') {
      void this.askForRights();
    }
  }

  /** The session was ended elsewhere, or the rights have changed: it goes on when they have. */
  private async askForRights(): Promise<void> {
    const before = this.session.me();
    await this.session.refreshRights();
    if (this.session.state() === 'active' && this.session.me() !== before) {
      this.retryNow();
    }
  }

  private ask(sub: string): void {
    const entry = this.entries.get(sub);
    if (entry) {
      const { topic, server = '*', ids } = entry.wish;
      this.socket()?.send(JSON.stringify({ type: 'subscribe', sub, topic, server, ids }));
    }
  }

  private received(frame: string): void {
    const touched = new Set<LiveTarget>();
    for (const message of messagesOf(frame)) {
      const target = this.entries.get(message.sub)?.target;
      if (target) {
        target.apply(message);
        touched.add(target);
      }
    }
    for (const target of touched) {
      target.commit();
    }
  }
}
