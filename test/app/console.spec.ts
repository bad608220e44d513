import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Bridge } from '../../bridge/contract.ts';
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

test('this slide and all of it are held against what was planned, late is said once, and a break doesn’t count', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [deckFolder(`---\nformat: 1\nid: paced\ntitle: Paced\naudiences: [members]\n---\n\n<!-- slide\nminutes: 1\n-->\n# One\n\n---\n\n<!-- slide\nminutes: 4\n-->\n## Two\n`)] });
  const { presenter } = await present(app, await windowOf(app, 'desk'));
  const times = presenter.locator('.times');
  const warning = presenter.getByRole('status').filter({ hasText: 'You are 3 min behind.' });
  await expect(times).toContainText(/This slide\s*0:\d\d of 1/);
  await expect(times).toContainText(/Elapsed\s*0:\d\d of 5/);
  await expect(times).toContainText(/Ends\s*\d\d:\d\d/);
  await presenter.clock.install();
  await presenter.clock.fastForward(70_000);
  await expect(times).toContainText(/This slide\s*1:\d\d of 1/);
  await expect(times.locator('[data-late]')).toHaveCount(0);
  await presenter.clock.fastForward(170_000);
  await expect(times).toContainText('Slide, over');
  await expect(times).toContainText('Ends, 3 min behind');
  await expect(warning).toBeAttached();
  await presenter.clock.fastForward(60_000);
  await expect(times).toContainText('Ends, 4 min behind');
  await expect(warning).toBeAttached();
  await presenter.keyboard.press('h');
  await presenter.keyboard.press('Enter');
  await presenter.clock.fastForward(600_000);
  await expect(times).toContainText(/This slide\s*0:\d\d of 1/);
});

test('a rehearsal needs no room, times each slide without pauses, and its times can be the plan from then on', async ({ launch }) => {
  const folder = deckFolder(`---\nformat: 1\nid: rehearsed\ntitle: Rehearsed\naudiences: [members]\n---\n\n<!-- slide\nminutes: 2\n-->\n# One\n\n---\n\n## Two\n`);
  const text = readFileSync(join(folder, 'deck.md'), 'utf8');
  const app = await launch({ env: TODAY, args: [folder] });
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await desk.getByRole('dialog', { name: 'Present' }).getByRole('button', { name: 'Rehearse' }).click();
  const presenter = await windowOf(app, 'presenter');
  await expect(presenter.getByText('Rehearsal, for members')).toBeVisible();
  // It has nothing of the meeting that it could write into.
  await presenter.locator('body').press('m');
  await expect(presenter.locator('.side')).toBeVisible();
  await expect(presenter.getByRole('region', { name: 'Meeting', exact: true })).toHaveCount(0);
  await expect(presenter.getByRole('region', { name: 'The meeting' })).toHaveCount(0);
  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length);
  expect(await shown()).toBe(2);
  expect(app.windows().some((page) => page.url().includes('/room.html'))).toBe(false);
  const elapsed = async () => Number(/Elapsed\s*0:(\d\d)/.exec(await presenter.locator('.times').innerText())?.[1]);
  await expect.poll(elapsed, { timeout: 30_000 }).toBeGreaterThanOrEqual(11);
  await presenter.keyboard.press('h');
  await expect(presenter.locator('.room-sign')).toHaveText('Paused: this time doesn’t count. Press H to go on.');
  await expect(presenter.getByRole('button', { name: 'Resume (H)' })).toBeVisible();
  // In milliseconds, so that two askings after one another tell whether the time still runs.
  const times = () => presenter.evaluate(async () => {
    const asked = await (window as unknown as { branchdeck: Bridge<'presenter'> }).branchdeck.call('present.state');
    return asked.ok ? asked.value.timing.times : undefined;
  });
  const paused = [await times(), await elapsed()];
  expect(paused[0]).toBeDefined();
  expect([await times(), await elapsed()]).toEqual(paused);
  await presenter.getByRole('button', { name: 'Resume (H)' }).click();
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText('Slide 2 of 2')).toBeVisible();
  await presenter.keyboard.press('Escape');

  const done = desk.getByRole('dialog', { name: 'Your rehearsal' });
  await expect(done.getByRole('row', { name: /^One 2:00 0:\d\d −1:\d\d$/ })).toBeVisible();
  await expect(done.getByRole('row', { name: /^Two – 0:0\d$/ })).toBeVisible();
  await done.getByRole('button', { name: 'Keep these times as my planned times' }).click();
  await expect(done.getByText('The deck itself is as it was.')).toBeVisible();
  await done.getByRole('button', { name: 'Done' }).click();
  expect(readFileSync(join(folder, 'deck.md'), 'utf8')).toBe(text);

  await expect.poll(() => app.windows().length).toBe(1);
  const again = await present(app, desk);
  await expect(again.presenter.locator('.times')).toContainText(/This slide\s*0:\d\d of 0:(?:10|15|20)/);
  await expect(again.presenter.getByText(/^Rehearsed 0:\d\d$/)).toBeVisible();
  await expect(again.presenter.getByText('Version for members')).toBeVisible();
});

test('white and freeze last when either window is loaded again, and the room stays while the presenter looks ahead', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();
  const crash = (name: string) => app.evaluate(({ BrowserWindow }, page) => new Promise<void>((resolve) => {
    const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents;
    contents?.once('did-finish-load', () => resolve());
    contents?.forcefullyCrashRenderer();
  }), name);
  const colour = () => room.locator('.blackout').evaluate((cover) => (getComputedStyle(cover).display === 'none' ? 'none' : getComputedStyle(cover).backgroundColor));

  await presenter.keyboard.press('w');
  await expect.poll(colour).toBe('rgb(255, 255, 255)');
  await room.reload();
  await expect.poll(colour).toBe('rgb(255, 255, 255)');
  await room.keyboard.press('b');
  await expect.poll(colour).toBe('rgb(0, 0, 0)');
  await expect(presenter.locator('.room-sign')).toHaveText('The room screen is black.');
  await presenter.keyboard.press('b');
  await expect.poll(colour).toBe('none');

  await presenter.keyboard.press('f');
  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('ArrowRight');
  await at(3);
  await expect(presenter.getByRole('status').filter({ hasText: 'Frozen: the room stays at slide 1. Press F to bring it to slide 3.' })).toBeVisible();
  await expect(presenter.getByRole('img', { name: /^The room sees slide 1: Act now/ })).toBeVisible();
  await expect(room.locator('.slides > .present')).toContainText('Act now for fairer, safer inspection');
  for (const page of [room, presenter]) await page.reload();
  await at(3);
  await expect(room.locator('.slides > .present')).toContainText('Act now for fairer, safer inspection');

  // Playwright loses a page that has crashed, so main looks from here on.
  const textIn = (name: string, selector: string) => app.evaluate(({ BrowserWindow }, [page, where]) =>
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents
      .executeJavaScript(`document.querySelector(${JSON.stringify(where)})?.textContent ?? ''`) as Promise<string>, [name, selector] as const);
  for (const name of ['room', 'presenter']) await crash(name);
  await expect.poll(() => textIn('presenter', '.room-sign')).toContain('Frozen: the room stays at slide 1. Press F to bring it to slide 3.');
  await expect.poll(() => textIn('room', '.slides > .present')).toContain('Act now for fairer, safer inspection');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'))?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'f' });
  });
  await expect.poll(() => textIn('room', '.slides > .present')).toContain('What school leaders told the snap poll');
});

test('the room waits before the start and in a break, with the time, whatever the presenter looks at and however a window is loaded again', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const at = (slide: number) => expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();
  const dialog = presenter.getByRole('dialog', { name: 'Let the room wait' });
  const waiting = room.locator('.waiting');

  await presenter.keyboard.press('h');
  await expect(dialog.getByRole('textbox', { name: 'Until, if you know' })).toBeFocused();
  await presenter.keyboard.type('soon');
  await presenter.keyboard.press('Enter');
  await expect(dialog.getByText('Type a time later today')).toBeVisible();
  await expect(waiting).toBeHidden();
  await dialog.getByRole('textbox').fill('10');
  await presenter.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(waiting).toContainText('Act now for fairer, safer inspection');
  await expect(waiting).toContainText('Example branch: Northmoor · 27 November 2025');
  await expect(waiting).toContainText(/We begin at \d\d:\d\d/);
  await expect(waiting.locator('.left')).toHaveText(/^(10:00|9:\d\d)$/);
  await expect(presenter.getByRole('timer')).toHaveText(/^(10:00|9:\d\d) left$/);
  for (const key of ['ArrowRight', 'ArrowRight']) await presenter.keyboard.press(key);
  await at(3);
  for (const page of [room, presenter]) await page.reload();
  await at(3);
  await expect(waiting.locator('.left')).toHaveText(/^9:\d\d$/);
  await presenter.getByRole('button', { name: 'Start (H)' }).click();
  await expect(waiting).toBeHidden();
  await at(1);

  await presenter.keyboard.press('ArrowRight');
  await presenter.keyboard.press('h');
  await dialog.getByRole('radio', { name: 'The sides have withdrawn' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Show it in the room' }).click();
  await expect(waiting).toContainText('The sides have withdrawn');
  await expect(waiting).not.toContainText('We resume');
  await expect(presenter.getByRole('status').filter({ hasText: 'The room waits: the sides have withdrawn. Press H to go on at slide 2.' })).toBeAttached();
  await room.keyboard.press('h');
  await expect(waiting).toBeHidden();
  await expect(room.locator('.slides > .present')).toContainText('Why we raise this');
});

test('the pointer is in the room where the presenter points, by mouse and by keys, and never on a slide that the room does not see', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const dot = room.locator('.laser');
  const place = async () => {
    const [box, screen] = [await dot.boundingBox(), await room.evaluate(() => [window.innerWidth, window.innerHeight] as const)];
    return box ? [(box.x + box.width / 2) / screen[0], (box.y + box.height / 2) / screen[1]].map((share) => Math.round(share * 50) / 50) : [];
  };
  const frame = await presenter.locator('.current .slide-frame').boundingBox();
  if (!frame) throw new Error('The presenter has no slide.');
  const mouseTo = (x: number, y: number) => presenter.mouse.move(frame.x + frame.width * x, frame.y + frame.height * y);

  await mouseTo(0.5, 0.5);
  await expect(dot).toBeHidden();
  await presenter.mouse.down();
  await mouseTo(0.8, 0.3);
  await expect.poll(place).toEqual([0.8, 0.3]);
  await presenter.mouse.up();
  await expect(dot).toBeHidden();

  await presenter.keyboard.press('l');
  await mouseTo(0.2, 0.6);
  await expect.poll(place).toEqual([0.2, 0.6]);
  for (let times = 0; times < 5; times += 1) await presenter.keyboard.press('Shift+ArrowRight');
  await expect.poll(place).toEqual([0.3, 0.6]);
  await presenter.keyboard.press('ArrowRight');
  await expect(dot).toBeHidden();
  await presenter.keyboard.press('f');
  await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(/^Slide 3 of \d+$/)).toBeVisible();
  await mouseTo(0.5, 0.5);
  await mouseTo(0.4, 0.5);
  await expect(presenter.locator('.laser-dot')).toHaveCount(0);
  await expect(dot).toBeHidden();
  await presenter.keyboard.press('f');
  await mouseTo(0.6, 0.5);
  await expect.poll(place).toEqual([0.6, 0.5]);
  await presenter.keyboard.press('l');
  await expect(dot).toBeHidden();
});

test('what is drawn on a slide is in the room at once, stays with the slide over a reload and a crash, and is gone when presenting ends', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter, room } = await present(app, desk);
  const strokes = room.locator('.ink path');
  const own = presenter.locator('.ink path');
  const line = async (y: number, from = 0.2, to = 0.6) => {
    const frame = await presenter.locator('.current .slide-frame').boundingBox();
    if (!frame) throw new Error('The presenter has no slide.');
    await presenter.mouse.move(frame.x + frame.width * from, frame.y + frame.height * y);
    await presenter.mouse.down();
    await presenter.mouse.move(frame.x + frame.width * to, frame.y + frame.height * y, { steps: 12 });
    await presenter.mouse.up();
  };
  /** Where the first stroke lies in the room, in hundredths of the screen. */
  const place = () => strokes.first().evaluate((path) => {
    const { left, right, top, bottom } = path.getBoundingClientRect();
    return [left / window.innerWidth, right / window.innerWidth, (top + bottom) / 2 / window.innerHeight].map((share) => Math.round(share * 20) / 20);
  });

  await line(0.5);
  await expect(own).toHaveCount(0);
  await presenter.keyboard.press('p');
  await expect(presenter.getByRole('button', { name: 'Pen (P)' })).toHaveAttribute('aria-pressed', 'true');
  await line(0.5);
  await expect(strokes).toHaveCount(1);
  await expect.poll(place).toEqual([0.2, 0.6, 0.5]);
  await expect(room.locator('.laser')).toBeHidden();
  await line(0.8);
  await expect(strokes).toHaveCount(2);

  await presenter.keyboard.press('PageDown');
  for (const paths of [strokes, own]) await expect(paths).toHaveCount(0);
  await presenter.keyboard.press('PageUp');
  for (const paths of [strokes, own]) await expect(paths).toHaveCount(2);
  for (const page of [room, presenter]) await page.reload();
  for (const paths of [strokes, own]) await expect(paths).toHaveCount(2);

  await presenter.keyboard.press('e');
  await line(0.5, 0.4, 0.45);
  await expect(strokes).toHaveCount(1);
  await presenter.keyboard.press('Control+z');
  await expect(strokes).toHaveCount(2);
  await presenter.keyboard.press('c');
  await expect(strokes).toHaveCount(0);
  await presenter.keyboard.press('Control+z');
  await expect(strokes).toHaveCount(2);
  await presenter.keyboard.press('p');
  await line(0.3);
  await presenter.keyboard.press('Control+z');
  await expect(strokes).toHaveCount(2);

  // Playwright loses a page that has crashed, so main looks.
  const inkOf = (name: string) => app.evaluate(({ BrowserWindow }, page) =>
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents
      .executeJavaScript('document.querySelectorAll(".ink path").length') as Promise<number>, name);
  for (const name of ['room', 'presenter']) {
    await app.evaluate(({ BrowserWindow }, page) => new Promise<void>((resolve) => {
      const contents = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${page}.html`))?.webContents;
      contents?.once('did-finish-load', () => resolve());
      contents?.forcefullyCrashRenderer();
    }), name);
  }
  for (const name of ['room', 'presenter']) await expect.poll(() => inkOf(name)).toBe(2);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes('/presenter.html'))?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
  });
  await expect.poll(() => app.windows().filter((page) => !page.isClosed()).length).toBe(1);
  const again = await present(app, desk);
  await expect(again.room.locator('.slides > .present')).toBeVisible();
  await expect(again.room.locator('.ink')).toBeAttached();
  await expect(again.room.locator('.ink path')).toHaveCount(0);
});

test('a part of the slide is enlarged where the pointer is, however the room is loaded again, until a move', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const { presenter, room } = await present(app, await openExample(app));
  const seen = () => room.locator('.slides').evaluate((slides) => {
    const { left, top, width } = slides.getBoundingClientRect();
    return [Math.round((width / window.innerWidth) * 100), Math.round((Math.abs(left) / width) * 100), Math.round((Math.abs(top) / (width * 9 / 16)) * 100)];
  });
  await expect.poll(seen).toEqual([100, 0, 0]);
  const frame = await presenter.locator('.current .slide-frame').boundingBox();
  if (!frame) throw new Error('The presenter has no slide.');
  await presenter.keyboard.press('l');
  await presenter.mouse.move(frame.x + frame.width * 0.2, frame.y + frame.height);
  await presenter.mouse.move(frame.x + frame.width * 0.2, frame.y + frame.height * 0.9);
  await presenter.keyboard.press('z');
  await expect.poll(seen).toEqual([200, 10, 45]);
  await expect(presenter.getByRole('status').filter({ hasText: 'The room sees a part of this slide.' })).toBeAttached();
  await room.reload();
  await expect.poll(seen).toEqual([200, 10, 45]);
  await presenter.keyboard.press('z');
  await expect.poll(seen).toEqual([100, 0, 0]);
  await presenter.keyboard.press('z');
  await expect.poll(seen).toEqual([200, 10, 45]);
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(seen).toEqual([100, 0, 0]);
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
