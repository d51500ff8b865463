import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { SocketEnd } from '../../core/socket/socket-end';
import { TicketedSocket } from '../../core/socket/ticketed-socket';
import { TicketedSockets } from '../../core/socket/ticketed-sockets';
import { InputQueue } from './input-queue';

/** What is run, and how large the screen is. */
export interface TerminalRequest {
  /** Path of the socket. */
  readonly path: string;
  /** Program and arguments; empty: a shell is looked for. */
  readonly command: readonly string[];
  /** Empty: the container's own user. */
  readonly user: string;
  readonly columns: number;
  readonly rows: number;
}

/** What the platform says in text frames; binary ones are what the program writes. */
type TerminalMessage =
  | {
      readonly type: 'session';
      readonly id: string;
      readonly shell?: string | null;
      readonly recording?: string | null;
    }
  | { readonly type: 'exit'; readonly code: number | null }
  | { readonly type: 'error'; readonly code: string; readonly detail: string };

/** Where the output goes. */
export interface TerminalOutput {
  write(bytes: Uint8Array): void;
  /** The output comes again from the beginning of what is kept. */
  reset(): void;
}

/** `away`: the connection was lost and the session waits for it. */
export type TerminalState = 'none' | 'starting' | 'running' | 'away' | 'exited' | 'failed';

/**
 * One program inside a container and the connection to it. A short loss of the connection does not end it: the session
 * waits half a minute, and its output is shown again. Leaving ends it.
 */
@Injectable()
export class TerminalSession {
  private readonly sockets = inject(TicketedSockets);
  private readonly encoder = new TextEncoder();
  private readonly socket = signal<TicketedSocket | null>(null);
  private readonly session = signal<{ id: string; shell: string | null; recording: string | null } | null>(null);
  private readonly exit = signal<{ code: number | null } | null>(null);
  private readonly fault = signal<string | null>(null);
  private readonly refusal = signal<SocketEnd | null>(null);
  private readonly gap = signal<string | null>(null);
  private readonly input = new InputQueue(() => this.socket());
  private size = { columns: 80, rows: 24 };
  private output: TerminalOutput | null = null;

  /** The shell that was found, if the platform told it. */
  readonly shell = computed(() => this.session()?.shell ?? null);
  /** The program's exit code: null when it is not known, or when it runs. */
  readonly exitCode = computed(() => this.exit()?.code ?? null);
  /** The recording of what is shown; null when there is none. */
  readonly recording = computed(() => this.session()?.recording ?? null);
  /** Why it is not recorded, or not any more, though it should be. */
  readonly unrecorded = this.gap.asReadonly();
  /** Why it failed or could not go on. */
  readonly problem = computed(() => this.fault() ?? this.refusal()?.detail ?? null);
  readonly state = computed<TerminalState>(() => {
    const socket = this.socket();
    if (!socket) {
      return 'none';
    }
    if (this.exit()) {
      return 'exited';
    }
    if (this.fault() !== null || this.refusal() !== null) {
      return 'failed';
    }
    const connection = socket.state().name;
    if (connection === 'open') {
      return this.session() ? 'running' : 'starting';
    }
    return this.session() ? 'away' : 'starting';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  /** Starts a program; one that runs is ended. */
  start(request: TerminalRequest, output: TerminalOutput): void {
    this.close();
    this.session.set(null);
    this.exit.set(null);
    this.fault.set(null);
    this.refusal.set(null);
    this.gap.set(null);
    this.size = { columns: request.columns, rows: request.rows };
    this.output = output;
    this.socket.set(
      this.sockets.open({
        path: request.path,
        query: () => this.query(request),
        received: (data) => this.take(data),
        opened: () => this.input.flush(),
        lost: (end) => this.afterLoss(end),
      }),
    );
  }

  type(text: string): void {
    this.typeBytes(this.encoder.encode(text));
  }

  typeBytes(bytes: Uint8Array<ArrayBuffer>): void {
    const state = this.state();
    if (state === 'running' || state === 'away' || state === 'starting') {
      this.input.add(bytes);
    }
  }

  resize(columns: number, rows: number): void {
    this.size = { columns, rows };
    if (this.session()) {
      this.socket()?.send(JSON.stringify({ type: 'resize', cols: columns, rows }));
    }
  }

  /** Ends the session at once. */
  close(): void {
    this.input.clear();
    this.socket()?.close();
    this.socket.set(null);
  }

  private query({ command, user }: TerminalRequest) {
    const { columns: cols, rows } = this.size;
    const session = this.session();
    return session ? { session: session.id, cols, rows } : { cmd: command, user: user || null, tty: true, cols, rows };
  }

  private take(data: string | ArrayBuffer): void {
    if (typeof data !== 'string') {
      this.output?.write(new Uint8Array(data));
      return;
    }
    const message = JSON.parse(data) as TerminalMessage;
    if (message.type === 'session') {
      if (this.session()) {
        this.output?.reset();
      }
      this.session.set({
        id: message.id,
        shell: message.shell ?? this.shell(),
        recording: message.recording ?? null,
      });
      this.input.flush();
    } else if (message.type === 'exit') {
      this.input.clear();
      this.exit.set({ code: message.code });
    } else if (message.code === 'RECORDING_LOST') {
      // It goes on; where it must not, the platform ends it.
      this.gap.set(message.detail);
    } else {
      this.fault.set(message.detail);
    }
  }

  private afterLoss(end: SocketEnd): void {
    if (this.socket()?.state().name !== 'ended' || this.exit() || this.fault() !== null) {
      return;
    }
    if (end.fault === 'done') {
      // Closed in good order without an exit code: the program is gone all the same.
      this.exit.set({ code: null });
    } else {
      this.refusal.set(end);
    }
  }
}
