import { TestBed } from '@angular/core/testing';
import { TestingApi } from '../../../testing/testing-api';
import { TestingLive } from '../../../testing/testing-live';
import { ProblemError } from '../../core/errors/problem-error';
import { Live } from '../../core/live/live';
import { event } from './event.fixture';
import { EventFeed, KEPT_EVENTS } from './event-feed';
import { EventPage } from '../../api/models';
import { EventHistory, HistoryQuery } from './event-history';

/** Seconds after the start of the tests' time. */
const at = (second: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + second * 1000).toISOString();
const ALL = { type: null, action: null, since: null };

describe('EventFeed', () => {
  let live: TestingLive;
  let feed: EventFeed;
  /** Pages by `SERVER CURSOR`. */
  let pages: Record<string, EventPage | ProblemError>;
  let asked: { server: string; query: HistoryQuery; cursor: string | null }[];

  beforeEach(() => {
    pages = {};
    asked = [];
    live = new TestingLive(new TestingApi());
    TestBed.configureTestingModule({
      providers: [
        EventFeed,
        { provide: Live, useValue: live },
        {
          provide: EventHistory,
          useValue: {
            page: (server: string, query: HistoryQuery, cursor: string | null) => {
              asked.push({ server, query, cursor });
              const page = pages[`${server} ${cursor ?? ''}`] ?? { items: [], nextCursor: null };
              return page instanceof ProblemError ? Promise.reject(page) : Promise.resolve(page);
            },
          },
        },
      ],
    });
    feed = TestBed.inject(EventFeed);
  });

  const page = (server: string, seconds: number[], nextCursor: string | null = null): EventPage => ({
    items: seconds.map((second) => event({ server, id: `${server}-${second}`, time: at(second) })),
    nextCursor,
  });
  const shown = () => feed.events().map(({ id }) => id);

  it('mixes the histories of all servers, the newest first', async () => {
    pages = { 'a ': page('a', [9, 5]), 'b ': page('b', [8, 7]) };
    await feed.open(['a', 'b'], ALL);
    expect(shown()).toEqual(['a-9', 'b-8', 'b-7', 'a-5']);
    expect(feed.complete()).toBe(true);
  });

  it('shows nothing older than what was read of every server, and reads on where the feed ends', async () => {
    pages = {
      'a ': page('a', [100, 90], 'a2'),
      'b ': page('b', [95, 10], 'b2'),
      'a a2': page('a', [80, 5], null),
      'b b2': page('b', [3]),
    };
    await feed.open(['a', 'b'], ALL);
    // b's event of second 10 may have older ones of a above it.
    expect(shown()).toEqual(['a-100', 'b-95', 'a-90']);
    await feed.older();
    expect(asked.map(({ server, cursor }) => `${server} ${cursor ?? ''}`)).toEqual(['a ', 'b ', 'a a2']);
    expect(shown()).toEqual(['a-100', 'b-95', 'a-90', 'a-80', 'b-10']);
    await feed.older();
    expect(shown().slice(-3)).toEqual(['b-10', 'a-5', 'b-3']);
    expect(feed.complete()).toBe(true);
  });

  it('puts what comes live on top, once', async () => {
    pages = { 'a ': page('a', [5]) };
    await feed.open(['a'], ALL);
    const started = event({ server: 'a', id: 'live', time: at(6) });
    live.tell('events', { upserts: [started] });
    live.tell('events', { upserts: [started] });
    expect(shown()).toEqual(['live', 'a-5']);
    expect(feed.events()[0]!.arrival).toBe(1);
  });

  it('goes on with the others when one history cannot be read, and tries that again', async () => {
    pages = { 'a ': page('a', [5]), 'b ': new ProblemError(503, 'X', 'Away', 'b is away.', 'REQ-1') };
    await feed.open(['a', 'b'], ALL);
    expect(shown()).toEqual(['a-5']);
    expect(feed.problems().get('b')?.detail).toBe('b is away.');
    pages = { 'b ': page('b', [7]) };
    await feed.retry();
    expect(shown()).toEqual(['b-7', 'a-5']);
    expect(feed.problems().size).toBe(0);
  });

  it('asks with the filters and forgets what was asked before', async () => {
    pages = { 'a ': page('a', [5]) };
    await feed.open(['a'], ALL);
    pages = { 'a ': page('a', [4]) };
    await feed.open(['a'], { type: 'image', action: 'pull', since: at(0) });
    expect(asked.at(-1)!.query).toMatchObject({ type: 'image', action: 'pull', since: at(0), until: null });
    expect(shown()).toEqual(['a-4']);
    expect(live.wishes).toHaveLength(1);
  });

  it('shows nothing older than what is asked for, also of what comes live', async () => {
    await feed.open(['a'], { ...ALL, since: at(50) });
    live.tell('events', { upserts: [event({ id: 'old', time: at(49) }), event({ id: 'new', time: at(51) })] });
    expect(shown()).toEqual(['new']);
  });

  it('reads anew after a break: what happened meanwhile stands in the history', async () => {
    pages = { 'a ': page('a', [5]) };
    await feed.open(['a'], ALL);
    pages = { 'a ': page('a', [7, 6, 5]) };
    feed.lost();
    feed.commit();
    await vi.waitFor(() => expect(shown()).toEqual(['a-7', 'a-6', 'a-5']));
  });

  it('keeps a bounded number and reads the rest again when somebody goes there', async () => {
    pages = { 'a ': page('a', [1]) };
    await feed.open(['a'], ALL);
    live.tell('events', {
      upserts: Array.from({ length: KEPT_EVENTS }, (_, n) => event({ server: 'a', id: `n-${n}`, time: at(n + 2) })),
    });
    expect(feed.events()).toHaveLength(KEPT_EVENTS / 2);
    expect(feed.complete()).toBe(false);
    await feed.older();
    const oldest = feed.events().find(({ id }) => id === `n-${KEPT_EVENTS / 2}`)!;
    expect(asked.at(-1)!.query.until).toBe(new Date(oldest.at + 1).toISOString());
  });
});
