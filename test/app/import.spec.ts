import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { sentFile, sentPresentation, textsIn } from './support/presentation.ts';
import { giveToApp, makeFolder, testRun } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, decideAll, openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
/** Where the app's user keeps documents: a home without a folder for them is the folder itself. */
const decksIn = (userData: string): string => join(userData, 'home', 'Branchdeck');

/** As headquarters would send it: a place to fill in that PowerPoint split into runs, numbers in sentences, notes for the speaker. */
const CAMPAIGN = [
  { title: 'Fairer inspection', points: [['In our branch, {{ local', '-present }}', ' members met.'], '91% of leaders said that the proposals would not help.'], notes: 'Welcome everybody, and count heads.' },
  { title: 'What we ask of you', points: ['Write to your MP.'], notes: 'Only among ourselves.' },
  { title: 'What we ask of the employer', points: ['More than 1,400 leaders took part in the poll.'], notes: 'Do not read this out.' },
];

async function drop(desk: Page, path: string): Promise<void> {
  const chromium = await desk.context().newCDPSession(desk);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await chromium.send('Input.dispatchDragEvent', { type, x: 700, y: 20, data });
  await chromium.detach();
}

async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const builder = new AxeBuilder({ page }).setLegacyMode();
    if ((await page.getByRole('dialog').count()) > 0) builder.disableRules(['landmark-one-main', 'page-has-heading-one']);
    const { violations } = await builder.analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id}: ${node.target.join(' ')}`)));
  }
  return found;
}

/** From the page that asks to the open deck, in which nothing was taken as a figure. */
async function bringIn(desk: Page, as: RegExp): Promise<void> {
  await desk.getByRole('radio', { name: as }).check({ force: true });
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(desk.getByRole('heading', { name: 'It is in' })).toBeVisible();
  await desk.getByRole('button', { name: /^Open the deck/ }).click();
  await expect(desk.getByRole('tab', { name: 'Slides', exact: true })).toBeVisible();
}

const library = async (app: ElectronApplication): Promise<Page> => {
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Skip for now' }).click();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  return desk;
};

test('a PowerPoint that is dropped on the library is kept, filled in for the employer, and holds nothing that was not marked for them', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const sent = sentPresentation('From headquarters, autumn.pptx', CAMPAIGN);
  const before = readFileSync(sent);
  const app = await launch({ env: TODAY, userData });
  const desk = await library(app);
  await drop(desk, sent);
  await expect(desk.getByRole('heading', { name: 'From headquarters, autumn.pptx' })).toBeFocused();
  await expect(desk.getByText('3 slides · ')).toBeVisible();
  await expect(desk.getByText(/It holds places that are meant to be filled in/)).toBeVisible();
  expect(await faults(desk)).toEqual([]);
  await bringIn(desk, /^Keep it as PowerPoint/);
  const [folder = ''] = readdirSync(decksIn(userData));
  expect(folder).toBe('From headquarters, autumn');
  expect(readdirSync(join(decksIn(userData), folder)).toSorted()).toEqual(['deck.md', 'figures.yaml', 'original.pptx']);

  // Nothing is for the employer until somebody says so.
  await desk.getByRole('tab', { name: 'Things to check' }).click();
  await expect(desk.getByText(/Every slide is for members alone, so nothing of this deck goes to the employer/)).toBeVisible();
  await desk.getByRole('tab', { name: 'Figures', exact: true }).click();
  await desk.getByRole('row', { name: /Local present/ }).getByRole('textbox').first().fill('17');
  await desk.getByRole('tab', { name: 'Slides', exact: true }).click();
  await desk.getByRole('button', { name: 'Who may see it…' }).click();
  const who = desk.getByRole('dialog', { name: 'Who may see it' });
  expect(await faults(desk)).toEqual([]);
  await who.getByRole('checkbox', { name: '1. Fairer inspection: employer too' }).check({ force: true });
  await who.getByRole('checkbox', { name: '3. What we ask of the employer: employer too' }).check({ force: true });
  await who.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('Who may see 2 slides was changed.')).toBeVisible();

  const target = join(makeFolder('exports'), 'filled.pptx');
  await answerSaveDialog(app, target);
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog.getByRole('radio', { name: 'The PowerPoint itself, filled in' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'For the employer' }).check({ force: true });
  await decideAll(dialog);
  expect(await faults(desk)).toEqual([]);
  await dialog.getByRole('button', { name: 'Export the PowerPoint…' }).click();
  await expect(desk.getByRole('dialog', { name: 'Exported' })).toContainText('nothing withheld found');
  expect(await faults(desk)).toEqual([]);

  const { slides, all, parts } = textsIn(target);
  expect(slides).toHaveLength(2);
  expect(slides[0]).toContain('In our branch, 17 members met.');
  expect(slides[1]).toContain('What we ask of the employer');
  expect(all).not.toMatch(/Write to your MP|count heads|Only among|Do not read|Somebody at headquarters|\{\{/);
  expect(parts.filter((name) => name.includes('notes'))).toEqual([]);
  expect(readFileSync(sent).equals(before)).toBe(true);
});

test('a slide with nothing to be filled in is left out by one button, and the rest goes out', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [sentPresentation('Blank.pptx', CAMPAIGN)] });
  const desk = await windowOf(app, 'desk');
  await bringIn(desk, /^Keep it as PowerPoint/);
  const target = join(makeFolder('exports'), 'filled.pptx');
  await answerSaveDialog(app, target);
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  // Said in a line or two, and not in a column as narrow as the one version above it.
  const none = dialog.getByText(/^There is none for the employer yet/);
  await expect(none).toBeVisible();
  expect((await none.boundingBox())?.height).toBeLessThan(60);
  await expect(dialog.getByText('Nothing can be put in for “Local present”.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Export the PowerPoint…' })).toBeDisabled();
  await dialog.getByRole('radio', { name: 'Leave this slide out' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Export the PowerPoint…' }).click();
  await expect(desk.getByRole('dialog', { name: 'Exported' })).toContainText('2 slides of original.pptx');
  expect(textsIn(target).slides).toHaveLength(2);
});

test('made a deck, its words can be changed, and who may see a slide is taken back to the letter', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData, args: [sentPresentation('Autumn.pptx', CAMPAIGN)] });
  const desk = await windowOf(app, 'desk');
  await bringIn(desk, /^Make a deck of it/);
  const deck = join(decksIn(userData), 'Autumn', 'deck.md');
  expect(existsSync(join(decksIn(userData), 'Autumn', 'original.pptx'))).toBe(false);
  const text = readFileSync(deck, 'utf8');
  expect(text).toContain('audiences: [members]');
  await desk.getByRole('row', { name: /What we ask of you/ }).click({ button: 'right' });
  await desk.getByRole('menuitem', { name: 'Who may see it…' }).click();
  const who = desk.getByRole('dialog', { name: 'Who may see it' });
  await expect(who.getByRole('checkbox', { name: '2. What we ask of you: employer too' })).toBeFocused();
  await desk.keyboard.press('Space');
  await who.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('For members and the employer')).toBeVisible();
  expect(readFileSync(deck, 'utf8')).toContain('audiences: [members, employer]');
  await desk.getByRole('button', { name: 'Take it back' }).click();
  await expect(desk.getByText('For members alone')).toBeVisible();
  expect(readFileSync(deck, 'utf8')).toBe(text);

  // Undo does the same while nothing was changed since.
  await desk.getByRole('button', { name: 'Who may see it…' }).click();
  await who.getByRole('button', { name: 'All slides for the employer' }).click();
  await who.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('For members and the employer')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(desk.getByText('For members alone')).toBeVisible();
  await expect(desk.getByRole('button', { name: 'Take it back' })).toBeHidden();
  expect(readFileSync(deck, 'utf8')).toBe(text);

  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(desk.getByRole('radio', { name: 'The PowerPoint itself, filled in' })).toHaveCount(0);
});

test('where a national number comes from is said later, under Figures, and is kept in the deck', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData, args: [sentPresentation('Ymgyrch â – hydref.pptx', [{ title: 'Leaving', points: ['63% of heads thought of leaving.'] }])] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Start' }).click();
  await desk.getByRole('button', { name: 'Find the figures' }).click();
  await desk.getByRole('button', { name: 'Take it', exact: true }).click();
  await desk.getByRole('button', { name: 'Put 1 number in and open the deck' }).click();
  await expect(desk.getByRole('tab', { name: 'Things to check' })).toContainText('2');
  await desk.getByRole('tab', { name: 'Figures', exact: true }).click();
  await desk.getByRole('textbox', { name: 'Heads thought of leaving: source' }).fill('Survey of heads');
  await desk.getByRole('textbox', { name: 'Heads thought of leaving: as of' }).fill('11/10/2025');
  await desk.getByRole('tab', { name: 'Things to check' }).click();
  await expect(desk.getByRole('tab', { name: 'Things to check' })).toContainText('1');
  const figures = readFileSync(join(decksIn(userData), 'Ymgyrch â – hydref', 'figures.yaml'), 'utf8');
  expect(figures).toMatch(/source: "?Survey of heads"?\n\s+as-of: 2025-10-11/);
});

test('a cancel half way leaves nothing, and the file can be brought in afterwards', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const many = Array.from({ length: 900 }, (_, index) => ({ title: `Slide ${index + 1}`, points: ['One thing.', 'Another thing.', 'A third thing.'] }));
  const app = await launch({ env: TODAY, userData, args: [sentPresentation('Long.pptx', many)] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(desk.getByText(/^Reading slide \d+ of 900$/)).toBeVisible();
  await desk.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.getByText('Cancelled. Nothing was left behind.')).toBeVisible();
  expect(existsSync(decksIn(userData))).toBe(false);
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(desk.getByRole('heading', { name: 'It is in' })).toBeVisible();
  expect(readdirSync(decksIn(userData))).toEqual(['Long']);
});

test('what can’t be read says what it is and what to do, keeps the page, and another file goes on from there', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData, args: [sentFile('Torn.pptx', new Uint8Array(5000).fill(80))] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('alert').filter({ hasText: 'Nothing was changed.' })).toBeVisible();
  expect(await faults(desk)).toEqual([]);
  await answerOpenDialog(app, sentFile('Old.odp', new TextEncoder().encode('%PDF-1.7 and more')));
  await desk.getByRole('button', { name: 'Choose another file…' }).click();
  await expect(desk.getByRole('heading', { name: 'Old.odp' })).toBeVisible();
  await expect(desk.getByRole('alert').filter({ hasText: 'PDF' })).toBeVisible();
  await answerOpenDialog(app, sentPresentation('Good.pptx', CAMPAIGN));
  await desk.getByRole('button', { name: 'Choose another file…' }).click();
  await expect(desk.getByRole('button', { name: 'Start' })).toBeVisible();
  expect(existsSync(decksIn(userData))).toBe(false);
});

test('where nobody may write another place is chosen on the same page', async ({ launch }) => {
  const locked = makeFolder('locked');
  chmodSync(locked, 0o555);
  const app = await launch({ env: TODAY, args: [sentPresentation('Locked out.pptx', CAMPAIGN)] });
  const desk = await windowOf(app, 'desk');
  await answerOpenDialog(app, locked);
  await desk.getByRole('button', { name: 'Change…' }).click();
  await expect(desk.getByText(join(locked, 'Locked out'))).toBeVisible();
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(desk.getByRole('alert')).toContainText('You may not write in');
  const other = makeFolder('other');
  mkdirSync(join(other, 'Locked out'));
  giveToApp(other);
  await answerOpenDialog(app, other);
  await desk.getByRole('button', { name: 'Change…' }).click();
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(desk.getByRole('heading', { name: 'It is in' })).toBeVisible();
  expect(readdirSync(other).toSorted()).toEqual(['Locked out', 'Locked out (2)']);
  expect(readdirSync(locked)).toEqual([]);
});

test('the keyboard alone brings it in, from a second start on', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await library(app);
  const { program, app: built } = testRun();
  await promisify(execFile)(program, [built, `--user-data-dir=${userData}`, sentPresentation('Second start.pptx', CAMPAIGN)], {
    env: { PATH: process.env.PATH ?? '', DISPLAY: process.env.DISPLAY ?? '', HOME: join(userData, 'home') },
  });
  await expect(desk.getByRole('heading', { name: 'Second start.pptx' })).toBeFocused();
  await expect(desk.getByRole('button', { name: 'Start' })).toBeVisible();
  const press = async (key: string, until: () => Promise<boolean>): Promise<void> => {
    for (let times = 0; times < 20 && !(await until()); times += 1) await desk.keyboard.press(key);
    expect(await until()).toBe(true);
  };
  const focused = (name: string | RegExp, role: 'button' | 'radio') => async (): Promise<boolean> =>
    desk.getByRole(role, { name }).evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
  await press('Tab', focused(/^Keep it as PowerPoint/, 'radio'));
  await desk.keyboard.press('ArrowDown');
  await expect(desk.getByRole('radio', { name: /^Make a deck of it/ })).toBeChecked();
  await press('Tab', focused('Start', 'button'));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'It is in' })).toBeFocused();
  await press('Tab', focused(/^Open the deck/, 'button'));
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('tab', { name: 'Slides', exact: true })).toBeVisible();
});

test('the PowerPoint that was moved away is missed in words, and opening it in its place opens the deck', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const sent = sentPresentation('Moved.pptx', CAMPAIGN);
  const app = await launch({ env: TODAY, userData, args: [sent] });
  const desk = await windowOf(app, 'desk');
  await bringIn(desk, /^Keep it as PowerPoint/);
  const original = join(decksIn(userData), 'Moved', 'original.pptx');
  await desk.getByRole('button', { name: 'Library' }).click();
  await drop(desk, original);
  await expect(desk.getByRole('tab', { name: 'Slides', exact: true })).toBeVisible();
  await app.evaluate((_, path) => process.getBuiltinModule('node:fs').rmSync(path), original);
  await desk.getByRole('button', { name: 'Library' }).click();
  await drop(desk, join(decksIn(userData), 'Moved'));
  await expect(desk.getByRole('tab', { name: 'Slides', exact: true })).toBeVisible();
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog.getByText(/original\.pptx is not in the deck’s folder any more/)).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'PowerPoint', exact: true })).toBeChecked();
});

test('numbers become figures one by one, in the deck and in its PowerPoint, and the branch’s own goes on from there', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData, args: [sentPresentation('Numbers.pptx', [
    { title: 'Fairer inspection', points: [['Our branch has ', '312', ' members.'], '84% would not become inspectors.'] },
    { title: 'What we ask', points: ['More than 1,750 schools wrote to us by 3 May 2025.'] },
  ])] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Start' }).click();
  await desk.getByRole('button', { name: 'Find the figures' }).click();
  const card = (number: string) => desk.getByRole('region', { name: new RegExp(`: ${number}, on slide`) });
  await expect(card('312')).toContainText('Our branch has 312 members.');
  expect(await faults(desk)).toEqual([]);
  // By the keyboard: a name, whose it is, and Enter.
  const name = desk.getByRole('textbox', { name: 'Called' });
  await name.fill('Members of our branch');
  await expect(desk.getByRole('radio', { name: 'Our branch’s' })).toBeChecked();
  await name.press('Enter');
  await expect(card('84%')).toBeFocused();
  await desk.getByRole('button', { name: 'Leave it as text' }).click();
  await expect(card('More than 1,750')).toBeFocused();
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(card('84%')).toBeVisible();
  await card('84%').focus();
  await desk.keyboard.press('Delete');
  await expect(card('More than 1,750')).toBeFocused();
  await desk.getByRole('textbox', { name: 'Called' }).fill('Schools that wrote');
  await desk.getByRole('textbox', { name: 'Source' }).fill('Headquarters, post book');
  await desk.getByRole('button', { name: 'Take it' }).click();
  await expect(desk.getByText('2 taken, all decided')).toBeVisible();
  // What was taken is not lost by a wrong button.
  await desk.getByRole('button', { name: 'Library' }).click();
  await expect(desk.getByText(/are not in the deck yet/)).toBeVisible();
  await desk.getByRole('button', { name: 'Put 2 numbers in and open the deck' }).click();
  await expect(desk.getByRole('tab', { name: 'Slides', exact: true })).toBeVisible();

  const folder = join(decksIn(userData), 'Numbers');
  expect(readFileSync(join(folder, 'deck.md'), 'utf8')).toMatch(/Our branch has \{\{ members-of-our-branch \}\} members\.[^]*84% would/);
  expect(readFileSync(join(folder, 'figures.yaml'), 'utf8')).toContain('source: Headquarters, post book');
  expect(textsIn(join(folder, 'original.pptx')).slides.join(' ')).toMatch(/Our branch has \{\{ members-of-our-branch \}\} members\..*\{\{ schools-that-wrote \}\} schools wrote/);
  expect(readdirSync(folder).toSorted()).toEqual(['deck.md', 'figures.yaml', 'original.pptx']);

  await desk.getByRole('tab', { name: 'Figures', exact: true }).click();
  const value = desk.getByRole('row', { name: /Members of our branch/ }).getByRole('textbox').first();
  await expect(value).toHaveValue('312');
  await value.fill('330');
  const target = join(makeFolder('exports'), 'filled.pptx');
  await answerSaveDialog(app, target);
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await decideAll(dialog);
  await dialog.getByRole('button', { name: 'Export the PowerPoint…' }).click();
  await expect(desk.getByRole('dialog', { name: 'Exported' })).toBeVisible();
  expect(textsIn(target).slides.join(' ')).toMatch(/Our branch has 330 members\..*More than 1,750 schools wrote/i);

  // And what was left can be found again later.
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Find the figures in its text…' }).click();
  await expect(card('84%')).toBeVisible();
  await desk.getByRole('button', { name: 'Open the deck as it is' }).click();
  await expect(desk.getByRole('tab', { name: 'Slides', exact: true })).toBeVisible();
});

test('a PowerPoint that is dropped on an open deck is looked through, and brought in by one button from there', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await drop(desk, sentPresentation('Dropped.pptx', CAMPAIGN));
  const check = desk.getByRole('dialog', { name: 'Check a file' });
  await check.getByRole('button', { name: 'Make a deck of it…' }).click();
  await expect(desk.getByRole('heading', { name: 'Dropped.pptx' })).toBeVisible();
  await desk.getByRole('button', { name: 'Not now' }).click();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
});
