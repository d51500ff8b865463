import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { TestingSockets } from '../../../testing/testing-sockets';
import { TicketedSockets } from '../../core/socket/ticketed-sockets';
import { StatsStream } from './stats-stream';

const sample = (second: number) => ({
  t: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  cpuPercent: second,
  memoryBytes: 1,
  memoryLimit: 2,
  netRx: 0,
  netTx: 0,
  blkRead: 0,
  blkWrite: 0,
  pids: 1,
});

describe('StatsStream', () => {
  let sockets: TestingSockets;
  let stats: StatsStream;

  beforeEach(() => {
    sockets = new TestingSockets();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), StatsStream, { provide: TicketedSockets, useValue: sockets }],
    });
    stats = TestBed.inject(StatsStream);
    stats.open('/ws/v1/servers/s/containers/c/stats');
  });

  it('shows the history, then each sample', () => {
    expect(stats.state()).toBe('loading');
    sockets.say({ type: 'history', samples: [sample(1), sample(2)] });
    sockets.say({ type: 'sample', ...sample(3) });
    expect(stats.columns().cpu).toEqual([1, 2, 3]);
    expect(stats.state()).toBe('live');
  });

  it('keeps the values while the connection is away, and takes the history again after it', () => {
    sockets.say({ type: 'sample', ...sample(1) });
    sockets.cut();
    expect([stats.state(), stats.columns().cpu.length]).toEqual(['stale', 1]);
    sockets.reopen();
    sockets.say({ type: 'history', samples: [sample(1), sample(2)] });
    expect([stats.state(), stats.columns().cpu]).toEqual(['live', [1, 2]]);
  });

  it('says what the engine said when it went, and is live again with the next sample', () => {
    sockets.say({ type: 'sample', ...sample(1) });
    sockets.say({ type: 'interrupted', detail: 'ams-prod-1 does not answer.' });
    expect([stats.state(), stats.detail()]).toEqual(['stale', 'ams-prod-1 does not answer.']);
    sockets.say({ type: 'sample', ...sample(2) });
    expect([stats.state(), stats.detail()]).toEqual(['live', null]);
  });

  it('ends with its container and begins again with it, with what is known', () => {
    sockets.say({ type: 'sample', ...sample(1) });
    sockets.say({ type: 'end', reason: 'stopped', detail: 'The container was stopped.' });
    sockets.end(1000, '');
    expect([stats.state(), stats.detail()]).toEqual(['ended', 'The container was stopped.']);
    stats.resume();
    sockets.say({ type: 'sample', ...sample(2) });
    expect([sockets.opened, stats.state(), stats.columns().cpu]).toEqual([2, 'live', [1, 2]]);
  });

  it('goes on by itself when the container runs again and the platform kept the connection', () => {
    sockets.say({ type: 'end', reason: 'stopped', detail: 'Stopped.' });
    stats.resume();
    sockets.say({ type: 'sample', ...sample(1) });
    expect([sockets.opened, stats.state()]).toEqual([1, 'live']);
  });

  it('shows the sentence of a refusal', () => {
    sockets.end(4403, 'You lack container.view.');
    expect([stats.state(), stats.detail()]).toEqual(['refused', 'You lack container.view.']);
  });
});
