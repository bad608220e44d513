import { defineConfig } from '@playwright/test';

/** The measures that need the real app in real windows, on the displays and as the user of the app tests. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  globalSetup: '../../test/app/support/global-setup.ts',
  workers: 1,
  retries: 0,
  timeout: 240_000,
  outputDir: '../../test-results/bench/app',
  reporter: 'list',
});
