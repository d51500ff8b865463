import { FakeWebSockets } from '../../../testing/fake-web-socket';
import { ProblemError } from '../errors/problem-error';
import { SocketOptions, TicketedSocket } from './ticketed-socket';

describe('TicketedSocket', () => {
  let sockets: FakeWebSockets;
  let hidden: boolean;
  let tickets: number;
  let refusal: ProblemError | null;
  const opened: TicketedSocket[] = [];

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T14:00:00Z') });
    sockets = new FakeWebSockets();
    hidden = false;
    tickets = 0;
    refusal = null;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });

  afterEach(() => {
    opened.splice(0).forEach((socket) => socket.close());
    Reflect.deleteProperty(document, 'hidden');
    vi.useRealTimers();
  });

  const open = async (options: Partial<SocketOptions> = {}) => {
    const socket = new TicketedSocket(
      { path: '/ws/v1/live', received: () => undefined, ...options },
      {
        document,
        connect: sockets.connect,
        ticket: () => (refusal ? Promise.reject(refusal) : Promise.resolve(`t${++tickets}`)),
      },
    );
    opened.push(socket);
    await vi.advanceTimersByTimeAsync(0);
    return socket;
  };
  const show = (visible: boolean) => {
    hidden = !visible;
    document.dispatchEvent(new Event('visibilitychange'));
    return vi.advanceTimersByTimeAsync(0);
  };
  const problem = (status: number, retryAfter: number | null = null) =>
    new ProblemError(status, 'CODE', 'Title', 'A sentence.', 'REQ-1', [], retryAfter);

  it('opens by a ticket, with the query of the moment', async () => {
    let since = 'never';
    const socket = await open({ query: () => ({ since, c: ['a', 'b'], tail: 5, no: null }) });
    expect(sockets.last.url).toBe('ws://localhost:3000/ws/v1/live?since=never&c=a&c=b&tail=5&ticket=t1');
    expect(socket.state().name).toBe('connecting');
    sockets.last.open();
    expect(socket.state().name).toBe('open');

    since = 'now';
    sockets.last.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sockets.last.url).toContain('since=now');
    expect(sockets.last.url).toContain('ticket=t2');
  });

  it('passes on what it receives, and sends only while it is open', async () => {
    const got: unknown[] = [];
    const socket = await open({ received: (data) => got.push(data) });
    expect(socket.send('early')).toBe(false);
    sockets.last.open();
    sockets.last.say('text');
    expect(socket.send('now')).toBe(true);
    const first = sockets.last;
    sockets.last.drop();
    expect(socket.send('late')).toBe(false);
    first.say('from the grave');
    expect(got).toEqual(['text']);
    expect(first.sent).toEqual(['now']);
  });

  it('waits longer after each loss, and starts anew after a connection that held', async () => {
    const socket = await open();
    const pauses: number[] = [];
    for (let losses = 0; losses < 8; losses++) {
      sockets.last.open();
      sockets.last.drop();
      const state = socket.state();
      const pause = state.name === 'waiting' ? state.until - Date.now() : 0;
      pauses.push(pause);
      await vi.advanceTimersByTimeAsync(pause);
    }
    expect(sockets.made).toHaveLength(9);
    [500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000].forEach((longest, n) => {
      expect(pauses[n]).toBeGreaterThanOrEqual(longest / 2);
      expect(pauses[n]).toBeLessThanOrEqual(longest);
    });

    sockets.last.open();
    await vi.advanceTimersByTimeAsync(6000);
    sockets.last.drop();
    const state = socket.state();
    expect(state.name === 'waiting' && state.until - Date.now()).toBeLessThanOrEqual(500);
  });

  it('takes a connection that says nothing for dead', async () => {
    const socket = await open({ silence: 25_000 });
    sockets.last.open();
    for (let beats = 0; beats < 5; beats++) {
      await vi.advanceTimersByTimeAsync(20_000);
      sockets.last.say('beat');
    }
    expect(socket.state().name).toBe('open');
    const silent = sockets.last;
    await vi.advanceTimersByTimeAsync(25_000);
    expect(silent.readyState).toBe(WebSocket.CLOSED);
    expect(socket.state()).toMatchObject({ name: 'waiting', end: { fault: 'silent' } });
  });

  it.each([
    [4403, 'forbidden'],
    [4404, 'missing'],
    [1000, 'done'],
    [1009, 'refused'],
  ])('ends for good at %d and keeps the sentence', async (code, fault) => {
    const lost: unknown[] = [];
    const socket = await open({ lost: (end) => lost.push(end.fault) });
    sockets.last.open();
    sockets.last.drop(code, 'There is no container web.');
    expect(socket.state()).toMatchObject({ name: 'ended', end: { fault, detail: 'There is no container web.' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.made).toHaveLength(1);
    expect(lost).toEqual([fault]);
  });

  it.each([
    [1001, 'restart', 0],
    [1013, 'overload', 2000],
    [4401, 'session', 0],
    [4429, 'limit', 5000],
  ])('tries again after %d, not too soon', async (code, fault, least) => {
    const socket = await open();
    sockets.last.open();
    sockets.last.drop(code);
    const state = socket.state();
    expect(state).toMatchObject({ name: 'waiting', end: { fault } });
    expect(state.name === 'waiting' && state.until - Date.now()).toBeGreaterThanOrEqual(least);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sockets.made).toHaveLength(2);
  });

  it('heeds how long the platform wants to be left alone', async () => {
    refusal = problem(429, 30);
    const socket = await open();
    expect(socket.state()).toMatchObject({ name: 'waiting', end: { fault: 'limit', detail: 'A sentence.' } });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(sockets.made).toHaveLength(0);
    refusal = null;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sockets.made).toHaveLength(1);
  });

  it('goes on trying while the platform does not answer, and gives up without a right or a session', async () => {
    refusal = problem(0);
    const socket = await open();
    expect(socket.state()).toMatchObject({ name: 'waiting', end: { fault: 'lost', detail: null } });
    refusal = problem(401);
    await vi.advanceTimersByTimeAsync(1000);
    expect(socket.state()).toMatchObject({ name: 'ended', end: { fault: 'session' } });
  });

  it('gives up a handshake that never ends', async () => {
    const socket = await open();
    const stuck = sockets.last;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(stuck.readyState).toBe(WebSocket.CLOSED);
    expect(socket.state().name).toBe('waiting');
  });

  it('lets a handshake come through before it closes what nobody wants any more', async () => {
    const socket = await open();
    const early = sockets.last;
    window.dispatchEvent(new Event('offline'));
    expect(early.closedBy).toBeNull();
    early.open();
    expect(early.readyState).toBe(WebSocket.CLOSED);
    expect(socket.state().name).toBe('waiting');
  });

  it('closes what nobody wants any more also when its handshake never ends', async () => {
    const socket = await open();
    const early = sockets.last;
    socket.close();
    expect(early.closedBy).toBeNull();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(early.closedBy).toBe(1000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rests while nobody looks for long, and is back at once', async () => {
    const socket = await open({ rest: 60_000 });
    sockets.last.open();
    await show(false);
    await vi.advanceTimersByTimeAsync(50_000);
    await show(true);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(socket.state().name).toBe('open');

    await show(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.state().name).toBe('resting');
    expect(sockets.last.closedBy).toBe(1000);
    await show(true);
    expect(sockets.made).toHaveLength(2);
  });

  it('does not wait any longer when the page or the network comes back', async () => {
    await open();
    for (let losses = 0; losses < 4; losses++) {
      sockets.last.drop();
      await show(false);
      await show(true);
    }
    sockets.last.drop();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets.made).toHaveLength(6);
  });

  it('looks again at once when the browser says that the network went', async () => {
    const socket = await open();
    sockets.last.open();
    window.dispatchEvent(new Event('offline'));
    expect(socket.state().name).toBe('waiting');
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets.made).toHaveLength(2);
  });

  it('leaves nothing behind when it is closed', async () => {
    const socket = await open({ silence: 1000, rest: 1000 });
    sockets.last.open();
    socket.close();
    expect(sockets.last.closedBy).toBe(1000);
    await show(false);
    await show(true);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.made).toHaveLength(1);
    expect(socket.state()).toEqual({ name: 'ended', end: null });
    expect(vi.getTimerCount()).toBe(0);
  });
});
