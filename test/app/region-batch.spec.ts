import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, chooseInMenu, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-11-20' };

const DECK = `---\nformat: 1\nid: our-deck\ntitle: Our deck\nversion: "1"\naudiences: [members, employer]\n---\n\n# Our deck\n\n---\n\n<!-- slide\nid: present\n-->\n## Who came\n\n{{ present }} came to the meeting of {{ branch.name }}.\n\n---\n\n## Why\n\n- The first reason\n`;
const FIGURES = 'figures:\n  present:\n    label: Members present\n    kind: count\n    scope: local\n    required: true\n';

/** A region of branches, each with its own number; `blank` ones have none. */
function regionFolder(count: number, blank: readonly number[] = []): string {
  const folder = makeFolder('region');
  writeFileSync(join(folder, 'region.yaml'), 'format: 1\nname: North East\n');
  for (let index = 0; index < count; index += 1) {
    const at = join(folder, 'branches', `branch-${index + 1}`);
    mkdirSync(at, { recursive: true });
    const profile = { branch: { name: nameOf(index), region: 'North East' } };
    writeFileSync(join(at, 'profile.yaml'), JSON.stringify(profile));
    const figures = blank.includes(index) ? {} : { present: { value: 1000 + index * 7, source: `Count ${index}`, 'as-of': '2026-11-12', 'entered-by': 'Sam Example' } };
    writeFileSync(join(at, 'our-deck.yaml'), JSON.stringify({ format: 1, deck: 'our-deck', 'base-version': '1', profile, figures }));
  }
  giveToApp(folder);
  return folder;
}

const WORDS = ['Northmoor', 'Southdale', 'Westhill', 'Eastwick', 'Upperford', 'Lowerbridge', 'Greatfield', 'Littleshaw'];
const nameOf = (index: number): string => `${WORDS[index % WORDS.length] ?? ''}${index < WORDS.length ? '' : ` ${'ABCDEFGHIJ'[Math.floor(index / WORDS.length)] ?? ''}`}`;

async function openRegion(app: ElectronApplication, region: string): Promise<Page> {
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await chooseInMenu(app, 'Region…');
  await answerOpenDialog(app, region);
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await desk.getByRole('button', { name: /Deck$/ }).click();
  await desk.getByRole('option', { name: /Our deck/ }).click();
  await expect(desk.getByRole('grid', { name: 'Branches' }).getByRole('row').nth(1)).toBeVisible();
  return desk;
}

const axeFaults = async (page: Page): Promise<string[]> => (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);

function ownDeck(): string {
  const own = deckFolder(DECK);
  writeFileSync(join(own, 'figures.yaml'), FIGURES);
  giveToApp(own);
  return own;
}

const pptxIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.pptx')).toSorted();
const sumsIn = (folder: string): Record<string, string> => Object.fromEntries(pptxIn(folder).map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
const slidesOf = (path: string): string => Object.entries(unzipSync(readFileSync(path))).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join('\n');

async function toBatch(app: ElectronApplication, desk: Page, out: string): Promise<void> {
  await desk.getByRole('button', { name: 'Every branch’s files…' }).click();
  await expect(desk.getByRole('heading', { name: 'Every branch’s files' })).toBeVisible();
  await answerOpenDialog(app, out);
  await desk.getByRole('button', { name: /^(Choose|Another)…$/ }).click();
  await expect(desk.getByText(out, { exact: true })).toBeVisible();
}

test('every branch’s files are made from the window, and the one that lacks a figure is named with the reason and the way to it', async ({ launch }) => {
  const region = regionFolder(3, [1]);
  const out = makeFolder('files');
  const app = await launch({ env: TODAY, args: [ownDeck()] });
  const desk = await openRegion(app, region);
  await toBatch(app, desk, out);

  // Names as they will be, live.
  await expect(desk.getByText('Northmoor – Our deck for members.pptx')).toBeVisible();
  const names = desk.getByRole('textbox', { name: 'Names of the files' });
  await names.fill('Deck of everybody');
  await expect(desk.getByText(/A pattern of file names needs \{branch\}/)).toBeVisible();
  await expect(desk.getByRole('button', { name: /^Make/ })).toBeDisabled();
  await names.fill('{date} {branch}');
  await expect(desk.getByText('2026-11-20 Northmoor for members.pptx')).toBeVisible();
  await desk.getByRole('checkbox', { name: 'For the employer' }).check({ force: true });
  await desk.getByRole('radio', { name: 'Don’t make the branch’s file' }).first().check({ force: true });
  await desk.getByRole('button', { name: 'Make 6 files' }).click();
  await expect(desk.getByText('4 files made, 2 not made.')).toBeVisible();

  expect(pptxIn(out)).toEqual(['Northmoor', 'Westhill'].flatMap((name) => [`2026-11-20 ${name} for employer.pptx`, `2026-11-20 ${name} for members.pptx`]));
  const westhill = slidesOf(join(out, '2026-11-20 Westhill for members.pptx'));
  expect(westhill).toContain('1,014');
  expect(westhill).toContain('Westhill');
  expect(westhill).not.toContain('Northmoor');
  const failed = desk.getByRole('row', { name: /Southdale/ });
  await expect(failed).toContainText('Not made');
  await expect(failed).toContainText('Members present');
  await expect(failed).not.toContainText('--');
  expect(await axeFaults(desk)).toEqual([]);

  // The summary is opened by the system's own program, and is there.
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { openedPath: path });
      return Promise.resolve('');
    };
  });
  await desk.getByRole('button', { name: 'Open the summary' }).click();
  await expect.poll(() => app.evaluate(() => (globalThis as { openedPath?: string }).openedPath)).toBe(join(out, 'summary.html'));
  expect(readFileSync(join(out, 'summary.html'), 'utf8')).toContain('Not made (2)');

  // What was made is noted with its branch.
  const ledger = readFileSync(join(region, 'branches', 'branch-3', 'exports.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { file: string; audience: string; sha256: string });
  expect(ledger.map(({ audience }) => audience)).toEqual(['members', 'employer']);
  expect(ledger[0]?.sha256).toBe(sumsIn(out)[ledger[0]?.file ?? '']);

  await failed.getByRole('button', { name: 'Open the branch Southdale' }).click();
  await expect(desk.getByRole('region', { name: 'Branch of a region' })).toContainText('Southdale, in North East');
  await desk.getByRole('button', { name: 'Back to North East' }).click();
  await expect(desk.getByRole('row', { name: /Westhill/ })).toContainText('20 Nov 2026, for members, employer');
  await expect(desk.getByText('were not made')).toHaveCount(0);

  // With the slide left out, the file is made; those that are as they would be made stay.
  await desk.getByRole('button', { name: 'Every branch’s files…' }).click();
  await desk.getByRole('button', { name: 'Make others…' }).click();
  await expect(desk.getByText('A batch made 4 files there before')).toBeVisible();
  await desk.getByRole('radio', { name: 'Leave the slide out' }).first().check({ force: true });
  await desk.getByRole('button', { name: 'Make 6 files' }).click();
  await expect(desk.getByText(/^6 files made/)).toBeVisible();
  await expect(desk.getByRole('row', { name: /Southdale/ })).toContainText('Who came: a figure is blank');
  expect(slidesOf(join(out, '2026-11-20 Southdale for members.pptx'))).not.toContain('came to the meeting');
});

test('a folder that may not be written in leads to another one first', async ({ launch }) => {
  const out = makeFolder('files');
  const locked = makeFolder('files');
  const app = await launch({ env: TODAY, args: [ownDeck()] });
  const desk = await openRegion(app, regionFolder(2));
  await toBatch(app, desk, locked);
  chmodSync(locked, 0o555);
  await desk.getByRole('button', { name: 'Make 2 files' }).click();
  await expect(desk.getByText(/^You may not write in/)).toBeVisible();
  await expect(desk.locator('.batch-buttons').getByRole('button').first()).toHaveText('Choose another folder…');
  await desk.getByRole('button', { name: 'Back to the branches' }).click();
  await expect(desk.locator('.batch-notice')).toContainText('None of the 2 files of Our deck was made.');
  await answerOpenDialog(app, out);
  await desk.locator('.batch-notice').getByRole('button', { name: 'Choose another folder…' }).click();
  await expect(desk.getByText(out, { exact: true })).toBeVisible();
  await desk.getByRole('button', { name: 'Make 2 files' }).click();
  await expect(desk.getByText('2 files made, none failed.')).toBeVisible();
  expect(pptxIn(out)).toHaveLength(2);
});

test.describe.configure({ timeout: 120_000 });

test('a batch that is stopped leaves whole files alone, and one that was killed goes on to the very files of one that was not', async ({ launch }) => {
  const COUNT = 200;
  const region = regionFolder(COUNT);
  const userData = makeFolder('user-data');
  const [out, other] = [makeFolder('files'), makeFolder('files')];
  const deck = ownDeck();
  const first = await launch({ env: TODAY, userData, args: [deck] });
  const desk = await openRegion(first, region);
  await toBatch(first, desk, other);
  await desk.getByRole('button', { name: `Make ${COUNT} files` }).click();
  await expect.poll(() => pptxIn(other).length).toBeGreaterThan(1);
  await desk.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(desk.getByText(/^Stopped\./)).toBeVisible();
  const stopped = pptxIn(other);
  expect(stopped.length).toBeLessThan(COUNT);
  for (const name of stopped) expect(slidesOf(join(other, name))).toContain('came to the meeting');
  expect(readdirSync(other).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await desk.getByRole('button', { name: 'Go on where it stopped' }).click();
  await expect(desk.getByText(`${COUNT} files made, ${stopped.length} of them before, none failed.`)).toBeVisible();
  expect(pptxIn(other)).toHaveLength(COUNT);

  await desk.getByRole('button', { name: 'Make others…' }).click();
  await answerOpenDialog(first, out);
  await desk.getByRole('button', { name: 'Another…' }).click();
  await desk.getByRole('button', { name: `Make ${COUNT} files` }).click();
  await expect.poll(() => pptxIn(out).length).toBeGreaterThan(1);
  // The rest of the app can be used meanwhile, and the region's page says how far it is.
  await desk.getByRole('button', { name: 'Back to the branches' }).click();
  await expect(desk.getByText(/^Files are being made for North East: \d+ of 200\./)).toBeVisible();
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  const gone = new Promise((resolve) => { first.process().once('exit', resolve); });
  first.process().kill('SIGKILL');
  await gone;
  const before = sumsIn(out);
  expect(Object.keys(before).length).toBeLessThan(COUNT);

  const second = await launch({ env: TODAY, userData });
  const again = await windowOf(second, 'desk');
  await again.getByRole('button', { name: 'Skip for now' }).click();
  await again.getByRole('button', { name: 'Region', exact: true }).click();
  await expect(again.getByText(/Not all files of Our deck were made: \d+ of 200\./)).toBeVisible();
  await again.getByRole('button', { name: 'Go on where it stopped' }).click();
  await expect(again.getByText(/^200 files made, \d+ of them before, none failed\.$/)).toBeVisible();
  expect(sumsIn(out)).toEqual(sumsIn(other));
  expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  await again.getByRole('button', { name: 'Back to the branches' }).click();
  await expect(again.getByText('Not all files of')).toHaveCount(0);
});

test('closing the app while files are made asks first, and what is there is whole', async ({ launch }) => {
  const region = regionFolder(200);
  const out = makeFolder('files');
  const app = await launch({ env: TODAY, args: [ownDeck()] });
  const desk = await openRegion(app, region);
  await toBatch(app, desk, out);
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      Object.assign(globalThis, { asked: JSON.stringify(given.at(-1)) });
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
  });
  await desk.getByRole('button', { name: 'Make 200 files' }).click();
  await expect.poll(() => pptxIn(out).length).toBeGreaterThan(1);
  await app.evaluate(({ app: itself }) => itself.quit());
  await expect.poll(() => app.evaluate(() => (globalThis as { asked?: string }).asked)).toContain('Files are still being made');
  await expect(desk.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  await app.evaluate(({ dialog, app: itself }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
    setTimeout(() => itself.quit());
  });
  await app.waitForEvent('close');
  expect(pptxIn(out).length).toBeLessThan(200);
  for (const name of pptxIn(out)) expect(slidesOf(join(out, name))).toContain('came to the meeting');
  expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
