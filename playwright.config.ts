import { defineConfig } from '@playwright/test';

/** The real app in real windows. One worker: all tests share one X server, and some unplug its second display. */
export default defineConfig({
  testDir: 'test/app',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/app/support/global-setup.ts',
  workers: 1,
  // A machine that stands still for seconds is not the app's fault. What passes only at the second try is named at the end of a run: look why.
  retries: 1,
  timeout: 60_000,
  // What is waited for comes in an instant, but not on a machine that does much else.
  expect: { timeout: 15_000 },
  globalTimeout: 44 * 60_000,
  outputDir: 'test-results/app',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
});
