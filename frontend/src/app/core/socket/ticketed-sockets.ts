import { DOCUMENT } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { inject, Injectable, InjectionToken } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SocketOptions, TicketedSocket } from './ticketed-socket';

/** Makes the browser's WebSocket; tests put a fake in its place. */
export const WEB_SOCKET = new InjectionToken<(url: string) => WebSocket>('WEB_SOCKET', {
  factory: () => (url) => new WebSocket(url),
});

/**
 * Opens the platform's WebSockets. A ticket stands for the session in the address: it works once, for half a minute, and
 * for that path only, so an address that leaks is worth nothing.
 */
@Injectable({ providedIn: 'root' })
export class TicketedSockets {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly connect = inject(WEB_SOCKET);

  /** Opens at once and stays open until it is closed. Whoever opens it closes it. */
  open(options: SocketOptions): TicketedSocket {
    return new TicketedSocket(options, {
      document: this.document,
      connect: this.connect,
      ticket: async (path) =>
        (await firstValueFrom(this.http.post<{ ticket: string }>('/api/v1/ws-tickets', { path }))).ticket,
    });
  }
}
