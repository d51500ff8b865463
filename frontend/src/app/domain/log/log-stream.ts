import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { SocketEnd } from '../../core/socket/socket-end';
import { SocketValue, TicketedSocket } from '../../core/socket/ticketed-socket';
import { TicketedSockets } from '../../core/socket/ticketed-sockets';
import { plural } from '../../i18n/plural';
import { LogMark, RawLine } from '../../ui/log-view/log-record';
import { LogPosition } from './log-position';

/** What the platform sends on a log's socket. */
type LogMessage =
  | { readonly type: 'lines'; readonly lines: readonly RawLine[] }
  | (Notice & { readonly type: 'dropped'; readonly count: number })
  | (Notice & { readonly type: 'interrupted'; readonly detail?: string | null })
  | (Notice & { readonly type: 'resumed' })
  | (Notice & { readonly type: 'end'; readonly reason: string; readonly detail?: string | null });

interface Notice {
  /** Which of several containers it concerns; absent when there is only one. */
  readonly c?: string;
}

/** Who takes the lines and the marks between them. */
export interface LogSink {
  add(lines: readonly RawLine[]): void;
  mark(mark: LogMark): void;
}

/** What is read. */
export interface LogRequest {
  /** Of the socket, without the query. */
  readonly path: string;
  /** What every connection asks for. */
  readonly query?: Readonly<Record<string, SocketValue | readonly SocketValue[]>>;
  /** How many of the newest lines come first. */
  readonly tail: number;
  /** What a person calls one of several containers. */
  readonly nameOf?: (source: string) => string;
}

/** `loading` until it is known whether there are lines; `live` while the platform reads the log on. */
export type LogStreamState = 'loading' | 'live' | 'interrupted' | 'waiting' | 'ended' | 'refused';

/** A container that wrote nothing says nothing: so long after the connection it is taken for that, in ms. */
const SILENT = 500;

/**
 * The log of one container or several, live. A lost connection goes on where it was cut, without a line lost or doubled;
 * a log that ended because its container stopped can be taken up again.
 */
@Injectable()
export class LogStream {
  private readonly sockets = inject(TicketedSockets);
  private readonly texts = inject(TranslocoService);
  private readonly socket = signal<TicketedSocket | null>(null);
  private readonly heard = signal(false);
  private readonly interruption = signal<string | null>(null);
  private readonly ending = signal<{ reason: string; detail: string | null } | null>(null);
  private readonly refusal = signal<SocketEnd | null>(null);
  private readonly lost = signal(0);
  private request: LogRequest | null = null;
  private sink: LogSink | null = null;
  private position = new LogPosition();
  private silence: ReturnType<typeof setTimeout> | undefined;

  /** Lines that the platform left out because this page could not keep up. */
  readonly dropped = this.lost.asReadonly();
  /** Why the platform refused; null when it did not. */
  readonly refused = this.refusal.asReadonly();
  /** Why the log is at its end. */
  readonly ended = this.ending.asReadonly();
  readonly state = computed<LogStreamState>(() => {
    const connection = this.socket()?.state();
    if (this.ending()) {
      return 'ended';
    }
    if (this.refusal()) {
      return 'refused';
    }
    if (connection?.name === 'waiting') {
      return 'waiting';
    }
    if (this.interruption() !== null) {
      return 'interrupted';
    }
    return this.heard() ? 'live' : 'loading';
  });
  /** The sentence of what keeps it from being live, if there is one. */
  readonly detail = computed(() => {
    const connection = this.socket()?.state();
    return connection?.name === 'waiting'
      ? connection.end.detail
      : (this.refusal()?.detail ?? this.ending()?.detail ?? this.interruption());
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  /** Starts anew. */
  open(request: LogRequest, sink: LogSink): void {
    this.request = request;
    this.sink = sink;
    this.position = new LogPosition();
    this.heard.set(false);
    this.lost.set(0);
    this.connect();
  }

  /** Goes on where it ended: the container runs again, or whatever refused has changed. */
  resume(): void {
    if (this.request && this.socket()?.state().name === 'ended') {
      this.connect();
    }
  }

  /** Tries again at once, if it waits to. */
  retry(): void {
    this.socket()?.retryNow();
    this.resume();
  }

  close(): void {
    clearTimeout(this.silence);
    this.socket()?.close();
  }

  private connect(): void {
    const { request } = this;
    if (!request) {
      return;
    }
    this.close();
    this.ending.set(null);
    this.refusal.set(null);
    this.interruption.set(null);
    this.socket.set(
      this.sockets.open({
        path: request.path,
        query: () => {
          this.position.cut();
          const { since } = this.position;
          return { ...request.query, follow: true, timestamps: true, ...(since ? { since } : { tail: request.tail }) };
        },
        opened: () => {
          this.interruption.set(null);
          this.silence = setTimeout(() => this.heard.set(true), SILENT);
        },
        received: (data) => {
          if (typeof data === 'string') {
            this.take(JSON.parse(data) as LogMessage);
          }
        },
        lost: (end) => this.afterLoss(end),
      }),
    );
  }

  private take(message: LogMessage): void {
    this.heard.set(true);
    switch (message.type) {
      case 'lines':
        this.ending.set(null);
        this.sink?.add(this.position.fresh(message.lines));
        break;
      case 'dropped':
        this.lost.update((count) => count + message.count);
        this.note(
          'warn',
          this.texts.translate(plural('logs.dropped', message.count), { count: message.count.toLocaleString() }),
          message,
        );
        break;
      case 'interrupted':
        this.concerns(message, () => this.interruption.set(message.detail ?? ''));
        this.note('warn', `${this.texts.translate('logs.interrupted')} ${message.detail ?? ''}`.trim(), message);
        break;
      case 'resumed':
        this.concerns(message, () => this.interruption.set(null));
        this.note('ok', this.texts.translate('logs.resumed'), message);
        break;
      case 'end':
        this.concerns(message, () => this.ending.set({ reason: message.reason, detail: message.detail ?? null }));
        this.note('idle', message.detail ?? this.texts.translate('logs.ended'), message);
    }
  }

  /** What happens to one of several containers does not concern the others. */
  private concerns({ c }: Notice, apply: () => void): void {
    if (c === undefined) {
      apply();
    }
  }

  private afterLoss(end: SocketEnd): void {
    clearTimeout(this.silence);
    if (this.socket()?.state().name !== 'ended') {
      return;
    }
    if (end.fault === 'done') {
      this.ending.update((known) => known ?? { reason: 'done', detail: end.detail });
    } else {
      this.refusal.set(end);
    }
  }

  private note(tone: Extract<LogMark, { kind: 'note' }>['tone'], text: string, { c }: Notice): void {
    const name = c === undefined ? '' : `${this.request?.nameOf?.(c) ?? c}: `;
    this.sink?.mark({ kind: 'note', tone, text: name + text });
  }
}
