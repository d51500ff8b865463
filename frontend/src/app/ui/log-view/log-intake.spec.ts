import { LogBook } from './log-book';
import { LogIntake } from './log-intake';

/** A clock whose work takes as long as the test says. */
class SlowClock {
  time = 0;
  /** Passes at each glance, in ms. */
  perLook = 1;
  private readonly queue: { at: number; work: () => void }[] = [];
  readonly longest: number[] = [];

  now(): number {
    return (this.time += this.perLook);
  }

  later(work: () => void, ms: number): void {
    this.queue.push({ at: this.time + ms, work });
  }

  runAll(): void {
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      this.time = Math.max(this.time, next.at);
      const before = this.time;
      next.work();
      this.longest.push(this.time - before);
    }
  }
}

describe('LogIntake', () => {
  const lines = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => ({ t: '2026-01-01T00:00:00Z', s: 'stdout', m: `${from + i}` }));
  let clock: SlowClock;
  let book: LogBook;
  let intake: LogIntake;

  beforeEach(() => {
    clock = new SlowClock();
    book = new LogBook();
    intake = new LogIntake(book, clock);
  });

  it('brings many lines in without working long at a time, in order', () => {
    intake.add(lines(5000));
    intake.mark({ kind: 'note', tone: 'warn', text: 'gap' });
    intake.add(lines(10, 5000));
    clock.runAll();
    expect(book.size).toBe(5011);
    expect(book.get(5000)!.mark).not.toBeNull();
    expect(book.get(5010)!.text).toBe('5009');
    expect(Math.max(...clock.longest)).toBeLessThan(25);
    expect(clock.longest.length).toBeGreaterThan(5);
  });

  it('does not tell of each little batch', () => {
    const before = book.revision();
    for (let i = 0; i < 100; i++) {
      intake.add(lines(1, i));
    }
    clock.runAll();
    expect(book.revision() - before).toBeLessThan(5);
  });

  it('holds the lines while it is paused, and none is missing afterwards', () => {
    intake.pause(true);
    intake.add(lines(3));
    intake.add(lines(2, 3));
    clock.runAll();
    expect([book.size, intake.held()]).toEqual([0, 5]);
    intake.pause(false);
    clock.runAll();
    expect([book.size, intake.held()]).toEqual([5, 0]);
  });
});
