import { signal } from '@angular/core';
import { endByCode } from '../app/core/socket/socket-end';
import { SocketOptions, SocketState } from '../app/core/socket/ticketed-socket';

/** Stands for TicketedSockets: the other end of the one socket is the test. The socket of live lists stays silent. */
export class TestingSockets {
  private readonly now = signal<SocketState>({ name: 'connecting' });
  readonly sent: (string | ArrayBufferView)[] = [];
  options: SocketOptions | null = null;
  opened = 0;
  closed = false;

  open(options: SocketOptions) {
    if (options.path.endsWith('/live')) {
      const state = signal<SocketState>({ name: 'connecting' });
      return { state, buffered: 0, send: () => false, retryNow: () => undefined, close: () => undefined };
    }
    this.options = options;
    this.opened++;
    this.closed = false;
    this.now.set({ name: 'open' });
    options.query?.();
    options.opened?.();
    return {
      state: this.now.asReadonly(),
      buffered: 0,
      send: (data: string | ArrayBufferView) => {
        const isOpen = this.now().name === 'open';
        if (isOpen) {
          this.sent.push(data);
        }
        return isOpen;
      },
      retryNow: () => undefined,
      close: () => {
        this.closed = true;
        this.now.set({ name: 'ended', end: null });
      },
    };
  }

  get path(): string {
    return this.options?.path ?? '';
  }

  /** The query of the next connection. */
  query(): Record<string, unknown> {
    return { ...this.options!.query?.() };
  }

  say(message: object): void {
    this.options!.received(JSON.stringify(message));
  }

  sayBytes(bytes: Uint8Array): void {
    this.options!.received(bytes.slice().buffer);
  }

  /** The connection is lost and waits for its next try. */
  cut(): void {
    this.now.set({ name: 'waiting', until: 0, end: endByCode(1006) });
    this.options!.lost?.(endByCode(1006));
  }

  reopen(): void {
    this.now.set({ name: 'open' });
    this.options!.query?.();
    this.options!.opened?.();
  }

  /** The platform closes it for good. */
  end(code: number, reason: string): void {
    this.now.set({ name: 'ended', end: endByCode(code, reason) });
    this.options!.lost?.(endByCode(code, reason));
  }
}
