import { expect, type Page } from '@playwright/test';
import { test } from '../../test/app/support/test.ts';
import { windowOf } from '../../test/app/support/windows.ts';
import { ROOT } from '../../scripts/project.mjs';
import { keepRows, row, type Row } from '../results.ts';
import { inTurn } from '../samples.ts';
import { deckOf } from './decks.ts';
import { addPainted, noteKeys } from './painted.ts';

const KEYS = 60;

/** A key in the slide's text, until the slide's picture is painted with it. */
async function toPreview(page: Page): Promise<number> {
  await page.locator('.cm-content').focus();
  await page.evaluate(() => {
    const picture = document.querySelector('.slide-pane .preview-frame');
    if (!picture) throw new Error('There is no preview.');
    window.benchShown = new Promise((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        void window.benchPainted().then(resolve);
      });
      watch.observe(picture, { subtree: true, childList: true, characterData: true });
    });
  });
  await page.keyboard.press('x');
  return page.evaluate(async () => (await window.benchShown) - window.benchKey);
}

/** The same in a bare field whose text is copied into a line below it. */
async function toEcho(page: Page): Promise<number> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#bench-field') ?? document.body.appendChild(Object.assign(document.createElement('textarea'), { id: 'bench-field' }));
    const echo = document.querySelector('#bench-echo') ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: 'bench-echo' }));
    field.focus();
    window.benchShown = new Promise((resolve) => {
      field.addEventListener('input', () => {
        echo.textContent = field.value;
        void window.benchPainted().then(resolve);
      }, { once: true });
    });
  });
  await page.keyboard.press('x');
  return page.evaluate(async () => (await window.benchShown) - window.benchKey);
}

test('from a key to the picture of the slide', async ({ launch }) => {
  const rows: Row[] = [];
  for (const slides of [20, 200, 1000]) {
    const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' }, args: [deckOf(slides)] });
    const desk = await windowOf(app, 'desk');
    await expect(desk.getByRole('heading', { level: 1, name: /made-up deck/ })).toBeVisible();
    await expect(desk.locator('.slide-pane .preview-frame section')).toBeVisible();
    await addPainted(desk);
    await noteKeys(desk);
    await desk.locator('.cm-content').click();
    await desk.keyboard.press('ControlOrMeta+End');
    await desk.keyboard.type('\n\nTyped ');
    const { ours, echo } = await inTurn({ ours: () => toPreview(desk), echo: () => toEcho(desk) }, KEYS, 10);
    rows.push(row(`${slides} slides: key to the slide's picture painted`, ours, { against: { what: 'a bare text field and its echo', its: echo }, aim: { of: 'median', most: 50 } }));
    await app.close();
  }
  keepRows(ROOT, 'typing-app', rows);
});
