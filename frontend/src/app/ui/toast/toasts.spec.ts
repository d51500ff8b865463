import { TestBed } from '@angular/core/testing';
import { TOAST_TIME, Toasts } from './toasts';

describe('Toasts', () => {
  let toasts: Toasts;

  beforeEach(() => {
    vi.useFakeTimers();
    toasts = TestBed.inject(Toasts);
  });

  afterEach(() => vi.useRealTimers());

  const texts = () => toasts.shown().map((toast) => toast.text);

  it('leave by themselves, but for bad news', () => {
    toasts.show({ tone: 'ok', text: 'done' });
    toasts.show({ tone: 'bad', text: 'failed' });
    vi.advanceTimersByTime(TOAST_TIME);
    expect(texts()).toEqual(['failed']);
  });

  it('never cover the page: the oldest makes room', () => {
    for (let i = 1; i <= 6; i++) {
      toasts.show({ tone: 'bad', text: `${i}` });
    }
    expect(texts()).toEqual(['3', '4', '5', '6']);
  });
});
