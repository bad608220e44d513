import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { closeApp } from '../../test/app/support/close-app.ts';
import { launchApp } from '../../test/app/support/launch-app.ts';
import { giveToApp, makeFolder, testRun } from '../../test/app/support/test-run.ts';
import { test } from '../../test/app/support/test.ts';
import { ROOT } from '../../scripts/project.mjs';
import { keepRows, row } from '../results.ts';
import { inTurn } from '../samples.ts';
import { addPainted } from './painted.ts';
import { usedBefore } from './user-data.ts';

const RUNS = 12;

/** From the moment that the program is started until what is waited for is painted. */
async function untilPainted(start: () => Promise<ElectronApplication>, wait: (page: Page) => Promise<unknown>): Promise<number> {
  const from = Date.now();
  const app = await start();
  const page = await app.firstWindow();
  await wait(page);
  await addPainted(page);
  const at = await page.evaluate(() => window.benchPainted());
  await closeApp(app);
  return at - from;
}

test('from a cold start to a usable window', async () => {
  const empty = join(makeFolder('empty'), 'app');
  cpSync(join(ROOT, 'bench/app/empty'), empty, { recursive: true });
  giveToApp(empty);
  const [ours, its] = [usedBefore(), makeFolder('empty-data')];
  const startEmpty = (): Promise<ElectronApplication> => _electron.launch({
    executablePath: testRun().program,
    chromiumSandbox: true,
    args: [empty, `--user-data-dir=${its}`],
    env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', HOME: its },
    cwd: its,
  });
  const samples = await inTurn({
    ours: () => untilPainted(() => launchApp({ userData: ours }), (page) => page.waitForSelector('.deck-card')),
    empty: () => untilPainted(startEmpty, (page) => page.waitForSelector('h1')),
  }, RUNS, 2);
  keepRows(ROOT, 'start', [
    row('Cold start to the list of decks', samples.ours, { against: { what: 'an empty Electron window', its: samples.empty }, aim: { of: 'ratio', most: 1.4 } }),
  ]);
});
