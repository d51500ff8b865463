import { TestBed } from '@angular/core/testing';
import { TestingApi } from '../../../testing/testing-api';
import { TestingLive } from '../../../testing/testing-live';
import { Live } from '../../core/live/live';
import { container } from './container.fixture';
import { ContainerLoad, DEBOUNCE, extend, KEPT, LoadSample } from './container-load';
import { cpuTone, memoryTone } from './load-tone';

const START = Date.parse('2026-01-01T00:00:00Z');
const sample = (second: number, overrides: Partial<LoadSample> = {}): LoadSample => ({
  server: 's-1',
  id: 'a',
  t: new Date(START + second * 1000).toISOString(),
  cpuPercent: second,
  memoryBytes: 100,
  memoryLimit: 1000,
  ...overrides,
});

describe('ContainerLoad', () => {
  let live: TestingLive;
  let loads: ContainerLoad;

  beforeEach(() => {
    vi.useFakeTimers();
    live = new TestingLive(new TestingApi());
    TestBed.configureTestingModule({ providers: [ContainerLoad, { provide: Live, useValue: live }] });
    loads = TestBed.inject(ContainerLoad);
  });
  afterEach(() => vi.useRealTimers());

  const show = (...containers: ReturnType<typeof container>[]) => {
    loads.show(containers);
    vi.advanceTimersByTime(DEBOUNCE);
  };

  it('asks for those that run and are in sight, once a scroll has come to rest', () => {
    const [a, b, c] = [container(), container({ state: 'exited' }), container()];
    loads.show([a]);
    loads.show([a, b, c]);
    expect(live.wishes).toEqual([]);
    vi.advanceTimersByTime(DEBOUNCE);
    expect(live.wishes).toEqual([{ topic: 'stats', ids: [a.id, c.id] }]);
    show(c);
    expect(live.wishes).toEqual([{ topic: 'stats', ids: [c.id] }]);
    show();
    expect(live.wishes).toEqual([]);
  });

  it('keeps the measurements of each, in order', () => {
    const seen = container({ id: 'a' });
    show(seen);
    live.tell('stats', { upserts: [sample(1)] });
    live.tell('stats', { upserts: [sample(2), sample(2, { id: 'b' })] });
    expect(
      loads
        .of(seen)()
        .map(({ cpuPercent }) => cpuPercent),
    ).toEqual([1, 2]);
  });

  it('asks for nothing any more when the list is gone', () => {
    show(container());
    TestBed.resetTestingModule();
    expect(live.wishes).toEqual([]);
  });
});

describe('extend', () => {
  it('keeps as many as a line shows', () => {
    let load = [sample(0)] as readonly LoadSample[];
    for (let second = 1; second <= KEPT; second++) {
      load = extend(load, sample(second));
    }
    expect(load).toHaveLength(KEPT);
    expect(load[0]!.cpuPercent).toBe(1);
  });

  it('counts a measurement that is told twice once', () => {
    expect(extend([sample(1)], sample(1))).toHaveLength(1);
  });

  it('begins a new line after a pause: nobody knows what was in between', () => {
    expect(extend([sample(0), sample(1)], sample(40))).toEqual([sample(40)]);
  });
});

describe('the colour of a load', () => {
  it('comes at a high value only', () => {
    expect(cpuTone(sample(59))).toBe('idle');
    expect(cpuTone(sample(60))).toBe('warn');
    expect([700, 850, 950].map((memoryBytes) => memoryTone(sample(0, { memoryBytes })))).toEqual([
      'idle',
      'warn',
      'bad',
    ]);
    expect(memoryTone(sample(0, { memoryLimit: null }))).toBe('idle');
  });
});
