import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FakeWebSockets } from '../../../testing/fake-web-socket';
import { Session, SessionState } from '../auth/session';
import { ProblemError } from '../errors/problem-error';
import { SocketOptions, TicketedSocket } from '../socket/ticketed-socket';
import { TicketedSockets } from '../socket/ticketed-sockets';
import { Live, LiveTarget } from './live';

describe('Live', () => {
  const session = signal<SessionState>('starting');
  const me = signal<object>({});
  let rightsRead: () => void;
  let sockets: FakeWebSockets;
  let refusal: ProblemError | null;
  let live: Live;

  beforeEach(async () => {
    vi.useFakeTimers();
    session.set('starting');
    refusal = null;
    rightsRead = () => undefined;
    sockets = new FakeWebSockets();
    TestBed.configureTestingModule({
      providers: [
        {
          provide: Session,
          useValue: { state: session, me, refreshRights: () => Promise.resolve(rightsRead()) },
        },
        {
          provide: TicketedSockets,
          useValue: {
            open: (options: SocketOptions) =>
              new TicketedSocket(options, {
                document,
                connect: sockets.connect,
                ticket: () => (refusal ? Promise.reject(refusal) : Promise.resolve('t')),
              }),
          },
        },
      ],
    });
    live = TestBed.inject(Live);
    await become('active');
  });

  afterEach(async () => {
    await become('anonymous');
    vi.useRealTimers();
  });

  const become = async (state: SessionState) => {
    session.set(state);
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(0);
  };
  const target = () => {
    const heard: string[] = [];
    const fake: LiveTarget = {
      apply: ({ type }) => heard.push(type),
      commit: () => heard.push('commit'),
      lost: () => heard.push('lost'),
      clear: () => heard.push('clear'),
    };
    return { heard, fake };
  };

  it('connects for somebody who is signed in', () => {
    expect(sockets.last.url).toContain('/ws/v1/live?ticket=t');
    expect(live.state().name).toBe('connecting');
    sockets.last.open();
    expect(live.state().name).toBe('live');
  });

  it('subscribes now or as soon as it is connected, and again after a break', async () => {
    live.subscribe({ topic: 'containers' }, target().fake);
    sockets.last.open();
    const narrow = live.subscribe({ topic: 'stats', server: 's', ids: ['a'] }, target().fake);
    const first = [
      { type: 'subscribe', sub: 's1', topic: 'containers', server: '*' },
      { type: 'subscribe', sub: 's2', topic: 'stats', server: 's', ids: ['a'] },
    ];
    expect(sockets.last.messages).toEqual(first);
    narrow.change({ topic: 'stats', server: 's', ids: ['b'] });
    expect(sockets.last.messages[2]).toEqual({ ...first[1], ids: ['b'] });

    sockets.last.drop();
    expect(live.state().name).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(1000);
    sockets.last.open();
    expect(sockets.last.messages).toEqual([first[0], { ...first[1], ids: ['b'] }]);
  });

  it('tells each subscription its own messages, one commit a frame', () => {
    const a = target();
    const b = target();
    live.subscribe({ topic: 'containers' }, a.fake);
    live.subscribe({ topic: 'servers' }, b.fake);
    sockets.last.open();
    sockets.last.say([
      { type: 'snapshot', sub: 's1', items: [], last: false },
      { type: 'snapshot', sub: 's1', items: [], last: true },
      { type: 'delta', sub: 'gone', upserts: [] },
    ]);
    sockets.last.say({ type: 'heartbeat', t: '2026-01-01T00:00:00Z' });
    expect(a.heard).toEqual(['snapshot', 'snapshot', 'commit']);
    expect(b.heard).toEqual([]);
  });

  it('says no more about what is not followed any more', () => {
    const { heard, fake } = target();
    const subscription = live.subscribe({ topic: 'containers' }, fake);
    sockets.last.open();
    subscription.close();
    expect(sockets.last.messages.at(-1)).toEqual({ type: 'unsubscribe', sub: 's1' });
    sockets.last.say({ type: 'delta', sub: 's1' });
    expect(heard).toEqual([]);
  });

  it('takes 25 s without a heartbeat for a break and says since when', async () => {
    const { heard, fake } = target();
    live.subscribe({ topic: 'containers' }, fake);
    sockets.last.open();
    await vi.advanceTimersByTimeAsync(24_000);
    expect(live.state().name).toBe('live');
    await vi.advanceTimersByTimeAsync(1000);
    expect(live.state().name).toBe('reconnecting');
    expect(live.since()).toBe(new Date().toISOString());
    expect(heard).toEqual(['lost']);
  });

  it('asks what is left of the rights when they were taken, and goes on only when there are others', async () => {
    let asked = 0;
    rightsRead = () => asked++;
    sockets.last.drop(4403, 'The right is gone.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toBe(1);
    expect(live.state().name).toBe('offline');
    expect(sockets.made).toHaveLength(1);

    rightsRead = () => me.set({});
    live.retryNow();
    await vi.advanceTimersByTimeAsync(0);
    sockets.last.drop(4403, 'The right is gone.');
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets.made).toHaveLength(3);
  });

  it('goes when somebody signs out, forgets what was seen, and comes back with the next one', async () => {
    const { heard, fake } = target();
    live.subscribe({ topic: 'containers' }, fake);
    sockets.last.open();
    await become('anonymous');
    expect(sockets.last.closedBy).toBe(1000);
    expect(live.state()).toEqual({ name: 'offline', end: null });
    expect(heard).toEqual(['lost', 'clear']);
    await become('active');
    sockets.last.open();
    expect(sockets.last.messages).toHaveLength(1);
  });

  it('keeps what was seen while a session that ended is renewed', async () => {
    const { heard, fake } = target();
    live.subscribe({ topic: 'containers' }, fake);
    sockets.last.open();
    await become('expired');
    await become('active');
    sockets.last.open();
    expect(heard).toEqual(['lost']);
    expect(sockets.made).toHaveLength(2);
  });

  it('tells pages why nothing comes, and tries again when asked', async () => {
    refusal = new ProblemError(429, 'X', 'Too many', 'Ten tabs are open.', 'REQ-1', [], 60);
    sockets.last.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(live.problem()).toMatchObject({ detail: 'Ten tabs are open.', requestId: 'REQ-1' });
    refusal = null;
    live.retryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(sockets.made).toHaveLength(2);
    expect(live.problem()).toBeNull();
  });
});
