import { InputQueue, LARGEST_MESSAGE } from './input-queue';

describe('InputQueue', () => {
  /** A connection that carries so many bytes in a turn of the clock. */
  class Line {
    buffered = 0;
    open = true;
    readonly got: Uint8Array[] = [];
    most = 0;

    send(data: Uint8Array): boolean {
      if (this.open) {
        this.got.push(data);
        this.buffered += data.length;
        this.most = Math.max(this.most, this.buffered);
      }
      return this.open;
    }

    carry(bytes: number): void {
      this.buffered = Math.max(0, this.buffered - bytes);
    }

    bytes(): Uint8Array {
      return Uint8Array.from(this.got.flatMap((piece) => [...piece]));
    }
  }

  let line: Line;
  let queue: InputQueue;

  beforeEach(() => {
    vi.useFakeTimers();
    line = new Line();
    queue = new InputQueue(() => line);
  });

  afterEach(() => vi.useRealTimers());

  it('sends a key at once', () => {
    queue.add(Uint8Array.of(97));
    expect([...line.bytes()]).toEqual([97]);
  });

  it('S25: brings a paste of ten megabytes through whole, in pieces, without filling the browser', async () => {
    const paste = new Uint8Array(10 * 1024 * 1024).map((_, i) => i % 251);
    queue.add(paste);
    queue.add(Uint8Array.of(13));
    while (queue.size > 0) {
      line.carry(200_000);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(line.got.every(({ length }) => length <= LARGEST_MESSAGE)).toBe(true);
    expect(line.most).toBeLessThan(300_000);
    const all = new Uint8Array(line.got.reduce((sum, piece) => sum + piece.length, 0));
    line.got.reduce((at, piece) => (all.set(piece, at), at + piece.length), 0);
    expect(all.length).toBe(paste.length + 1);
    expect(all.findIndex((byte, i) => i < paste.length && byte !== paste[i])).toBe(-1);
    expect(all.at(-1)).toBe(13);
  });

  it('keeps what was typed while the connection is away', () => {
    line.open = false;
    queue.add(Uint8Array.of(1));
    queue.add(Uint8Array.of(2));
    expect(line.got).toHaveLength(0);
    line.open = true;
    queue.flush();
    expect([...line.bytes()]).toEqual([1, 2]);
  });

  it('forgets what was typed into a session that is over', () => {
    line.open = false;
    queue.add(Uint8Array.of(1));
    queue.clear();
    line.open = true;
    queue.flush();
    expect(line.got).toHaveLength(0);
  });
});
