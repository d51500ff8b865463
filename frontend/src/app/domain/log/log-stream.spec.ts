import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { TestingSockets } from '../../../testing/testing-sockets';
import { TicketedSockets } from '../../core/socket/ticketed-sockets';
import { provideTexts } from '../../i18n/texts';
import { LogMark, RawLine } from '../../ui/log-view/log-record';
import { LogStream } from './log-stream';

const line = (second: number, m: string) => ({ t: `2026-01-01T00:00:0${second}.000000000Z`, s: 'stdout', m });

describe('LogStream', () => {
  let sockets: TestingSockets;
  let log: LogStream;
  let shown: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    shown = [];
    sockets = new TestingSockets();
    TestBed.configureTestingModule({
      providers: [provideTexts(), provideHttpClient(), LogStream, { provide: TicketedSockets, useValue: sockets }],
    });
    log = TestBed.inject(LogStream);
    log.open(
      { path: '/ws/v1/x/logs', tail: 500 },
      {
        add: (lines: readonly RawLine[]) => void shown.push(...lines.map(({ m }) => m)),
        mark: (mark: LogMark) => void shown.push(mark.kind === 'note' ? `[${mark.tone}: ${mark.text}]` : mark.kind),
      },
    );
  });

  afterEach(() => vi.useRealTimers());

  it('begins with the newest lines and goes on live', () => {
    expect(sockets.query()).toEqual({ follow: true, timestamps: true, tail: 500 });
    sockets.say({ type: 'lines', lines: [line(1, 'a'), line(2, 'b')] });
    sockets.say({ type: 'lines', lines: [line(3, 'c')] });
    expect([shown, log.state()]).toEqual([['a', 'b', 'c'], 'live']);
  });

  it('goes on after a loss where it was cut, each line once', () => {
    sockets.say({ type: 'lines', lines: [line(1, 'a'), line(2, 'b')] });
    sockets.cut();
    expect(log.state()).toBe('waiting');
    expect(sockets.query()).toEqual({ follow: true, timestamps: true, since: '2026-01-01T00:00:02.000000000Z' });
    sockets.reopen();
    sockets.say({ type: 'lines', lines: [line(2, 'b'), line(2, 'c'), line(3, 'd')] });
    expect(shown).toEqual(['a', 'b', 'c', 'd']);
  });

  it('says where lines are missing and where the engine was away', () => {
    sockets.say({ type: 'lines', lines: [line(1, 'a')] });
    sockets.say({ type: 'dropped', count: 1204 });
    sockets.say({ type: 'interrupted', resumeFrom: null, detail: 'ams does not answer.' });
    expect([log.state(), log.detail()]).toEqual(['interrupted', 'ams does not answer.']);
    sockets.say({ type: 'resumed' });
    expect(log.state()).toBe('live');
    expect(shown[1]).toContain('1,204 lines are missing');
    expect(shown[2]).toContain('ams does not answer.');
    expect(shown[3]).toContain('goes on');
    expect(log.dropped()).toBe(1204);
  });

  it('ends with its container, and goes on with it when it runs again', () => {
    sockets.say({ type: 'lines', lines: [line(1, 'a')] });
    sockets.say({ type: 'end', reason: 'stopped', detail: 'The container was stopped.' });
    sockets.end(1000, '');
    expect([log.state(), log.detail()]).toEqual(['ended', 'The container was stopped.']);
    log.resume();
    expect(sockets.query()).toMatchObject({ since: '2026-01-01T00:00:01.000000000Z' });
    sockets.say({ type: 'lines', lines: [line(1, 'a'), line(5, 'b')] });
    expect([log.state(), shown]).toEqual(['live', ['a', '[idle: The container was stopped.]', 'b']]);
  });

  it('tells which of several containers ended, and goes on with the others', () => {
    sockets.say({ type: 'lines', lines: [{ ...line(1, 'a'), c: 's:x' }] });
    sockets.say({ type: 'end', reason: 'exited', detail: 'It ended.', c: 's:x' });
    sockets.say({ type: 'lines', lines: [{ ...line(2, 'b'), c: 's:y' }] });
    expect([log.state(), shown]).toEqual(['live', ['a', '[idle: s:x: It ended.]', 'b']]);
  });

  it('waits for lines a moment before it says that there are none', () => {
    expect(log.state()).toBe('loading');
    vi.advanceTimersByTime(600);
    expect(log.state()).toBe('live');
  });

  it('shows the sentence of a refusal, and tries again when asked to', () => {
    sockets.end(4404, 'There is no container web.');
    expect([log.state(), log.detail()]).toEqual(['refused', 'There is no container web.']);
    log.resume();
    expect(sockets.opened).toBe(2);
  });
});
