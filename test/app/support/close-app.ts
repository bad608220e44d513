import type { ElectronApplication } from '@playwright/test';

const CLOSE_LIMIT_MS = 5_000;

/** Closes the app, by force when it doesn't within five seconds. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  const child = processOf(app);
  if (child === undefined) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await app.close().catch(() => undefined); // it may have ended by itself
  clearTimeout(timer);
}

function processOf(app: ElectronApplication): ReturnType<ElectronApplication['process']> | undefined {
  try {
    return app.process();
  } catch {
    return undefined; // Playwright's way of saying that the app is closed
  }
}
