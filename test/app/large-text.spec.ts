import { expect, type ElectronApplication, type Locator } from '@playwright/test';
import { test } from './support/test.ts';
import { openExample, resize } from './support/windows.ts';

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
