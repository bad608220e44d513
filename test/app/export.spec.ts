import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { chartDeck, deckFolder, smallDeck } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, decideAll, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
const SLIDES = 100;

/**
 * Has the app let others have their turn after each slide, and stand still in the middle of the slides until it is let go on: as
 * on a machine that is busy with something else, for as long as the test needs.
 */
const holdUp = (app: ElectronApplication): Promise<void> =>
  app.evaluate((_electron, slides) => {
    const timers = process.getBuiltinModule('node:timers/promises');
    let [now, turns] = [performance.now(), 0];
    // Any time is long enough to have a rest after it.
    performance.now = () => (now += 100);
    timers.setImmediate = async (value) => {
      turns += 1;
      // They are placed one by one before they are written one by one.
      const middle = turns > slides * 1.3;
      await timers.setTimeout(5);
      for (;;) {
        if (!middle || 'goesOn' in globalThis) return value as never;
        await timers.setTimeout(20);
      }
    };
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, SLIDES);

const letGoOn = (app: ElectronApplication): Promise<void> => app.evaluate(() => void Object.assign(globalThis, { goesOn: true }));

/** Has the app read this file wherever it opens one again that it has just written. */
const readInstead = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate((_electron, other) => {
    const fs = process.getBuiltinModule('node:fs');
    const { openSync } = fs;
    fs.openSync = (from, flags, mode) => openSync(flags === 'r' && typeof from === 'string' && from.endsWith('.tmp') ? other : from, flags, mode);
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, path);

/** A deck for members and the employer: a slide that needs care, an old figure, and something that is for members alone. */
function askingDeck(): string {
  const slides = [
    '# Fair inspection\n\nIn {{ schools }} of our schools.\n\nNotes:\n\nAsk Rosalind Quillfeather to open the meeting.',
    ...Array.from({ length: 3 }, (_, index) => `<!-- slide\ncontent-note: "Speaks of a death in service."\n-->\n## Remembering ${index + 1}\n\nWe remember.`),
    '<!-- slide\naudience: [members]\n-->\n## Our own plan\n\nThe chaffinch ballot opens at half past six behind the sports hall.',
  ];
  const folder = deckFolder(`---\nformat: 1\nid: asking\ntitle: A deck that asks\naudiences: [members, employer]\n---\n\n${slides.join('\n\n---\n\n')}\n`);
  writeFileSync(join(folder, 'figures.yaml'), 'figures:\n  schools: { label: Schools that answered, kind: count, scope: national, value: 412, source: Snap poll, as-of: 2025-09-10, stale-after: 1 month }\n');
  giveToApp(folder);
  return folder;
}

async function openExport(app: ElectronApplication) {
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  return { desk, dialog: desk.getByRole('dialog', { name: 'Export', exact: true }) };
}

const axeFaults = async (page: Page): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).setLegacyMode().disableRules(['landmark-one-main', 'page-has-heading-one']);
  return (await builder.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

test('an export holds its place until it has said how it went, and cancelled half way it leaves no file', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [chartDeck('A hundred charts', SLIDES)] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('heading', { name: 'A hundred charts', level: 1 })).toBeVisible();
  await holdUp(app);
  const exports = makeFolder('exports');
  await answerSaveDialog(app, join(exports, 'never.pptx'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const busy = desk.getByRole('dialog', { name: 'Exporting' });
  await expect(busy.getByText(/^Writing slide [1-9]\d* of \d+$/)).toBeVisible();
  expect(await axeFaults(desk)).toEqual([]);

  await chooseInMenu(app, 'Present…');
  await expect(desk.getByRole('status').filter({ hasText: 'An export is under way' })).toBeVisible();
  await app.evaluate(({ app: electron }, path) => electron.emit('open-file', { preventDefault: () => undefined }, path), smallDeck('From outside'));
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items[0]?.label)).toBe('From outside');
  await expect(busy).toBeVisible();
  await busy.getByRole('button', { name: 'Cancel' }).click();
  await letGoOn(app);
  await expect(desk.getByRole('status').filter({ hasText: 'Nothing was exported' })).toBeVisible();
  await expect(desk.getByRole('dialog', { name: 'Export', exact: true })).toBeVisible();
  expect(readdirSync(exports)).toEqual([]);

  await chooseInMenu(app, 'Present…');
  await expect(desk.getByRole('dialog', { name: 'Present' })).toBeVisible();
});

test('an export waits for what has to be decided, says what it holds, and ends with its proof and a report', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const folder = askingDeck();
  const app = await launch({ env: TODAY, userData, args: [folder] });
  const { desk, dialog } = await openExport(app);
  await dialog.getByRole('radio', { name: 'For the employer' }).check({ force: true });
  const button = dialog.getByRole('button', { name: 'Export PowerPoint…' });
  await expect(dialog.getByRole('status').filter({ hasText: '4 things above are to be decided' })).toBeVisible();
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(/4 things above are to be decided/);
  await dialog.getByRole('button', { name: 'All 3: it goes out, after its note' }).click();
  await dialog.getByRole('button', { name: 'Go to the next' }).press('Enter');
  const stale = dialog.getByRole('radiogroup', { name: 'Fair inspection' });
  await expect(stale).toHaveAccessibleDescription(/May be out of date: “Schools that answered”/);
  await expect(stale.getByRole('radio', { name: 'It still holds' })).toBeFocused();
  await desk.keyboard.press('Space');
  await expect(dialog.getByRole('heading', { name: '4 things decided' })).toBeVisible();

  await dialog.getByRole('tab', { name: 'Figures' }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('Schools that answered: 412Snap poll · 10 September 2025 · Slide 1');
  await dialog.getByRole('tab', { name: 'Left out' }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('Our own planNot for the employer');

  // What was decided for the employer is not decided for members.
  await dialog.getByRole('radio', { name: 'For members' }).check({ force: true });
  await expect(button).toBeDisabled();
  await dialog.getByRole('radio', { name: 'For the employer' }).check({ force: true });
  await expect(button).toBeEnabled();

  const target = join(makeFolder('exports'), 'asked.pptx');
  await answerSaveDialog(app, target);
  await button.click();
  const done = desk.getByRole('dialog', { name: 'Exported' });
  await expect(done.getByText(/^Opened again and checked: \d+ parts read, nothing withheld found\.$/)).toBeVisible();
  await done.getByRole('button', { name: 'Save the report' }).click();
  await expect(done.getByRole('status').filter({ hasText: 'asked.pptx – report.txt' })).toBeVisible();
  const report = readFileSync(`${target} – report.txt`, 'utf8');
  for (const words of ['Version for the employer', 'Schools that answered: 412', '1 slide: not for this version', 'A slide that needs care, on “Remembering 1”: goes out']) expect(report).toContain(words);
  for (const withheld of ['Our own plan', 'chaffinch', 'Quillfeather']) expect(report).not.toContain(withheld);

  await done.getByRole('button', { name: 'Export another' }).click();
  await expect(button).toBeEnabled();
  await app.close();

  const again = await openExport(await launch({ env: TODAY, userData, args: [folder] }));
  await expect(again.dialog.getByRole('radio', { name: 'For the employer' })).toBeChecked();
});

test('a file in which something withheld is found is not kept, and one that was changed by hand is told apart', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [askingDeck()] });
  const { desk, dialog } = await openExport(app);
  const exports = makeFolder('exports');
  const members = join(exports, 'members.pptx');
  await answerSaveDialog(app, members);
  await dialog.getByRole('button', { name: 'All 3: it goes out, after its note' }).click();
  await dialog.getByRole('radio', { name: 'It still holds' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click();
  await desk.getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Export another' }).click();

  // The members' file stands for an employer's that somebody pasted into.
  await desk.keyboard.press('Escape');
  await answerOpenDialog(app, members);
  await chooseInMenu(app, 'Check a file…');
  const check = desk.getByRole('dialog', { name: 'Check a file' });
  await check.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(check.getByRole('heading', { name: /things found in members\.pptx$/ })).toBeVisible();
  await expect(check.getByText(/chaffinch/).first()).toBeVisible();
  expect(await axeFaults(desk)).toEqual([]);
  await check.getByRole('radio', { name: 'For members' }).check({ force: true });
  await expect(check.getByRole('heading', { name: 'Nothing found in members.pptx' })).toBeVisible();
  await check.getByRole('button', { name: 'Done' }).click();

  await readInstead(app, members);
  await answerSaveDialog(app, join(exports, 'employer.pptx'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByRole('radio', { name: 'For the employer' }).check({ force: true });
  await dialog.getByRole('button', { name: 'All 3: it goes out, after its note' }).click();
  await dialog.getByRole('radio', { name: 'It still holds' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const removed = desk.getByRole('dialog', { name: 'Nothing was exported' });
  await expect(removed.getByRole('alert').filter({ hasText: 'not for the employer' })).toBeVisible();
  await expect(removed.getByText(/chaffinch/).first()).toBeVisible();
  expect(await axeFaults(desk)).toEqual([]);
  expect(existsSync(join(exports, 'employer.pptx'))).toBe(false);
  expect(readdirSync(exports)).toEqual(['members.pptx']);
  await removed.getByRole('button', { name: 'Back to the review' }).click();
  await expect(dialog.getByRole('heading', { name: '4 things decided' })).toBeVisible();
});

test('the JCNC pack is made in a folder of its own, for the employer, from the menu', async ({ launch }) => {
  const deck = askingDeck();
  mkdirSync(join(deck, 'letters'));
  writeFileSync(join(deck, 'letters', 'jcnc.md'), '---\nid: jcnc-letter\ntitle: JCNC letter\nfor: employer\nto: "{{ employer.name }}"\n---\nDear all\n');
  giveToApp(deck);
  const app = await launch({ env: TODAY, args: [deck] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('heading', { name: 'A deck that asks', level: 1 })).toBeVisible();
  const folder = makeFolder('exports');
  await answerOpenDialog(app, folder);
  await chooseInMenu(app, 'JCNC pack…');
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog.getByRole('radio', { name: 'For members' })).toHaveCount(0);
  await expect(dialog.getByText('Nothing that is for members alone is in it.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Make the JCNC pack…' })).toBeDisabled();
  await expect(dialog.getByRole('radiogroup', { name: 'JCNC letter' })).toHaveAccessibleDescription('Still blank, and marked in it: the employer\'s name.');
  await dialog.getByRole('button', { name: 'Fill the papers in on the Letters page' }).click();
  await expect(desk.getByRole('heading', { name: 'Letters', level: 1 })).toBeVisible();
  await chooseInMenu(app, 'JCNC pack…');
  await decideAll(dialog);
  await dialog.getByRole('tab', { name: 'Papers' }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('JCNC letter for employer.docx1 place to fill in by hand');
  await expect(dialog.getByText('A deck that asks JCNC pack for employer')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make the JCNC pack…' }).click();
  const done = desk.getByRole('dialog', { name: 'JCNC pack made' });
  await expect(done.getByRole('listitem').filter({ hasText: 'A deck that asks for employer.pptx' })).toBeVisible();
  await expect(done.getByRole('listitem').filter({ hasText: /Report/ })).toBeVisible();
  expect(await axeFaults(desk)).toEqual([]);
  const made = readdirSync(join(folder, 'A deck that asks JCNC pack for employer'));
  expect(made).toContain('A deck that asks for employer.pptx');
  expect(made).toContain('JCNC letter for employer.docx');
  expect(await done.getByRole('listitem').count()).toBe(made.length);
});
