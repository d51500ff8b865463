import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { LogFeed, unseen } from './log-feed';

const line = (t: string, m = t) => ({ t, s: 'stdout', m });

describe('unseen', () => {
  it('skips what was seen and keeps further lines of the same time', () => {
    const lines = [line('1', 'a'), line('2', 'b'), line('2', 'c'), line('2', 'd'), line('3', 'e')];
    expect(unseen(lines, { time: '2', count: 2 }).map((l) => l.m)).toEqual(['d', 'e']);
  });
});

describe('LogFeed', () => {
  let feed: LogFeed;
  let http: HttpTestingController;
  let got: string[];
  const sink = { add: (lines: readonly { m: string }[]) => void got.push(...lines.map(({ m }) => m)) };

  beforeEach(() => {
    got = [];
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), LogFeed] });
    feed = TestBed.inject(LogFeed);
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => http.verify());

  const next = () => http.expectOne((request) => request.url === '/api/v1/servers/s-1/containers/c-1/logs');
  const open = async (...lines: ReturnType<typeof line>[]) => {
    const done = feed.open({ server: 's-1', id: 'c-1' }, 500, sink);
    next().flush({ lines, truncated: true });
    await done;
  };
  const more = async (lines: ReturnType<typeof line>[], truncated = false) => {
    const done = feed.more();
    const request = next();
    request.flush({ lines, truncated });
    await done;
    return request.request.params;
  };
  const texts = () => got;

  it('begins with the recent lines and says that there are older ones', async () => {
    await open(line('1'), line('2'));
    expect(texts()).toEqual(['1', '2']);
    expect(feed.truncated()).toBe(true);
    expect(feed.missed()).toBe(false);
  });

  it('goes on from the last line without losing or doubling any', async () => {
    await open(line('1', 'a'), line('2', 'b'));
    const params = await more([line('2', 'b'), line('2', 'c'), line('3', 'd')]);
    expect(params.get('since')).toBe('2');
    await more([line('3', 'd'), line('3', 'e')]);
    await more([line('3', 'd'), line('3', 'e')]);
    expect(texts()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('says when lines are missing because the container wrote too much', async () => {
    await open(line('1'));
    await more([line('5')], true);
    expect(feed.missed()).toBe(true);
  });

  it('forgets an answer that comes after it was opened anew', async () => {
    await open(line('1'));
    const late = feed.more();
    const request = next();
    const done = feed.open({ server: 's-1', id: 'c-1' }, 100, sink);
    request.flush({ lines: [line('7', 'late')], truncated: false });
    next().flush({ lines: [line('2', 'new')], truncated: false });
    await Promise.all([late, done]);
    expect(texts()).toEqual(['1', 'new']);
  });
});
