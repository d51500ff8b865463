import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LOADING_DELAY, LOADING_MINIMUM, steadyLoading } from './steady-loading';

@Component({ template: '' })
class Page {
  readonly loading = signal(false);
  readonly shown = steadyLoading(this.loading);
}

describe('steadyLoading', () => {
  let page: Page;

  beforeEach(() => {
    vi.useFakeTimers();
    page = TestBed.createComponent(Page).componentInstance;
    TestBed.tick();
  });

  afterEach(() => vi.useRealTimers());

  const set = (loading: boolean) => {
    page.loading.set(loading);
    TestBed.tick();
  };
  const pass = (ms: number) => {
    vi.advanceTimersByTime(ms);
    TestBed.tick();
  };

  it('never shows what loads quickly', () => {
    set(true);
    pass(LOADING_DELAY - 1);
    set(false);
    pass(1000);
    expect(page.shown()).toBe(false);
  });

  it('shows what lasts, and then long enough not to flicker', () => {
    set(true);
    pass(LOADING_DELAY);
    expect(page.shown()).toBe(true);
    set(false);
    pass(LOADING_MINIMUM - 1);
    expect(page.shown()).toBe(true);
    pass(1);
    expect(page.shown()).toBe(false);
  });
});
