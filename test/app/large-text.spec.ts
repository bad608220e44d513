import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator } from '@playwright/test';
import { makeRegionFolder } from '../support/make-region.ts';
import { focusHiddenBy } from './support/focus.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, decideAll, openExample, resize } from './support/windows.ts';

/** Sets the desk's page to a size of the screen and its text to a share of its usual size. */
async function enlarge(app: ElectronApplication, [width, height]: readonly [number, number], times: number): Promise<void> {
  await resize(app, 'desk', width, height);
  await app.evaluate(({ webContents }, factor) => {
    for (const each of webContents.getAllWebContents()) if (each.getURL().includes('/desk.html')) each.setZoomFactor(factor);
  }, times);
}

/** How many lines of 24 px of a part can be seen, where what stands around it cuts it off or covers it. */
const linesInView = (part: Locator): Promise<number> =>
  part.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    let lines = 0;
    for (let y = Math.max(0, top) + 12; y < Math.min(bottom, innerHeight); y += 24) {
      const there = document.elementFromPoint((left + right) / 2, y);
      if (there !== null && element.contains(there)) lines += 1;
    }
    return lines;
  });

/** Whether all of a part lies within another. */
const within = async (part: Locator, around: Locator): Promise<boolean> => {
  const [inner, outer] = [await part.boundingBox(), await around.boundingBox()];
  return inner !== null && outer !== null && inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1;
};

const SIZES = [[[1280, 720], 1.9], [[1280, 720], 2], [[1024, 640], 2], [[1280, 720], 2.5]] as const;

test('with large text the guide shows its page, and the export what is to be decided', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  for (const [size, times] of SIZES) {
    await enlarge(app, size, times);
    await expect.poll(() => desk.evaluate(() => devicePixelRatio)).toBeCloseTo(times);
    const where = `${size.join('×')} at ${times * 100} %`;

    await desk.keyboard.press('F1');
    const guide = desk.getByRole('dialog', { name: 'Guide' });
    const page = guide.getByRole('group', { name: 'Slides' });
    await expect(page).toBeVisible();
    expect(await linesInView(page), `the guide's page, ${where}`).toBeGreaterThanOrEqual(6);
    expect(await within(guide, desk.locator('body')), where).toBe(true);
    // Another page of the list begins at its own beginning.
    await guide.getByRole('button', { name: 'Letters and papers' }).press('Enter');
    const title = guide.getByRole('heading', { name: 'Letters and papers', level: 3 });
    await expect(title).toBeVisible();
    expect(await within(title, guide), where).toBe(true);
    await desk.keyboard.press('Escape');
    await expect(guide).toBeHidden();

    await desk.getByRole('button', { name: 'Export', exact: true }).press('Enter');
    const dialog = desk.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('button', { name: 'Go to the next' }).press('Enter');
    expect(await linesInView(dialog.locator('.frame-body')), `what is to be decided, ${where}`).toBeGreaterThanOrEqual(5);
    const question = dialog.locator('.question[data-open]').first();
    for (const answer of await question.getByRole('radio').all()) expect(await linesInView(answer.locator('xpath=ancestor::label')), where).toBeGreaterThanOrEqual(1);
    await desk.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('with large text no page scrolls sideways', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  for (const [size, times] of [[[1280, 720], 2.1], [[1024, 640], 2], [[1280, 720], 2.5]] as const) {
    await enlarge(app, size, times);
    await expect.poll(() => desk.evaluate(() => devicePixelRatio)).toBeCloseTo(times);
    for (const name of ['Letters', 'Customise', 'Library', 'Meetings', 'Notes', 'Replies']) {
      await desk.getByRole('button', { name, exact: true }).press('Enter');
      await expect(desk.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page');
      await expect(desk.locator('main h1[tabindex]')).toBeFocused();
      const wider = await desk.evaluate(() => [document.documentElement, document.querySelector('main')].map((each) => (each ? each.scrollWidth - each.clientWidth : 0)));
      expect(wider, `${name}, ${size.join('×')} at ${times * 100} %`).toEqual([0, 0]);
    }
  }
});

test('the text is enlarged by the plus above the equals sign and by the number pad', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  const size = (): Promise<number> => desk.evaluate(() => devicePixelRatio);
  await expect.poll(size).toBe(1);
  for (const [keyCode, modifiers, larger] of [['+', ['control', 'shift'], 1.095], ['numadd', ['control'], 1.2], ['numsub', ['control'], 1.095]] as const) {
    // Through the window, as the system's keys come: those that a test presses come to the page alone.
    await app.evaluate(({ webContents }, key) => {
      webContents.getAllWebContents().find((each) => each.getURL().includes('/desk.html'))?.sendInputEvent({ type: 'keyDown', keyCode: key.keyCode, modifiers: [...key.modifiers] });
    }, { keyCode, modifiers });
    await expect.poll(size, { message: keyCode }).toBeCloseTo(larger, 2);
  }
});

test('with large text nothing of a region’s files hides what has the focus', async ({ launch }) => {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 3 });
  giveToApp(folder);
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  await answerOpenDialog(app, folder);
  await chooseInMenu(app, 'Region');
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await desk.getByRole('button', { name: 'Every branch’s files…' }).click();
  await expect(desk.getByText(/^They will be called/)).toBeVisible();
  for (const [size, times] of [[[1280, 720], 2], [[1024, 640], 2]] as const) {
    await enlarge(app, size, times);
    await expect.poll(() => desk.evaluate(() => devicePixelRatio)).toBe(times);
    await desk.getByRole('button', { name: 'Back to the branches' }).focus();
    const hidden: string[] = [];
    for (let tabs = 0; tabs < 14; tabs += 1) {
      await desk.keyboard.press('Tab');
      const by = await focusHiddenBy(desk);
      if (by !== undefined && by !== 'nothing has the focus') hidden.push(by);
    }
    expect(hidden).toEqual([]);
  }
});

test('what a check found is said in a sentence and read in a region of its own; what is closed leads back', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  const exports = makeFolder('exports');
  const file = join(exports, 'members.pptx');
  await answerSaveDialog(app, file);
  const opener = desk.getByRole('button', { name: 'Export', exact: true });
  await opener.press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await decideAll(dialog);
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).press('Enter');
  await expect(desk.getByRole('dialog', { name: 'Exported' })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  giveToApp(exports);
  await answerOpenDialog(app, file);
  await chooseInMenu(app, 'Check a file…');
  const check = desk.getByRole('dialog', { name: 'Check a file' });
  await check.getByRole('button', { name: 'Choose a file…' }).press('Enter');
  await expect(check.getByRole('heading', { name: /^\d+ things found in members\.pptx$/ })).toBeVisible();
  await expect(check.getByRole('status')).toHaveText(/^\d+ things found in members\.pptxDon’t hand this file over\. .{0,120}$/);
  await check.getByRole('radio', { name: 'For the employer' }).focus();
  await desk.keyboard.press('Tab');
  await expect(check.getByRole('region', { name: 'What was found' })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  // What a key of the menu opens doesn't open behind the guide.
  await desk.keyboard.press('F1');
  await expect(desk.getByRole('dialog', { name: 'Guide' })).toBeVisible();
  await chooseInMenu(app, 'Letters');
  await expect(desk.getByRole('dialog', { name: 'Guide' })).toBeHidden();
  await expect(desk.getByRole('button', { name: 'Letters', exact: true })).toHaveAttribute('aria-current', 'page');
});
