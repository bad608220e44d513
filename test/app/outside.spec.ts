import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { deckFolder, smallDeck } from './support/own-deck.ts';
import { giveToApp, makeFolder, testRun } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
const CAMPAIGN = 'Act now for fairer, safer inspection';
const title = (desk: Page, name: string) => desk.locator('.deck-title').filter({ hasText: name });

/** As when somebody drops a file of the disk on the window: Chromium's own drag, with a real path. */
async function drop(desk: Page, path: string): Promise<void> {
  const chromium = await desk.context().newCDPSession(desk);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await chromium.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await chromium.detach();
}

test('a deck opens by a drop and by a second start, and by name only if it is there', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData, args: [join(userData, 'no such deck')] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('alert')).toContainText('no such deck');
  await openExample(app);

  await drop(desk, smallDeck('Dropped deck'));
  await expect(title(desk, 'Dropped deck')).toBeVisible();

  const { program, app: built } = testRun();
  await promisify(execFile)(program, [built, `--user-data-dir=${userData}`, smallDeck('Second start')], {
    env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', HOME: join(userData, 'home') },
  });
  await expect(title(desk, 'Second start')).toBeVisible();
  expect(app.windows()).toHaveLength(1);
});

test('what is no deck keeps the open one, and a deck of another program opens with warnings', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const empty = deckFolder();
  await drop(desk, empty);
  await expect(desk.getByRole('alert')).toContainText('deck.md');
  await expect(title(desk, CAMPAIGN)).toBeVisible();

  const foreign = deckFolder('---\nmarp: true\ntheme: gaia\n---\n\n# From Marp\n\n---\n\n<!-- _class: lead -->\n## Second\n\n<marquee>Hello</marquee>\n');
  await desk.getByRole('button', { name: 'Library' }).click();
  await answerOpenDialog(app, join(foreign, 'deck.md'));
  await desk.getByRole('button', { name: 'Open a file…' }).click();
  await expect(title(desk, 'From Marp')).toBeVisible();
  await desk.getByRole('tab', { name: 'Things to check' }).click();
  await expect(desk.getByRole('region', { name: 'Worth a look' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(desk.getByRole('region', { name: 'Stops an export' })).toHaveCount(0);
});

test('a deck that is opened while the page is down shows when it is up again', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  await openExample(app);
  await app.evaluate(({ app: electron, BrowserWindow }, path) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
    webContents?.once('render-process-gone', () => electron.emit('second-instance', {}, [], '', { paths: `decks ${encodeURIComponent(path)}` }));
    webContents?.forcefullyCrashRenderer();
  }, smallDeck('While away'));
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getTitle())).toBe('While away – Branchdeck');
});

test('a file that was being chosen for one deck is not loaded into another that was opened meanwhile', async ({ launch }) => {
  const file = join(makeFolder('file'), 'branch.yaml');
  writeFileSync(file, 'deck: first-deck\nprofile:\n  branch: { name: Northmoor }\n');
  giveToApp(dirname(file));
  const app = await launch({ env: TODAY, args: [smallDeck('First deck')] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await app.evaluate(({ dialog, app: electron }, path) => {
    dialog.showOpenDialog = () => new Promise((done) => electron.once('chosen' as 'activate', () => done({ canceled: false, filePaths: [path] })));
  }, file);
  await desk.getByRole('button', { name: 'Load your changes from a file…' }).click();
  await expect.poll(() => app.evaluate(({ app: electron }) => electron.listenerCount('chosen'))).toBe(1);
  await app.evaluate(({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => undefined }, path), smallDeck('Second deck'));
  await expect(title(desk, 'Second deck')).toBeVisible();
  await app.evaluate(({ app: electron }) => electron.emit('chosen'));
  await expect(desk.getByRole('alert')).toContainText('Another deck was opened meanwhile');
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await expect(desk.getByRole('textbox', { name: 'Branch name' })).toHaveValue('');
});
