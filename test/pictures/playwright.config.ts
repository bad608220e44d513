import { defineConfig } from '@playwright/test';

/** `npm run pictures`: the pictures of the guide and the README, taken from the real app. */
export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.spec.ts',
  globalSetup: '../app/support/global-setup.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  reporter: 'list',
});
