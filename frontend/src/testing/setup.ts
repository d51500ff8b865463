import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that logs an error has failed: Angular reports many mistakes only there. */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    logged.push(args.map(String).join(' '));
  });
});

afterEach(() => {
  const errors = logged.splice(0);
  vi.restoreAllMocks();
  expect(errors, 'console.error was called').toEqual([]);
});

const logged: string[] = [];
