/** The most bytes of one message; the platform takes no larger ones. */
export const LARGEST_MESSAGE = 32 * 1024;
/** So much may wait in the browser before more is given to it. */
const ENOUGH = 256 * 1024;
/** How long until it is looked whether there is room again, in ms. */
const PAUSE = 20;

/** The socket as the queue sees it. */
export interface InputPipe {
  /** Bytes that wait in the browser. */
  readonly buffered: number;
  /** @returns false when the connection is away */
  send(data: Uint8Array<ArrayBuffer>): boolean;
}

/**
 * What a person typed or pasted, on its way into the container: in pieces that the platform takes, and no faster than the
 * connection carries them, so that a paste of ten megabytes neither is refused nor fills the browser.
 */
export class InputQueue {
  private readonly waiting: Uint8Array<ArrayBuffer>[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly pipe: () => InputPipe | null) {}

  /** Bytes that were not sent yet. */
  get size(): number {
    return this.waiting.reduce((sum, piece) => sum + piece.length, 0);
  }

  add(bytes: Uint8Array<ArrayBuffer>): void {
    for (let from = 0; from < bytes.length; from += LARGEST_MESSAGE) {
      this.waiting.push(bytes.subarray(from, from + LARGEST_MESSAGE));
    }
    if (this.timer === undefined) {
      this.flush();
    }
  }

  /** Sends what there is room for; the rest a little later. What cannot be sent now stays. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const pipe = this.pipe();
    while (pipe && this.waiting.length > 0 && pipe.buffered < ENOUGH) {
      const piece = this.waiting[0];
      if (!piece || !pipe.send(piece)) {
        return;
      }
      this.waiting.shift();
    }
    if (pipe && this.waiting.length > 0) {
      this.timer = setTimeout(() => this.flush(), PAUSE);
    }
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting.length = 0;
  }
}
