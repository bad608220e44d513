import { test as base, type ElectronApplication, type TestInfo } from '@playwright/test';
import { closeApp } from './close-app.ts';
import { plugSecondDisplay } from './displays.ts';
import { launchApp, type LaunchOptions } from './launch-app.ts';

interface Fixtures {
  /** `launchApp`, with every app closed and both displays plugged in again when the test is over. */
  launch: (options?: LaunchOptions) => Promise<ElectronApplication>;
}

/** Playwright's `test` for this app. A test that fails leaves a picture of each window. */
export const test = base.extend<Fixtures>({
  launch: async ({}, use, testInfo) => {
    const apps: ElectronApplication[] = [];
    await use(async (options) => {
      const app = await launchApp(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      if (testInfo.status !== testInfo.expectedStatus) await attachPictures(app, testInfo);
      await closeApp(app);
    }
    plugSecondDisplay();
  },
});

async function attachPictures(app: ElectronApplication, testInfo: TestInfo): Promise<void> {
  for (const [index, page] of app.windows().entries()) {
    const body = await page.screenshot({ timeout: 3_000 }).catch(() => undefined); // a window may be gone by now
    if (body !== undefined) await testInfo.attach(`window-${index + 1}`, { body, contentType: 'image/png' });
  }
}
