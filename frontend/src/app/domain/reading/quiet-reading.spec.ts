import { QUIET_INTERVAL, QuietReading } from './quiet-reading';

describe('QuietReading', () => {
  let hidden = false;
  let reads = 0;
  let reading: QuietReading;

  beforeEach(() => {
    vi.useFakeTimers();
    hidden = false;
    reads = 0;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    reading = new QuietReading(document, () => {
      reads++;
      return Promise.resolve();
    });
  });

  afterEach(() => {
    reading.stop();
    Reflect.deleteProperty(document, 'hidden');
    vi.useRealTimers();
  });

  it('reads at once and again after each interval', async () => {
    reading.start();
    expect(reads).toBe(1);
    await vi.advanceTimersByTimeAsync(QUIET_INTERVAL * 2);
    expect(reads).toBe(3);
  });

  it('asks nothing while the page is hidden and reads at once when it comes back', async () => {
    reading.start();
    await vi.advanceTimersByTimeAsync(0);
    hidden = true;
    await vi.advanceTimersByTimeAsync(QUIET_INTERVAL * 4);
    expect(reads).toBe(2);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(reads).toBe(3);
  });

  it('asks nothing after it was stopped', async () => {
    reading.start();
    reading.stop();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(QUIET_INTERVAL * 2);
    expect(reads).toBe(1);
  });

  it('does not start a read while one is under way', async () => {
    let finish: () => void = () => undefined;
    const slow = new QuietReading(document, () => {
      reads++;
      return new Promise<void>((resolve) => (finish = resolve));
    });
    slow.start();
    window.dispatchEvent(new Event('focus'));
    await vi.advanceTimersByTimeAsync(QUIET_INTERVAL * 3);
    expect(reads).toBe(1);
    finish();
    await vi.advanceTimersByTimeAsync(QUIET_INTERVAL);
    expect(reads).toBe(2);
    slow.stop();
  });
});
