import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { packageFaults } from '../core/powerpoint/package-checks.ts';
import { validatorErrors } from '../support/ooxml-validate.ts';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, decideAll, openExample, present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test('a new branch puts a figure in and sees it on the slide', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('textbox', { name: 'Branch name' }).fill('Eastmere');
  await desk.getByRole('button', { name: 'Open the campaign deck' }).click();
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();
  await expect(desk.getByRole('img', { name: /Slide 1/ }).or(desk.locator('.bd-slide')).first()).toContainText('Eastmere');

  await desk.getByRole('tab', { name: 'Figures' }).click();
  const headcount = desk.getByRole('textbox', { name: 'Members present at our branch meeting: value' });
  await headcount.fill('3x');
  await headcount.blur();
  await expect(desk.getByText(/"3x" is not a number/).first()).toBeVisible();
  await headcount.fill('30');
  await headcount.blur();
  await desk.getByRole('textbox', { name: 'Members present who oppose the revised Ofsted framework: value' }).fill('27');
  await desk.getByRole('textbox', { name: 'Members present who oppose the revised Ofsted framework: value' }).blur();
  await expect(desk.getByText('90%').first()).toBeVisible();
  await expect(desk.getByText('All changes saved')).toBeVisible();
  await app.close();

  const again = await launch({ env: TODAY, userData });
  const desk2 = await windowOf(again, 'desk');
  await desk2.getByRole('button', { name: /Act now for fairer, safer inspection/ }).first().click();
  await desk2.getByRole('tab', { name: 'Figures' }).click();
  await expect(desk2.getByRole('textbox', { name: 'Members present at our branch meeting: value' })).toHaveValue('30');
});

test('an export for the employer holds no notes and is a sound file', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const target = join(makeFolder('exports'), 'handed over.pptx');
  await answerSaveDialog(app, target);
  await desk.getByRole('button', { name: 'Export' }).click();
  await desk.getByRole('dialog', { name: 'Export' }).getByRole('radio', { name: 'For the employer' }).check({ force: true });
  await expect(desk.getByText('Act now for fairer, safer inspection for employer.pptx')).toBeVisible();
  await expect(desk.getByText('Nothing that is for members alone is in it.')).toBeVisible();
  await desk.getByRole('tab', { name: 'Left out' }).click();
  await expect(desk.getByRole('tabpanel', { name: 'Left out' })).toContainText('What members told the online meeting');
  await desk.getByRole('button', { name: 'Export PowerPoint…' }).click();
  await expect(desk.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const bytes = new Uint8Array(readFileSync(target));
  expect(packageFaults(bytes)).toEqual([]);
  expect(await validatorErrors(bytes)).toEqual([]);
});

test('a blank required figure stops an export, and its slide can be left out', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('tab', { name: 'Figures' }).click();
  const schools = desk.getByRole('textbox', { name: 'Schools with a member present at our branch meeting: value' });
  await schools.fill('');
  await schools.blur();
  await desk.getByRole('button', { name: 'Export' }).click();
  await expect(desk.getByRole('button', { name: 'Export PowerPoint…' })).toBeDisabled();
  const dialog = desk.getByRole('dialog', { name: 'Export' });
  const missing = dialog.getByRole('region', { name: 'A figure is missing' });
  await expect(missing).toContainText('Schools with a member present');
  await missing.getByRole('radio', { name: 'Leave this slide out' }).check({ force: true });
  await decideAll(dialog);
  await dialog.getByRole('tab', { name: 'Left out' }).click();
  await expect(dialog.getByRole('tabpanel')).toContainText('You left it out');
  await expect(desk.getByRole('button', { name: 'Export PowerPoint…' })).toBeEnabled();
});

test('what stops an export is said apart from what can be decided, and holds it when all is decided', async ({ launch }) => {
  const folder = deckFolder('---\nformat: 1\nid: two-faults\ntitle: Two faults\naudiences: [members]\n---\n\n## How many\n\n{{ present }} came.\n\n---\n\n## A slip\n\nOf {{ presnt }} here.\n');
  writeFileSync(join(folder, 'figures.yaml'), 'figures:\n  present: { label: Members present, kind: count, scope: local, required: true }\n');
  giveToApp(folder);
  const desk = await windowOf(await launch({ env: TODAY, args: [folder] }), 'desk');
  await desk.getByRole('button', { name: 'Export' }).click();
  const stops = desk.getByRole('region', { name: '1 thing stops this export' });
  await desk.getByRole('radio', { name: 'Leave this slide out' }).check({ force: true });
  await expect(desk.getByRole('heading', { name: '1 thing decided' })).toBeVisible();
  await expect(desk.getByRole('status').filter({ hasText: '1 thing above stops this export.' })).toBeVisible();
  await expect(stops.getByRole('listitem')).toHaveText(/presnt.* On “A slip”\.$/);
  await expect(desk.getByRole('button', { name: 'Export PowerPoint…' })).toBeDisabled();
});

test('notes are on disk while they are typed and there again after the app is killed', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  const { presenter } = await present(app, desk, { where: /window/ });
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Ms Ward asks about the JCNC letter');
  await expect.poll(() => textIn(join(userData, 'meetings'), '.jsonl')).toContain('Ms Ward asks about the JCNC letter');
  const closed = new Promise((done) => app.process().once('exit', done));
  await app.evaluate(({ app: electron }) => electron.getAppMetrics().forEach(({ pid }) => pid !== process.pid && process.kill(pid, 'SIGKILL'))).catch(() => undefined);
  app.process().kill('SIGKILL');
  await app.evaluate(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
  await closed;

  const again = await launch({ env: TODAY, userData });
  const desk2 = await windowOf(again, 'desk');
  await desk2.getByRole('button', { name: 'Don’t go on' }).click();
  await desk2.getByRole('button', { name: 'Notes' }).click();
  await desk2.getByRole('searchbox', { name: 'Search all notes' }).fill('jcnc letter');
  await expect(desk2.getByText(/Ms Ward asks about the JCNC letter/i).first()).toBeVisible();
});

test('a deck opened from the disk is in the library from then on', async ({ launch }) => {
  const folder = makeFolder('own-deck');
  writeFileSync(join(folder, 'deck.md'), '---\nformat: 1\nid: own\ntitle: Our own deck\naudiences: [members]\n---\n\n# Hello\n');
  giveToApp(folder);
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Library' }).click();
  await answerOpenDialog(app, folder);
  await desk.getByRole('button', { name: 'Open a folder…' }).click();
  await expect(desk.getByRole('heading', { name: 'Our own deck', level: 1 })).toBeVisible();
  await desk.getByRole('button', { name: 'Library' }).click();
  const card = desk.getByRole('row', { name: /^Our own deck/ });
  await expect(card).toContainText(folder);
  await desk.getByRole('button', { name: 'More for Our own deck' }).click();
  await desk.getByRole('menuitem', { name: 'Forget' }).click();
  await expect(card).toHaveCount(0);
  expect(existsSync(join(folder, 'deck.md'))).toBe(true);
});

test('what was typed in the moment of quitting is there again', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  await desk.getByRole('textbox', { name: 'Your notes for this slide' }).fill('Typed and closed');
  const closed = new Promise((done) => app.process().once('exit', done));
  await app.evaluate(({ app: electron }) => electron.quit());
  await closed;
  expect(textIn(join(userData, 'layers'), '.json')).toContain('Typed and closed');
});

test('a note written while presenting shows on the Notes page, which does not write an older one over it', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter } = await present(app, desk, { where: /window/ });
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  const onDesk = desk.getByRole('textbox', { name: /^1\. / });
  await expect(onDesk).toHaveValue('');
  await presenter.getByRole('textbox', { name: 'Notes for this slide' }).fill('Said by the chair');
  await expect(onDesk).toHaveValue('Said by the chair');
  await onDesk.fill('Said by the chair, twice');
  await expect(presenter.getByRole('textbox', { name: 'Notes for this slide' })).toHaveValue('Said by the chair, twice');
});

const textIn = (folder: string, ending: string): string =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n') : '';
