import { expect } from '@playwright/test';
import { deckFolder } from './support/own-deck.ts';
import { test } from './support/test.ts';
import { openExample, present, resize, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test('the sheet of keys opens over the console by its key and leads back, and the room sees nothing of it', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const sheet = presenter.getByRole('dialog', { name: 'Keys while presenting' });
  await presenter.keyboard.press('?');
  await expect(sheet.getByText('Swap the displays')).toBeVisible();
  await presenter.keyboard.press('s');
  await presenter.keyboard.press('b');
  await expect(room.locator('body')).not.toHaveClass(/black/);
  await presenter.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await presenter.getByRole('button', { name: 'More', exact: true }).click();
  await presenter.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(sheet).toBeVisible();
  await presenter.keyboard.press('?');
  await expect(sheet).toBeHidden();
  await room.keyboard.press('?');
  await expect(room.getByText('Swap the displays')).toHaveCount(0);
  await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
});

test('in a low window the sheet of keys scrolls by the keyboard at once', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter } = await present(app, await openExample(app));
  await resize(app, 'presenter', 1024, 640);
  await expect.poll(() => presenter.evaluate(() => window.innerHeight)).toBe(640);
  await presenter.keyboard.press('?');
  const rows = presenter.getByRole('group', { name: 'Keys' });
  await expect(rows).toBeFocused();
  await expect(rows.getByText('Move the pointer')).toHaveCount(1);
  await presenter.keyboard.press('End');
  await expect(rows.getByText('The guide, in this window alone')).toBeInViewport({ ratio: 1 });
});

test('the buttons of the console stand in one row that fingers can hit, and the menu has the rest', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  for (const [width, height] of [[1280, 800], [1024, 640], [720, 480]] as const) {
    await resize(app, 'presenter', width, height);
    await expect.poll(() => presenter.evaluate(() => window.innerWidth)).toBe(width);
    const found = await presenter.evaluate(() => {
      const boxes = [...document.querySelectorAll('.presenter button')].map((button) => ({ says: button.textContent, inRow: button.closest('.console-buttons') !== null, box: button.getBoundingClientRect() }));
      return {
        small: boxes.filter(({ box }) => Math.min(box.width, box.height) < 44).map(({ says }) => says),
        rows: new Set(boxes.filter(({ inRow }) => inRow).map(({ box }) => box.top)).size,
        outside: boxes.filter(({ box }) => box.right > document.documentElement.clientWidth).length,
      };
    });
    expect(found, `${width} × ${height}`).toEqual({ small: [], rows: 1, outside: 0 });
    const head = await presenter.locator('.top-bar').boundingBox();
    if (width === 1280) expect(head?.height).toBeLessThan(80);
  }
  await presenter.getByRole('button', { name: 'More', exact: true }).click();
  await presenter.getByRole('menuitem', { name: 'White screen' }).click();
  await expect(room.locator('body')).toHaveClass(/white/);
  await presenter.keyboard.press('PageDown');
  await expect(room.locator('body')).not.toHaveClass(/white/);
});

test('all slides: arrow keys, numbers and words lead to slides of this version and to no others', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app), { who: 'Employer' });
  const overview = presenter.getByRole('dialog', { name: 'All slides' });
  const field = overview.getByRole('textbox', { name: 'Number, or words on a slide' });
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();

  await presenter.keyboard.press('g');
  await expect(overview.getByRole('option').first()).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await presenter.keyboard.press(key);
  await at(1);
  await presenter.keyboard.press('Enter');
  await expect(overview).toBeHidden();
  await at(2);

  await presenter.keyboard.press('o');
  await expect(overview.getByRole('option', { name: /You are here$/ })).toBeFocused();
  await presenter.keyboard.press('5');
  await expect(field).toHaveValue('5');
  await presenter.keyboard.press('Enter');
  await at(5);
  await presenter.keyboard.press('g');
  await presenter.keyboard.press('g');
  await expect(overview).toBeHidden();

  await presenter.keyboard.press('Control+f');
  await field.fill('two answers employer');
  await expect(overview.getByRole('option')).toHaveCount(1);
  await presenter.keyboard.press('Enter');
  await expect(room.getByRole('heading', { name: /^Two answers that concern the employer/ })).toBeVisible();

  await presenter.keyboard.press('/');
  for (const withheld of ['industrial action', 'Willing to write to their MP', 'demonstration', 'What this branch decides']) {
    await field.fill(withheld);
    await expect(overview.getByText('No slide of this version has that number or these words.')).toBeVisible();
    await presenter.keyboard.press('Enter');
    await expect(overview.getByRole('option')).toHaveCount(0);
  }
  await presenter.keyboard.press('Escape');
  await expect(overview).toBeHidden();
});

test('a jump or a search for a slide that needs a content note leads to the note, in the room too, and the next slide to it', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [deckFolder(`---\nformat: 1\nid: notes\ntitle: Notes\naudiences: [members]\n---\n\n# Hello\n\n---\n\n<!-- slide\ncontent-note: It speaks of a death.\n-->\n## Ruth\n\nA death.\n\n---\n\n## After\n`)] });
  const { presenter, room } = await present(app, await windowOf(app, 'desk'));
  const overview = presenter.getByRole('dialog', { name: 'All slides' });
  const seen = room.locator('.slides > .present');
  const why = presenter.getByRole('status').filter({ hasText: 'Slide 3 comes after this content note.' });

  await presenter.keyboard.press('3');
  await presenter.keyboard.press('Enter');
  await expect(seen).toContainText('It speaks of a death.');
  await expect(why).toBeVisible();
  await presenter.keyboard.press('PageDown');
  await expect(seen).toContainText('Ruth');
  await expect(why).toBeHidden();
  await presenter.keyboard.press('PageDown');
  await expect(seen).toContainText('After');

  await presenter.keyboard.press('/');
  await overview.getByRole('textbox').fill('ruth');
  await presenter.keyboard.press('Enter');
  await expect(seen).toContainText('It speaks of a death.');
  await presenter.keyboard.press('Home');
  await presenter.keyboard.press('g');
  await overview.getByRole('option', { name: /After a content note/ }).press('Enter');
  await expect(seen).toContainText('It speaks of a death.');
});

test('what appears one by one does so in the room, the presenter sees it coming, and neither a reload nor a freeze loses the step', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [deckFolder(`---\nformat: 1\nid: steps\ntitle: Steps\naudiences: [members]\n---\n\n# Hello\n\n---\n\n<!-- slide\nbuilds: true\n-->\n## Three\n\n- One\n- Two\n\nThree more\n\n---\n\n## After\n`)] });
  const { presenter, room } = await present(app, await windowOf(app, 'desk'));
  const inRoom = () => room.locator('.slides > .present').evaluate((slide) => [...slide.querySelectorAll<HTMLElement>('h1, h2, li, p')].filter((each) => getComputedStyle(each).visibility === 'visible').map(({ innerText }) => innerText.trim()));
  const step = presenter.locator('.next > h2');
  await presenter.keyboard.press('PageDown');
  await expect.poll(inRoom).toEqual(['Three']);
  await expect(step).toContainText('step 0 of 3');
  await expect(presenter.locator('.current').getByText('Two')).toBeVisible();
  await expect(presenter.getByRole('region', { name: 'Next step' })).toContainText('Step 1 of 3');
  for (const key of ['PageDown', 'ArrowRight']) await presenter.keyboard.press(key);
  await expect.poll(inRoom).toEqual(['Three', 'One', 'Two']);
  await presenter.keyboard.press('f');
  for (const key of ['PageDown', 'PageDown']) await presenter.keyboard.press(key);
  await expect(presenter.getByText('Slide 3 of 3')).toBeVisible();
  for (const page of [room, presenter]) await page.reload();
  await expect.poll(inRoom).toEqual(['Three', 'One', 'Two']);
  await presenter.keyboard.press('PageUp');
  await expect(step).toContainText('step 3 of 3');
  await presenter.keyboard.press('f');
  await expect.poll(inRoom).toEqual(['Three', 'One', 'Two', 'Three more']);
  await presenter.keyboard.press('PageUp');
  await expect.poll(inRoom).toEqual(['Three', 'One', 'Two']);
  for (const key of ['2', 'Enter']) await presenter.keyboard.press(key);
  await expect.poll(inRoom).toEqual(['Three']);
  await presenter.keyboard.press('g');
  await expect(presenter.getByRole('option', { name: /Three/ }).getByText('Three more')).toBeVisible();
});

test('the notes are scrolled and sized by keys, the slide stays, and the keys that are typed stay in the box', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter } = await present(app, await openExample(app));
  const notes = presenter.getByRole('region', { name: 'Text of the speaker notes' });
  const size = () => notes.evaluate((box: HTMLElement) => box.style.fontSize);
  const top = () => notes.evaluate((box) => box.scrollTop);
  await expect.poll(size).toBe('100%');
  for (const key of ['+', '+', '+', '-', '+', '+', '+', '+', '+', '+', '+']) await presenter.keyboard.press(key);
  await expect.poll(size).toBe('240%');
  await presenter.keyboard.press('Shift+PageDown');
  await expect.poll(top).toBeGreaterThan(0);
  await presenter.keyboard.press('Shift+PageUp');
  await expect.poll(top).toBe(0);
  const box = presenter.getByRole('textbox', { name: 'Notes for this slide' });
  await box.fill('Two');
  await box.press('+');
  await box.press('Shift+PageDown');
  await expect.poll(top).toBeGreaterThan(0);
  await expect(box).toHaveValue('Two+');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
});
