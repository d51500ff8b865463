import { DestroyRef } from '@angular/core';
import { ProblemError } from '../errors/problem-error';
import { TestingApi } from '../../../testing/testing-api';
import { TestingLive } from '../../../testing/testing-live';
import { Live } from './live';
import { LiveCollection } from './live-collection';
import { LINGER, LiveTopic } from './live-topic';

describe('LiveTopic', () => {
  let live: TestingLive;
  let topic: LiveTopic<{ id: string }>;

  beforeEach(() => {
    vi.useFakeTimers();
    live = new TestingLive(new TestingApi().on('GET', '/api/v1/servers', { items: [{ id: 'a' }] }));
    topic = new LiveTopic(live as unknown as Live, 'servers', new LiveCollection<{ id: string }>(({ id }) => id));
  });
  afterEach(() => vi.useRealTimers());

  /** A watcher with its end. */
  const watch = () => {
    let end: () => void = () => undefined;
    topic.watch({ onDestroy: (callback: () => void) => (end = callback) } as unknown as DestroyRef);
    return () => end();
  };

  it('is followed once for all who watch, and a while after the last one went', () => {
    const one = watch();
    const two = watch();
    expect(live.wishes).toHaveLength(1);
    one();
    two();
    vi.advanceTimersByTime(LINGER - 1);
    expect(live.wishes).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(live.wishes).toHaveLength(0);
    watch();
    expect(live.wishes).toHaveLength(1);
  });

  it('is followed on when somebody watches again in time', () => {
    watch()();
    vi.advanceTimersByTime(LINGER - 1);
    watch();
    vi.advanceTimersByTime(LINGER);
    expect(live.wishes).toHaveLength(1);
  });

  it('waits until everything is there', async () => {
    let ready = false;
    void topic.ready().then(() => (ready = true));
    expect(topic.loading()).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(ready).toBe(true);
    expect(topic.collection.items()).toEqual([{ id: 'a' }]);
    expect(topic.loading()).toBe(false);
  });

  it('says that the platform does not answer only while there is nothing to show', async () => {
    live.problem.set(new ProblemError(0, 'LOST', 'The platform does not answer', null, null));
    expect(topic.error()?.code).toBe('LOST');
    expect(topic.loading()).toBe(false);
    watch();
    await vi.advanceTimersByTimeAsync(1);
    expect(topic.error()).toBeNull();
  });
});
