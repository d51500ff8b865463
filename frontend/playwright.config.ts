import { defineConfig } from '@playwright/test';

/**
 * Drives Debian's Chromium (CHROMIUM names another one) against a running platform.
 * DCP_TEST_URL is its address; E2E_JSON=path adds the JSON report at that path, E2E_SHOTS=folder keeps a picture of all that
 * is looked at, E2E_TRACE=1 keeps a trace of what fails. The platform is set up once, so the
 * flow that does it comes first; faults of the engine come last. What measures time has a project of its own, which
 * ./dcp test runs while nothing else does.
 */
const json = process.env['E2E_JSON'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  // A loaded machine takes its time; what must be quick is measured, not waited for.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  projects: [
    { name: 'first run', testMatch: 'flows/first-run.spec.ts' },
    { name: 'flows', testMatch: 'flows/*.spec.ts', testIgnore: /first-run|faults/, dependencies: ['first run'] },
    { name: 'faults', testMatch: 'flows/faults.spec.ts', dependencies: ['first run'] },
    {
      name: 'performance',
      testMatch: 'perf/*.spec.ts',
      dependencies: ['first run'],
    },
  ],
  use: {
    baseURL: process.env['DCP_TEST_URL'] ?? 'http://localhost:9080',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // A trace takes pictures of the document at every step: with it everything takes twice as long.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
