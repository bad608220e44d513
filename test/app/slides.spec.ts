import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, chooseInMenu, resize, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
const HEAD = '---\nformat: 1\nid: many\ntitle: Many slides\naudiences: [members, employer]\n---\n\n';

/** A deck of slides that are called One, Two … or, past those, by their number. */
const manySlides = (count: number): string =>
  deckFolder(HEAD + Array.from({ length: count }, (_, index) => `<!-- slide\nid: s${index + 1}\n-->\n## Slide number ${index + 1}\n\n- A point\n`).join('\n---\n\n'));

/** Two slides that use a figure of the branch, and one that does not. */
function figureDeck(): string {
  const folder = deckFolder(`${HEAD}<!-- slide\nid: ask\n-->\n## What we ask\n\n- Of {{ present }} members here\n- On {{ meeting.date }}\n\n---\n\n<!-- slide\nid: why\n-->\n## Why we ask\n\nMembers said why.\n\n---\n\n<!-- slide\nid: vote\n-->\n## The vote\n\n{{ present }} members voted.\n`);
  writeFileSync(join(folder, 'figures.yaml'), 'figures:\n  present:\n    label: Members present\n    kind: count\n    scope: local\n    required: true\n');
  giveToApp(folder);
  return folder;
}

const listOf = (desk: Page): Locator => desk.getByRole('grid', { name: 'Slides' });
const keysOf = (desk: Page): Promise<(string | null)[]> =>
  listOf(desk).getByRole('row').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key')));

/** Drags with the mouse in small steps, as a hand does: the list has to see the pointer come. */
async function drag(desk: Page, from: Locator, to: Locator, edge: 'above' | 'below'): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('What is dragged, or where to, is not in view.');
  const x = start.x + 150;
  await desk.mouse.move(x, start.y + start.height / 2);
  await desk.mouse.down();
  await desk.mouse.move(x, start.y + start.height / 2 + 12, { steps: 4 });
  await desk.mouse.move(x, edge === 'above' ? end.y + 3 : end.y + end.height - 3, { steps: 12 });
  await expect(desk.locator('.drop-line[data-drop-target]')).toBeVisible();
  await desk.mouse.up();
}

test('slides are put in order with the mouse and the keys, copied and removed, each from the list', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [manySlides(6)] });
  const desk = await windowOf(app, 'desk');
  const list = listOf(desk);
  await expect(list.getByRole('row').first()).toBeVisible();

  await drag(desk, list.getByRole('row').first(), list.getByRole('row').nth(2), 'below');
  await expect.poll(() => keysOf(desk)).toEqual(['s2', 's3', 's1', 's4', 's5', 's6']);
  await expect(desk.getByText('Slide number 1: moved to 3 of 6.')).toBeVisible();
  await expect(list.getByRole('row').nth(2)).toHaveAttribute('aria-selected', 'true');

  await list.getByRole('row').nth(2).click();
  await desk.keyboard.press('Alt+ArrowUp');
  await desk.keyboard.press('Alt+Home');
  await expect.poll(() => keysOf(desk)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
  await expect(list.getByRole('row').first()).toBeFocused();
  await desk.keyboard.press('Alt+End');
  await expect.poll(() => keysOf(desk)).toEqual(['s2', 's3', 's4', 's5', 's6', 's1']);
  await desk.keyboard.press('Alt+Home');
  await expect(list.getByRole('row').first()).toBeFocused();

  // From the handle, by the keys of drag and drop: before the next slide but one.
  const handle = list.getByRole('button', { name: 'Move slide 1 by dragging' });
  await handle.focus();
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await expect.poll(async () => (await keysOf(desk)).indexOf('s1')).toBeGreaterThan(0);

  // A copy behind it, chosen; gone again by its menu.
  await list.getByRole('row', { name: /Slide number 5/ }).click();
  await desk.keyboard.press('Control+d');
  const copy = list.getByRole('row', { name: /Slide number 5/ }).nth(1);
  await expect(copy).toHaveAttribute('aria-selected', 'true');
  await expect(copy).toContainText('Added');
  await expect(copy).toBeFocused();
  await desk.keyboard.press('Shift+F10');
  await expect(desk.getByRole('menu').getByRole('menuitem').first()).toBeFocused();
  await desk.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(list.getByRole('row', { name: /Slide number 5/ })).toHaveCount(1);

  // One of another kind, which says nowhere in its text how it is made; and it may become another.
  await desk.getByRole('button', { name: 'Other kinds of slide' }).click();
  await desk.getByRole('menuitem', { name: 'Two columns' }).click();
  const text = desk.getByRole('textbox', { name: 'Slide text' });
  await expect(text).toBeFocused();
  await expect(text).toContainText('::right::');
  await expect(text).not.toContainText('<!--');
  await expect(desk.locator('.preview .column')).toHaveCount(2);
  await expect(list.getByRole('row', { name: /New slide/ })).toContainText('Members only');
  await desk.getByRole('button', { name: /Kind of slide/ }).click();
  await desk.getByRole('option', { name: 'Opening slide' }).click();
  await expect(desk.locator('.preview .layout-title')).toBeVisible();
  await expect(text).toContainText('::right::');
  await desk.getByRole('button', { name: 'Remove this slide' }).click();

  // In a small window the last of the kinds is in reach, and so is the text of the slide that it makes.
  await resize(app, 'desk', 640, 400);
  await desk.getByRole('button', { name: 'Other kinds of slide' }).focus();
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('End');
  const opening = desk.getByRole('menuitem', { name: 'Opening slide' });
  await expect(opening).toBeFocused();
  await expect(opening).toBeInViewport({ ratio: 1 });
  await desk.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text).toBeInViewport();
  await desk.getByRole('button', { name: 'Remove this slide' }).click();
  await resize(app, 'desk', 1280, 800);

  // Off and on again by the menu of the right mouse button.
  const second = list.getByRole('row', { name: /Slide number 2/ });
  await second.click({ button: 'right' });
  await desk.getByRole('menuitem', { name: 'Switch off' }).click();
  await expect(second).toContainText('Off');
  await expect(desk.getByText('5 of 6 on')).toBeVisible();

  // Without pictures, and so when the app is started again.
  await expect(list.locator('.slide-thumbnail .slide').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Pictures' }).click();
  await expect(list.locator('.slide-thumbnail')).toHaveCount(0);
});

test('a deck of a thousand slides opens, scrolls and jumps with a handful of rows drawn', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [manySlides(1_000)] });
  const desk = await windowOf(app, 'desk');
  const list = listOf(desk);
  await expect(list.getByRole('row', { name: /Slide number 1$/ })).toBeVisible();
  expect(await list.getByRole('row').count()).toBeLessThan(40);
  await expect(list.locator('.slide-thumbnail .slide').first()).toBeVisible();
  // Shown before all of it was looked at, which goes on behind it.
  await expect(desk.getByRole('tab', { name: 'Things to check' })).toHaveAccessibleDescription(/^(?:Nothing|\d+) to check$/);

  await list.getByRole('row').first().click();
  await desk.keyboard.press('End');
  const last = list.getByRole('row', { name: /Slide number 1000/ });
  await expect(last).toBeFocused();
  await expect(desk.getByRole('heading', { name: '1000. Slide number 1000' })).toBeVisible();
  await desk.keyboard.press('Alt+Home');
  await expect(desk.getByText('Slide number 1000: moved to 1 of 1000.')).toBeVisible();
  await expect(desk.getByRole('heading', { name: '1. Slide number 1000' })).toBeVisible();
  await expect(last).toBeInViewport();
  await expect(last).toBeFocused();
  expect(await list.getByRole('row').count()).toBeLessThan(40);

  // Pictures of other slides stay the nodes that they are while a text is typed.
  const other = list.getByRole('row').nth(2).locator('.slide-thumbnail .slide');
  const node = await other.elementHandle();
  const text = desk.getByRole('textbox', { name: 'Slide text' });
  await text.click();
  await desk.keyboard.press('Control+End');
  await desk.keyboard.type(' and more');
  await expect(last.locator('.slide-thumbnail')).toContainText('and more');
  expect(await node?.evaluate((element) => element.isConnected)).toBe(true);
});

test('undo and redo go on after the app was killed, across text, order, figures and profile, and show what they change', async ({ launch }) => {
  const [userData, folder] = [makeFolder('user-data'), figureDeck()];
  const app = await launch({ env: TODAY, userData, args: [folder] });
  const desk = await windowOf(app, 'desk');
  await listOf(desk).getByRole('row').first().click();
  await desk.keyboard.press('Alt+End');
  await expect.poll(() => keysOf(desk)).toEqual(['why', 'vote', 'ask']);
  await desk.getByRole('textbox', { name: 'Your notes for this slide' }).fill('Thank them');
  await desk.getByRole('tab', { name: 'Figures' }).click();
  await desk.getByRole('textbox', { name: 'Members present: value' }).fill('30');
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await desk.getByRole('textbox', { name: 'Branch name' }).fill('Eastmere');
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('textbox', { name: 'Branch name' })).toHaveValue('');
  await expect(desk.getByText('Undone: changed the branch\'s name.')).toBeVisible();
  await expect(desk.getByText('All changes saved')).toBeVisible();
  app.process().kill('SIGKILL');

  const again = await launch({ env: TODAY, userData, args: [folder] });
  const after = await windowOf(again, 'desk');
  await expect.poll(() => keysOf(after)).toEqual(['why', 'vote', 'ask']);
  const redo = after.getByRole('button', { name: 'Redo' });
  await redo.focus();
  await expect(after.getByRole('tooltip')).toHaveText('Redo: changed the branch\'s name');
  await after.keyboard.press('Enter');
  await expect(after.getByRole('textbox', { name: 'Branch name' })).toHaveValue('Eastmere');
  await after.keyboard.press('Control+z');
  await expect(after.getByRole('textbox', { name: 'Branch name' })).toHaveValue('');
  await after.keyboard.press('Control+z');
  await expect(after.getByRole('tab', { name: 'Figures' })).toHaveAttribute('aria-selected', 'true');
  await expect(after.getByRole('textbox', { name: 'Members present: value' })).toHaveValue('');
  await after.keyboard.press('Control+z');
  await expect(after.getByRole('textbox', { name: 'Your notes for this slide' })).toHaveValue('');
  await after.keyboard.press('Control+z');
  await expect.poll(() => keysOf(after)).toEqual(['ask', 'why', 'vote']);
  await expect(after.getByText('Undone: moved What we ask.')).toBeVisible();
  await expect(after.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('what is found is shown slide by slide and replaced in one step, and figures and changes lead to their slides', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [figureDeck()] });
  const desk = await windowOf(app, 'desk');
  await expect(listOf(desk).getByRole('row').first()).toBeVisible();
  await chooseInMenu(app, 'Replace in slides…');
  const panel = desk.getByRole('region', { name: 'Find and replace' });
  const find = panel.getByRole('textbox', { name: 'Find in all slides' });
  await expect(find).toBeFocused();
  await find.fill('members');
  await expect(panel.getByText('1 of 3 in 3 slides')).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: '2. Why we ask', level: 2 })).toBeVisible();
  await desk.keyboard.press('F3');
  await expect(desk.getByRole('heading', { name: '3. The vote', level: 2 })).toBeVisible();
  await desk.keyboard.press('Shift+F3');
  await expect(find).toBeFocused();
  await find.fill('present');
  await expect(panel.getByText('Not replaced').first()).toBeVisible();
  await find.fill('members');
  await panel.getByRole('textbox', { name: 'Replace with' }).fill('colleagues');
  expect((await new AxeBuilder({ page: desk }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await panel.getByRole('button', { name: 'Replace all' }).click();
  await expect(desk.getByText('Replaced members with colleagues 3 times in 3 slides. Undo brings it back.')).toBeVisible();
  await expect(panel.getByText('Nothing found.')).toBeVisible();
  await desk.keyboard.press('Escape');

  await desk.getByRole('tab', { name: 'Branch' }).click();
  const changes = desk.getByRole('region', { name: 'Your changes' });
  await expect(changes.getByRole('listitem')).toHaveCount(3);
  await expect(changes.getByRole('listitem').filter({ hasText: 'Why we ask' }).locator('ins')).toContainText('Colleagues', { ignoreCase: true });
  await changes.getByRole('button', { name: 'Put back Why we ask (text changed)' }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await changes.getByRole('button', { name: 'Show The vote (text changed)' }).click();
  await expect(desk.getByRole('heading', { name: '3. The vote', level: 2 })).toBeVisible();
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(changes).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(changes.getByRole('listitem')).toHaveCount(3);
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText(/^Undone: replaced members with colleagues 3 times/)).toBeVisible();

  await desk.getByRole('tab', { name: 'Figures' }).click();
  await desk.getByRole('button', { name: 'Go to slide 3: The vote' }).click();
  await expect(desk.getByRole('heading', { name: '3. The vote', level: 2 })).toBeVisible();
  await desk.getByRole('button', { name: 'Back to Figures' }).click();
  await expect(desk.getByRole('button', { name: 'Go to slide 3: The vote' })).toBeFocused();
  await desk.getByRole('tab', { name: 'Slides' }).click();
  await desk.getByRole('button', { name: 'Members present' }).click();
  await expect(desk.getByRole('textbox', { name: 'Members present: value' })).toBeFocused();
});

test('what is still blank is shown, saved as a PDF that another program reads, and said clearly where there is no printer', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [figureDeck()] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('tab', { name: 'Things to check' }).click();
  await desk.getByRole('button', { name: 'Print what is still blank…' }).click();
  const dialog = desk.getByRole('dialog', { name: 'What is still blank' });
  await expect(dialog.getByRole('row', { name: /Members present/ })).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);

  await app.evaluate(({ BrowserWindow }) => {
    // A machine may have printers; this test is of one that has none.
    Object.assign(Object.getPrototypeOf(BrowserWindow.getAllWindows()[0]!.webContents) as object, { getPrintersAsync: () => Promise.resolve([]) });
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByText(/no printer is set up/)).toBeVisible();

  const file = join(makeFolder('exports'), 'blank.pdf');
  await answerSaveDialog(app, file);
  await dialog.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(desk.getByRole('status').filter({ hasText: file })).toBeVisible();
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const words of ['What is still blank', 'Many slides', 'Needed before the deck can be exported', 'Members present', '1, 3', 'The meeting']) expect(text).toContain(words);
  expect(readFileSync(file, 'latin1')).toContain('/MarkInfo');
});
