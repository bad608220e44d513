import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { ROOT } from '../../scripts/project.mjs';
import { closeAndListRequests } from './support/network.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';

/** A browser of its own: a window that opens one file from the disk, and what that opens. */
const BROWSER = `const { app, BrowserWindow, session } = require('electron');
app.whenReady().then(() => {
  session.defaultSession.setSpellCheckerEnabled(false); // or Chromium fetches a dictionary
  session.defaultSession.setSpellCheckerLanguages([]);
  new BrowserWindow({ width: 1280, height: 720, useContentSize: true, webPreferences: { spellcheck: false } }).loadFile(process.argv.at(-1));
});`;

function exported(audience: 'members' | 'employer'): string {
  const folder = makeFolder('page');
  const target = join(folder, `${audience}.html`);
  execFileSync(process.execPath, [join(ROOT, 'bin', 'branchdeck.js'), 'export', join(ROOT, 'decks', 'fairer-inspection'), '--branch', join(ROOT, 'decks', 'example-branch', 'branch.yaml'),
    '--to', 'html', '--audience', audience, '--today', '2025-11-23', '--out', target]);
  giveToApp(folder);
  return target;
}

type Launch = Parameters<Parameters<typeof test>[2]>[0]['launch'];

async function open(launch: Launch, file: string): Promise<{ app: ElectronApplication; page: Page; faults: string[] }> {
  const folder = makeFolder('browser');
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'main.js'), BROWSER);
  writeFileSync(join(folder, 'app', 'package.json'), '{ "main": "main.js" }');
  giveToApp(folder);
  const app = await launch({ own: join(folder, 'app'), args: [file], watchNetwork: true });
  const page = await app.firstWindow();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.reload();
  await expect(page.locator('html.scripted')).toBeAttached();
  return { app, page, faults };
}

const resize = (app: ElectronApplication, width: number, height: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height });

/** How many slides there are: the deck may grow. */
const countOf = (page: Page): Promise<number> => page.locator('.page').count();

const colourOf = (links: Locator): Promise<string> => links.first().evaluate((link) => getComputedStyle(link).color);

const title = (page: Page, text: string) => page.locator('.page.current .slide-title', { hasText: text });

async function axeFaults(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if ((await page.locator('dialog[open]').count()) > 0) builder.disableRules(['landmark-one-main', 'page-has-heading-one']);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

test('the page for the employer presents from the disk by keys, with nothing fetched and nothing refused', async ({ launch }) => {
  const { app, page, faults } = await open(launch, exported('employer'));
  const total = await countOf(page);
  expect(page.url()).toMatch(/^file:\/\//);
  await expect(title(page, 'Fairer, safer inspection')).toBeVisible();
  await expect(page.locator('.page:visible')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(title(page, 'Why we raise this')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`Slide 2 of ${total}: Why we raise this`);
  expect(new URL(page.url()).hash).toBe('#slide-2');
  for (const [keys, place] of [[['End'], `${total} / ${total}`], [['PageUp'], `${total - 1} / ${total}`], [['Home'], `1 / ${total}`], [['PageDown'], `2 / ${total}`], [[' '], `3 / ${total}`], [['Shift+ '], `2 / ${total}`], [['1', '0', 'Enter'], `10 / ${total}`], [['Backspace'], `9 / ${total}`]] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.locator('#number')).toHaveText(place);
  }
  await page.keyboard.press('b');
  await expect(page.locator('.black-screen')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('.black-screen')).toBeHidden();

  await page.keyboard.press('Escape');
  const all = page.getByRole('dialog', { name: 'All slides' });
  await expect(all.getByRole('listitem')).toHaveCount(total);
  await expect(all.locator('button[aria-current="true"]')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(all).toBeHidden();
  await expect(page.locator('#number')).toHaveText(`8 / ${total}`);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('#number')).toHaveText(`8 / ${total}`);
  expect(app.windows()).toHaveLength(1);
  await page.reload();
  await expect(page.locator('#number')).toHaveText(`8 / ${total}`);
  expect(await page.locator('body').innerHTML()).not.toMatch(/\bnotes?\b/i);
  expect(faults).toEqual([]);
  expect(await closeAndListRequests(app)).toEqual([]);
});

test('the page for members has the notes beside the slides and in a window of their own, in step', async ({ launch }) => {
  const { app, page, faults } = await open(launch, exported('members'));
  const total = await countOf(page);
  await page.keyboard.press('n');
  const panel = page.getByRole('complementary', { name: 'Notes' });
  await expect(panel.getByText('Welcome, everyone')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Next: Why we raise this' })).toBeVisible();
  // The next slide has its own colours there, its links too.
  const before = await page.locator('.page').evaluateAll((all) => all.findIndex((one) => one.querySelector('.slide a') !== null));
  for (const key of [...String(before), 'Enter']) await page.keyboard.press(key);
  await expect(page.locator('#number')).toHaveText(`${before} / ${total}`);
  const next = await colourOf(panel.locator('.slide a'));
  await page.keyboard.press('ArrowRight');
  expect(next).toBe(await colourOf(page.locator('.page.current .slide a')));
  await page.keyboard.press('Home');
  await page.keyboard.press('n');
  await expect(panel).toBeHidden();

  const opening = app.waitForEvent('window');
  await page.keyboard.press('s');
  const notes = await opening;
  const said = notes.getByRole('complementary', { name: 'Notes' });
  await expect(said.getByText('Welcome, everyone')).toBeVisible();
  await expect(said.getByText(/^\d+:\d\d$/).first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(said.getByText('This is the case in short')).toBeVisible();
  await notes.keyboard.press('End');
  await expect(page.locator('#number')).toHaveText(`${total} / ${total}`);
  await notes.keyboard.press('b');
  await expect(page.locator('.black-screen')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.locator('.black-screen')).toBeHidden();
  await expect(notes.locator('html.black')).not.toBeAttached();
  expect(await axeFaults(notes)).toEqual([]);
  // Another page may say what it likes: only the two windows hear each other.
  await page.evaluate(() => window.postMessage({ player: 'branchdeck', index: 3, black: true }, '*'));
  await expect(page.locator('#number')).toHaveText(`${total} / ${total}`);
  expect(faults).toEqual([]);
});

test('axe finds nothing in the page, shown and read, and a telephone has it as a page to scroll', async ({ launch }) => {
  const { app, page } = await open(launch, exported('members'));
  // The bar is there or not, and never pale in between, however long a look takes.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const total = await countOf(page);
  for (const [width, height, looked] of [[1280, 720, ['1', '3', '5', '6', '10']], [1024, 640, ['3']]] as const) {
    await resize(app, width, height);
    for (const slide of looked) {
      for (const key of [...Array.from(slide), 'Enter']) await page.keyboard.press(key);
      await expect(page.locator('#number')).toHaveText(`${slide} / ${total}`);
      expect(await axeFaults(page), `slide ${slide}`).toEqual([]);
      const box = await page.locator('.page.current').boundingBox();
      expect([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]).toEqual([width, width * 9 / 16]);
    }
    for (const key of ['o', '?']) {
      await page.keyboard.press(key);
      await expect(page.locator('dialog[open]')).toHaveCount(1);
      expect(await axeFaults(page), key).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    }
  }
  await resize(app, 390, 844);
  await expect(page.locator('html:not(.showing)')).toBeAttached();
  await expect(page.locator('.page:visible')).toHaveCount(total);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByText('Notes', { exact: true }).first().click();
  await expect(page.getByText('Welcome, everyone')).toBeVisible();
});

test('keys count for the slides from the moment that a layer over them is closed', async ({ launch }) => {
  const { page } = await open(launch, exported('members'));
  const total = await countOf(page);
  // Nothing is waited for in between: the browser gives the focus back only when it draws the page again.
  for (const [layer, slide] of [['?', '3'], ['o', '5'], ['?', '2'], ['o', '6'], ['?', '4'], ['o', '7'], ['?', '9'], ['o', '8']] as const) {
    for (const key of [layer, 'Escape', slide, 'Enter']) await page.keyboard.press(key);
    await expect(page.locator('#number')).toHaveText(`${slide} / ${total}`);
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
});

test('on a telephone each step goes to the next slide and to no other', async ({ launch }) => {
  const { app, page } = await open(launch, exported('members'));
  const total = await countOf(page);
  for (const [width, height] of [[390, 844], [360, 560]] as const) {
    await resize(app, width, height);
    await expect(page.locator('html:not(.showing)')).toBeAttached();
    await page.keyboard.press('Home');
    // The browser's own key: it scrolls there over some frames, and would scroll on under the first step.
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    const stepped = async (name: string, from: number, to: number): Promise<void> => {
      for (let slide = from; slide !== to; slide += Math.sign(to - from)) {
        await page.getByRole('button', { name }).click();
        // Two pictures of the window later, whatever follows a scroll has been said.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await expect(page.locator('#number')).toHaveText(`${slide + Math.sign(to - from)} / ${total}`);
      }
    };
    await stepped('Next slide', 1, total);
    await stepped('Previous slide', total, 1);
    await page.locator('#slide-4').evaluate((slide) => window.scrollTo(0, slide.getBoundingClientRect().top + window.scrollY));
    await expect(page.locator('#number')).toHaveText(`4 / ${total}`);
    // Back at the very place where the last step had put the page.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(page.locator('#number')).toHaveText(`1 / ${total}`);
  }
});

test('without its script the page is slides to scroll through, and printed it is one slide a page', async ({ launch }) => {
  const file = exported('members');
  const { app, page } = await open(launch, file);
  const total = await countOf(page);
  const pdf = await app.evaluate(async ({ BrowserWindow }) => {
    const bytes = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    return bytes?.toString('latin1') ?? '';
  });
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(total);
  expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 960 540]']));

  const bare = join(makeFolder('bare'), 'bare.html');
  writeFileSync(bare, readFileSync(file, 'utf8').replace(/<script>[^]*<\/script>/, ''));
  giveToApp(bare);
  await app.evaluate(({ BrowserWindow }, path) => BrowserWindow.getAllWindows()[0]?.loadFile(path), bare);
  await expect(page.locator('.page:visible')).toHaveCount(total);
  await expect(page.locator('.bar')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Who the employer usually is' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
