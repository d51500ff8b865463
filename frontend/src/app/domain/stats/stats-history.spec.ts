import { rate, StatsHistory } from './stats-history';
import { StatsSample } from './stats-sample';

function sample(second: number, overrides: Partial<StatsSample> = {}): StatsSample {
  return {
    t: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    cpuPercent: 10,
    memoryBytes: 100,
    memoryLimit: 1000,
    netRx: second * 1000,
    netTx: 0,
    blkRead: 0,
    blkWrite: 0,
    pids: 1,
    ...overrides,
  };
}

describe('rate', () => {
  it('is the growth in a second', () => {
    expect(rate(1000, 3000, 2)).toBe(1000);
  });

  it('is not known at first, over no time, and when the counter began anew', () => {
    expect([rate(undefined, 5, 1), rate(5, 6, 0), rate(5, 4, 1)]).toEqual([null, null, null]);
  });
});

describe('StatsHistory', () => {
  const columns = (...samples: StatsSample[]) => {
    const history = new StatsHistory();
    history.add(samples);
    return history.columns();
  };

  it('takes a history and the samples after it, each once', () => {
    const history = new StatsHistory();
    history.add([sample(1), sample(2)]);
    history.add([sample(2)]);
    history.add([sample(1), sample(2), sample(3)]);
    expect(history.columns().received).toEqual([null, 1000, 1000]);
  });

  it('computes rates by the time that really passed', () => {
    expect(columns(sample(0), sample(4, { netRx: 1000 })).received).toEqual([null, 250]);
  });

  it('leaves a gap where nothing was measured, and no rate over it', () => {
    const { times, cpu, received } = columns(sample(0), sample(1), sample(60), sample(61));
    expect(cpu).toEqual([10, 10, null, 10, 10]);
    expect(received).toEqual([null, 1000, null, null, 1000]);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });

  it('shows no wild value when the container was restarted', () => {
    expect(columns(sample(5), sample(6, { netRx: 10 }), sample(7, { netRx: 20 })).received).toEqual([null, null, 10]);
  });

  it('forgets what is older than it shows', () => {
    const history = new StatsHistory();
    for (let second = 0; second < 2000; second += 1) {
      history.add([sample(second)]);
    }
    expect(history.columns().times.length).toBeLessThan(700);
    expect(history.last!.netRx).toBe(1_999_000);
  });
});
