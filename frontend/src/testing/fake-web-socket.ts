/** The far end of a WebSocket in a test: opens, says, closes when the test wants. */
export class FakeWebSocket {
  readonly sent: (string | ArrayBufferView)[] = [];
  readyState: number = WebSocket.CONNECTING;
  bufferedAmount = 0;
  binaryType = 'blob';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  /** The code with which the console closed it; null while it did not, undefined when it gave none. */
  closedBy: number | undefined | null = null;

  constructor(readonly url: string) {}

  /** As a WebSocket, for whoever makes sockets in the code under test. */
  get socket(): WebSocket {
    return this as unknown as WebSocket;
  }

  /** What was sent as text, parsed. */
  get messages(): unknown[] {
    return this.sent.filter((data) => typeof data === 'string').map((data) => JSON.parse(data) as unknown);
  }

  open(): void {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
  }

  /** A frame from the platform: text as it is, objects as JSON. */
  say(data: string | ArrayBuffer | object): void {
    this.onmessage?.({ data: typeof data === 'string' || data instanceof ArrayBuffer ? data : JSON.stringify(data) });
  }

  /** The platform closes. */
  drop(code = 1006, reason = ''): void {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.({ code, reason });
  }

  send(data: string | ArrayBufferView): void {
    this.sent.push(data);
  }

  close(code?: number): void {
    this.readyState = WebSocket.CLOSED;
    this.closedBy = code;
  }
}

/** All sockets that the code under test made, the latest last. Provide `connect` as WEB_SOCKET. */
export class FakeWebSockets {
  readonly made: FakeWebSocket[] = [];

  readonly connect = (url: string): WebSocket => {
    const fake = new FakeWebSocket(url);
    this.made.push(fake);
    return fake.socket;
  };

  get last(): FakeWebSocket {
    const last = this.made.at(-1);
    if (!last) {
      throw new Error('no socket was made');
    }
    return last;
  }
}
