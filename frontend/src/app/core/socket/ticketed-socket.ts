import { Signal, signal } from '@angular/core';
import { toProblem } from '../errors/problem-error';
import { backoff } from './backoff';
import { endByCode, endByProblem, isFinal, SocketEnd } from './socket-end';

export type SocketState =
  | { readonly name: 'connecting' }
  | { readonly name: 'open' }
  /** It was lost and is tried again; `until` is when, in ms since the epoch. */
  | { readonly name: 'waiting'; readonly until: number; readonly end: SocketEnd }
  /** Nobody looks at the page: closed until somebody does. */
  | { readonly name: 'resting' }
  /** For good. `end` is null when this side closed it. */
  | { readonly name: 'ended'; readonly end: SocketEnd | null };

export type SocketValue = string | number | boolean | null | undefined;

export interface SocketOptions {
  /** Path of the socket, e.g. `/ws/v1/live`; the ticket is bound to it. */
  readonly path: string;
  /** The address's query, asked for anew at each connection so that a stream can go on where it was cut. */
  readonly query?: () => Readonly<Record<string, SocketValue | readonly SocketValue[]>>;
  /** A text frame as a string, a binary one as an ArrayBuffer. */
  readonly received: (data: string | ArrayBuffer) => void;
  /** After each connection: subscribe, send the size, and so on. */
  readonly opened?: () => void;
  /** After each loss and at the end. Whether it is tried again stands in `state()`. */
  readonly lost?: (end: SocketEnd) => void;
  /** A connection that brings nothing for so long is dead, in ms. Without it, silence is fine. */
  readonly silence?: number;
  /** A page that was hidden for so long needs no connection, in ms. Without it, the connection stays. */
  readonly rest?: number;
}

/** What a socket needs of its surroundings; tests bring their own. */
export interface SocketSurroundings {
  readonly document: Document;
  /** @throws ProblemError when there is no ticket */
  readonly ticket: (path: string) => Promise<string>;
  readonly connect: (url: string) => WebSocket;
}

/** A connection that held for so long was a good one: the next loss counts from one again, in ms. */
const STABLE = 5000;
/** A ticket or a handshake that takes longer is given up, in ms. */
const PATIENCE = 15_000;

/**
 * Closes a socket that nobody listens to any more. A browser warns in its console of a handshake that is broken off, so
 * one that is on its way is closed when it is through, at the latest after {@link PATIENCE}.
 */
function retire(socket: WebSocket, code?: number): void {
  socket.onopen = socket.onmessage = socket.onclose = null;
  if (socket.readyState !== WebSocket.CONNECTING) {
    socket.close(code);
    return;
  }
  const late = setTimeout(() => socket.close(code), PATIENCE);
  socket.onclose = () => clearTimeout(late);
  socket.onopen = () => {
    clearTimeout(late);
    socket.close(code);
  };
}

/**
 * A WebSocket of the platform that keeps itself open. Each connection is opened by a new ticket; what is lost is tried
 * again with growing pauses, at once when the page or the network comes back; what the platform refuses for good ends it.
 *
 * Life: `connecting` -> `open` -> (`waiting` -> `connecting`)* -> `ended`; `resting` while the page is hidden.
 */
export class TicketedSocket {
  private readonly now = signal<SocketState>({ name: 'connecting' });
  private socket: WebSocket | null = null;
  /** What belongs to an earlier connection is ignored. */
  private connection = 0;
  private failures = 0;
  private openedAt = 0;
  private heardAt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  readonly state: Signal<SocketState> = this.now.asReadonly();

  constructor(
    private readonly options: SocketOptions,
    private readonly surroundings: SocketSurroundings,
  ) {
    const { document } = surroundings;
    document.addEventListener('visibilitychange', this.seen);
    document.defaultView?.addEventListener('online', this.networkCame);
    document.defaultView?.addEventListener('offline', this.networkWent);
    void this.connect();
  }

  /** Bytes that were sent and wait in the browser. */
  get buffered(): number {
    return this.socket?.bufferedAmount ?? 0;
  }

  /** @returns false when the socket is not open: nothing is kept for later */
  send(data: string | ArrayBufferView<ArrayBuffer>): boolean {
    if (this.now().name !== 'open' || this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(data);
    return true;
  }

  /** Tries again without waiting any longer. After an end, a new socket must be opened. */
  retryNow(): void {
    const { name } = this.now();
    if (name === 'waiting' || name === 'resting') {
      void this.connect();
    }
  }

  /** Ends it for good. */
  close(): void {
    if (this.now().name !== 'ended') {
      this.abandon(1000);
      this.finish(null);
    }
  }

  private async connect(): Promise<void> {
    const mine = this.abandon();
    this.now.set({ name: 'connecting' });
    this.deadline = setTimeout(() => {
      this.socket?.close();
      this.ended(mine, endByCode(1006));
    }, PATIENCE);
    let ticket: string;
    try {
      ticket = await this.surroundings.ticket(this.options.path);
    } catch (error) {
      const end = endByProblem(toProblem(error));
      // The ticket is asked for with the session: without one there is nothing to come back to.
      this.ended(mine, end, end.fault === 'session');
      return;
    }
    if (mine === this.connection) {
      this.handshake(mine, ticket);
    }
  }

  private handshake(mine: number, ticket: string): void {
    const socket = this.surroundings.connect(this.address(ticket));
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    const own = () => mine === this.connection;
    socket.onopen = () => {
      if (own()) {
        clearTimeout(this.deadline);
        this.openedAt = this.heardAt = Date.now();
        this.now.set({ name: 'open' });
        this.listenForSilence(mine);
        this.options.opened?.();
      }
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (own()) {
        this.heardAt = Date.now();
        this.options.received(data);
      }
    };
    socket.onclose = ({ code, reason }) => this.ended(mine, endByCode(code, reason));
  }

  private address(ticket: string): string {
    const { document } = this.surroundings;
    const url = new URL(this.options.path, document.location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    for (const [name, given] of Object.entries(this.options.query?.() ?? {})) {
      for (const value of Array.isArray(given) ? (given as readonly SocketValue[]) : [given as SocketValue]) {
        if (value !== null && value !== undefined) {
          url.searchParams.append(name, String(value));
        }
      }
    }
    url.searchParams.set('ticket', ticket);
    return url.href;
  }

  private ended(mine: number, end: SocketEnd, final = isFinal(end)): void {
    if (mine !== this.connection) {
      return;
    }
    const held = this.openedAt > 0 && Date.now() - this.openedAt >= STABLE;
    this.abandon();
    if (final) {
      this.finish(end);
    } else {
      this.failures = held ? 1 : this.failures + 1;
      const pause = backoff(this.failures, end.least);
      this.now.set({ name: 'waiting', until: Date.now() + pause, end });
      this.retry = setTimeout(() => this.afterPause(), pause);
    }
    this.options.lost?.(end);
  }

  private afterPause(): void {
    if (this.options.rest !== undefined && this.surroundings.document.hidden) {
      this.now.set({ name: 'resting' });
    } else {
      void this.connect();
    }
  }

  private finish(end: SocketEnd | null): void {
    const { document } = this.surroundings;
    document.removeEventListener('visibilitychange', this.seen);
    document.defaultView?.removeEventListener('online', this.networkCame);
    document.defaultView?.removeEventListener('offline', this.networkWent);
    clearTimeout(this.resting);
    this.now.set({ name: 'ended', end });
  }

  /** Lets go of the connection, whatever its state. @returns the number of the next one */
  private abandon(code?: number): number {
    clearTimeout(this.retry);
    clearTimeout(this.deadline);
    clearTimeout(this.watch);
    this.openedAt = 0;
    const socket = this.socket;
    this.socket = null;
    if (socket) {
      retire(socket, code);
    }
    return ++this.connection;
  }

  private listenForSilence(mine: number): void {
    const { silence } = this.options;
    if (silence === undefined) {
      return;
    }
    const left = this.heardAt + silence - Date.now();
    if (left <= 0) {
      this.ended(mine, { ...endByCode(1006), fault: 'silent' });
    } else {
      this.watch = setTimeout(() => this.listenForSilence(mine), left);
    }
  }

  private readonly seen = () => {
    const { document } = this.surroundings;
    clearTimeout(this.resting);
    if (!document.hidden) {
      this.retryNow();
    } else if (this.options.rest !== undefined) {
      this.resting = setTimeout(() => {
        if (this.now().name !== 'ended') {
          this.abandon(1000);
          this.now.set({ name: 'resting' });
        }
      }, this.options.rest);
    }
  };

  private readonly networkCame = () => this.retryNow();

  /** The browser may be wrong, or the platform be on this machine: then the next try finds it at once. */
  private readonly networkWent = () => this.ended(this.connection, endByCode(1006));
}
