import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, getCurrentFuseWire } from '@electron/fuses';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { ROOT } from '../../scripts/project.mjs';
import { packageFaults } from '../core/powerpoint/package-checks.ts';
import { makeRegionFolder } from '../support/make-region.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';
import { SECOND_DISPLAY } from './support/displays.ts';
import { deckFolder } from './support/own-deck.ts';
import { importInApp } from './support/import-in-app.ts';
import { packageForTests, startable, unlockFolder, type PackagedApp } from './support/packaged.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, boundsOf, chooseInMenu, decideAll, openExample, present, windowOf } from './support/windows.ts';

const HEADCOUNT = 'Members present at our branch meeting: value';
const TITLE = 'Act now for fairer, safer inspection';

/** One that every system has. Without a UTF-8 locale Chromium can't name the folder, whose name is not English. */
const LOCALE = { LANG: 'C.UTF-8' };

let packaged: PackagedApp;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  packaged = await packageForTests();
});
test.afterAll(() => unlockFolder(packaged));

const started: ChildProcess[] = [];
test.afterEach(() => started.splice(0).forEach((child) => child.kill()));

test('a packaged app has its fuses burnt in, and nothing of its making inside', async () => {
  const { version: _version, ...fuses } = await getCurrentFuseWire(packaged.shipped);
  const { ENABLE: on, DISABLE: off } = FuseState;
  // In the order of the wire: run as Node, cookie encryption, NODE_OPTIONS, inspect, asar integrity, only from asar,
  // snapshot of its own, file: privileges.
  expect(Object.values(fuses).slice(0, 8)).toEqual([off, off, off, off, on, on, off, off]);

  const resources = join(dirname(packaged.shipped), 'resources');
  expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'licences']);
  expect(readFileSync(join(resources, 'licences', 'third-party.txt'), 'utf8')).toMatch(/── react [\s\S]*── reveal\.js /);
  const asar = join(resources, 'app.asar');
  const files = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/main.js', '/out/main/batch-worker.js', '/out/renderer/desk.html', '/decks/fairer-inspection/deck.md']));
  expect(files.filter((path) => /node_modules|\.map$|\.tsx?$|\.(test|spec)\.|^\/(test|docs|scripts|core|out\/(cli|types|licences))\b/.test(path))).toEqual([]);
  const texts = files.filter((path) => /\.(c?js|css|html|json|md|yaml|svg)$/.test(path));
  expect(texts.filter((path) => [ROOT, homedir(), dirname(packaged.shipped)].some((place) => extractFile(asar, path.slice(1)).includes(place)))).toEqual([]);
});

test('the shipped program opens a window, ignores what could bend it, starts once, and closes', async () => {
  const home = makeFolder('home');
  const mark = join(home, 'was-here');
  const hook = join(home, 'hook.cjs');
  writeFileSync(hook, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')\n`);
  giveToApp(home);
  const env = { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', ...LOCALE, HOME: home, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require ${hook}` };
  const starter = startable(packaged.shipped);
  const app = spawn(starter, ['--inspect=0'], { env, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(app);
  let said = '';
  app.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const ended = new Promise((done) => app.once('exit', (code, signal) => done({ code, signal })));

  await expect.poll(() => windowsOf('branchdeck'), { timeout: 20_000 }).toEqual(['Welcome – Branchdeck']);
  const recents = join(home, '.config', 'Branchdeck', 'recent-decks.json');
  expect(spawnSync(starter, [deckFolder('# Second start\n')], { env, cwd: home }).status).toBe(0);
  await expect.poll(() => (existsSync(recents) ? readFileSync(recents, 'utf8') : '')).toContain('Second start');
  await expect.poll(() => windowsOf('branchdeck')).toEqual([expect.stringContaining('Second start')]);

  xdotool('search', '--onlyvisible', '--class', '^branchdeck$', 'windowactivate', '--sync', 'key', 'ctrl+q');
  // Its window gone, xdotool may end before it lets the keys go, and they would repeat into the next test's window.
  xdotool('keyup', 'ctrl+q');
  expect(await ended).toEqual({ code: 0, signal: null });
  expect(existsSync(mark)).toBe(false);
  expect(said).not.toContain('Debugger listening');
  expect(existsSync(join(dirname(recents), 'logs', 'branchdeck.log'))).toBe(false);
});

test('the packaged app goes the whole road, and has it all again at its second start', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const program = startable(packaged.inspectable);
  const app = await launch({ packaged: program, env: LOCALE, userData });
  const desk = await openExample(app);
  expect(await factsOf(app)).toEqual({ packaged: true, name: 'Branchdeck', sandboxed: true, inAsar: true, tools: false });
  expect(await desk.locator('.brand img').evaluate((mark: HTMLImageElement) => mark.naturalWidth)).toBeGreaterThan(0);

  await desk.getByRole('tab', { name: 'Figures' }).click();
  const headcount = desk.getByRole('textbox', { name: HEADCOUNT });
  await headcount.fill('48');
  await headcount.blur();
  await expect(desk.getByText('All changes saved')).toBeVisible();

  const { presenter, room } = await present(app, desk);
  await expect.poll(() => boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);
  await expect(room.getByRole('heading', { name: TITLE })).toBeVisible();
  await presenter.getByRole('button', { name: 'Next slide' }).click();
  await expect(room.getByRole('heading', { name: 'Why we raise this' })).toBeVisible();
  await presenter.getByRole('button', { name: 'End (Esc)' }).click();
  await expect.poll(() => app.windows().length).toBe(1);
  await exportTo(app, desk, 'campaign.pptx');
  await app.close();

  // A drawing is turned into pixels by a program and a typeface that lie inside the archive.
  const own = deckFolder('---\nformat: 1\nid: own\ntitle: Our own deck\naudiences: [members]\n---\n\n## Where we are\n\n![A line](images/line.svg)\n');
  mkdirSync(join(own, 'images'));
  writeFileSync(join(own, 'images', 'line.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><text x="9" y="60">Here</text></svg>');
  giveToApp(own);
  const again = await launch({ packaged: program, env: LOCALE, userData, args: [own] });
  const desk2 = await windowOf(again, 'desk');
  await expect(desk2.locator('.deck-title').filter({ hasText: 'Our own deck' })).toBeVisible();
  const parts = Object.keys(unzipSync(await exportTo(again, desk2, 'own.pptx')));
  expect(parts.filter((part) => part.startsWith('ppt/media/') && part.endsWith('.png'))).not.toEqual([]);
  await desk2.getByRole('button', { name: 'Library' }).click();
  await desk2.getByRole('button', { name: new RegExp(TITLE) }).first().click();
  await desk2.getByRole('tab', { name: 'Figures' }).click();
  await expect(desk2.getByRole('textbox', { name: HEADCOUNT })).toHaveValue('48');
});

test('the packaged app reads a presentation in a process of its own, out of the archive', async ({ launch }) => {
  const app = await launch({ packaged: startable(packaged.inspectable), env: LOCALE, userData: makeFolder('user-data') });
  const folder = makeFolder('import');
  copyFileSync(join(ROOT, 'test', 'fixtures', 'pptx', 'libreoffice-7.pptx'), join(folder, 'deck.pptx'));
  giveToApp(folder);
  const { said } = await importInApp(app, { file: join(folder, 'deck.pptx'), folder: join(folder, 'deck'), keepOriginal: true });
  expect(said.at(-1)).toMatchObject({ is: 'done', done: { counts: { slides: 6 } } });
  expect(readdirSync(join(folder, 'deck')).toSorted()).toEqual(['deck.md', 'images', 'original.pptx']);
});

/** What only main knows about itself. */
const factsOf = (app: ElectronApplication): Promise<Record<string, unknown>> =>
  app.evaluate(({ app: electron, BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): { sandbox: boolean } };
    const items = Menu.getApplicationMenu()?.items.flatMap((each) => each.submenu?.items ?? []) ?? [];
    return {
      packaged: electron.isPackaged,
      name: electron.getName(),
      sandboxed: contents.getLastWebPreferences().sandbox,
      inAsar: electron.getAppPath().endsWith('app.asar'),
      tools: items.some(({ role }) => role?.toLowerCase() === 'toggledevtools'),
    };
  });

/** Exports the open deck as it comes. @returns the file, which is sound */
async function exportTo(app: ElectronApplication, desk: Page, name: string): Promise<Uint8Array> {
  const target = join(makeFolder('exports'), name);
  await answerSaveDialog(app, target);
  await desk.getByRole('button', { name: 'Export' }).click();
  await decideAll(desk.getByRole('dialog', { name: 'Export' }));
  await desk.getByRole('button', { name: 'Export PowerPoint…' }).click();
  await expect(desk.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  await desk.getByRole('button', { name: 'Done' }).click();
  const bytes = new Uint8Array(readFileSync(target));
  expect(packageFaults(bytes)).toEqual([]);
  expect(await validatorErrors(bytes)).toEqual([]);
  return bytes;
}

const xdotool = (...args: string[]): string => spawnSync('xdotool', args, { encoding: 'utf8' }).stdout;

/** The titles of the windows that the window manager shows for a program; its class is its desktop entry's name. */
const windowsOf = (name: string): string[] =>
  xdotool('search', '--onlyvisible', '--class', `^${name}$`, 'getwindowname', '%@').split('\n').filter((title) => title !== '');

test('a packaged app makes every branch’s files in a thread of its own, from the archive', async ({ launch }) => {
  const region = makeFolder('region');
  const out = makeFolder('files');
  makeRegionFolder(region, { count: 3 });
  giveToApp(region);
  const app = await launch({ packaged: startable(packaged.inspectable), env: LOCALE });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Skip for now' }).click();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  // The debugger may lose an answer while the app is still starting.
  await expect.poll(() => app.evaluate(() => {
    process.once('worker', () => {
      Object.assign(globalThis, { threads: 1 });
    });
    return true;
  }).catch(() => false)).toBe(true);
  await answerOpenDialog(app, region);
  await chooseInMenu(app, 'Region…');
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await desk.getByRole('button', { name: 'Every branch’s files…' }).click();
  await answerOpenDialog(app, out);
  await desk.getByRole('button', { name: 'Choose…' }).click();
  await desk.getByRole('checkbox', { name: 'Web page' }).check({ force: true });
  await desk.getByRole('button', { name: 'Make 6 files' }).click();
  await expect(desk.getByText('6 files made, none failed.')).toBeVisible();
  expect(await app.evaluate(() => (globalThis as { threads?: number }).threads)).toBe(1);
  const made = readdirSync(out).filter((name) => name.endsWith('.pptx'));
  expect(made).toHaveLength(3);
  expect(await validatorErrors(readFileSync(join(out, made[0] ?? '')))).toEqual([]);
});
