import { test as base, expect, Page } from '@playwright/test';

/** What a page must not do while a test watches it. */
export class Watch {
  private readonly faults: string[] = [];
  private readonly expected: RegExp[] = [];

  /** A fault that belongs to what this test does, e.g. an answer 401 when the session ends. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  note(fault: string): void {
    this.faults.push(fault);
  }

  unexpected(): string[] {
    return this.faults.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)));
  }
}

function observe(page: Page, watch: Watch): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      watch.note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => watch.note(`page error: ${error.message}`));
  page.on('requestfailed', (failed) => {
    const reason = failed.failure()?.errorText ?? '';
    // The page was left while it still asked.
    if (reason !== 'net::ERR_ABORTED') {
      watch.note(`request failed: ${failed.url()} ${reason}`);
    }
  });
}

/**
 * Fails a test whose page wrote an error or a warning to the console, threw, broke the Content-Security-Policy, or asked
 * another host for anything.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch();
      observe(page, watch);
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) =>
          reportError(
            new Error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
          ),
        );
      });
      page.on('request', (asked) => {
        const url = new URL(asked.url());
        const known = url.protocol === 'data:' || url.protocol === 'blob:' || url.port === new URL(baseURL ?? '').port;
        if (!known) {
          watch.note(`foreign request: ${asked.url()}`);
        }
      });
      await use(watch);
      expect(watch.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
