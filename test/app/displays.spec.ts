import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { FIRST_DISPLAY, plugSecondDisplay, SECOND_DISPLAY, unplugSecondDisplay } from './support/displays.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { boundsOf, openExample, present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test.beforeEach(() => plugSecondDisplay());

/** Where each window with a display's number is, and what it says. */
const numbers = (app: ElectronApplication): Promise<{ says: string; x: number; focused: boolean }[]> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().filter((each) => each.webContents.getURL().includes('/identify.html') && each.isVisible());
    const said = await Promise.all(windows.map(async (each) => ({
      says: String(await each.webContents.executeJavaScript('document.body.innerText')).replaceAll(/\s+/g, ' ').trim(), x: each.getBounds().x, focused: each.isFocused(),
    })));
    return said.toSorted((one, other) => one.x - other.x);
  });

const openDialog = async (desk: Page) => {
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  return desk.getByRole('dialog', { name: 'Present' });
};

test('the room’s display is chosen in a drawing, by keys too, and is chosen again when the same projector is plugged in', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  const dialog = await openDialog(desk);
  const first = dialog.getByRole('radio', { name: /^Display 1, this one, 1280 × 720$/ });
  const second = dialog.getByRole('radio', { name: /^Display 2, 1280 × 720$/ });
  await expect(second).toBeChecked();
  const [left, right] = [await dialog.locator('.display-radio').first().boundingBox(), await dialog.locator('.display-radio').last().boundingBox()];
  expect(left && right && left.x + left.width <= right.x + 1).toBe(true);
  expect(left?.y).toBe(right?.y);

  await second.focus();
  await desk.keyboard.press('ArrowUp');
  await expect(first).toBeChecked();
  await expect(dialog.getByText('The slides go to display 1; your notes and the next slide are on display 2.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Start presenting' }).click();
  const presenter = await windowOf(app, 'presenter');
  await expect.poll(() => boundsOf(app, 'room')).toEqual(FIRST_DISPLAY);
  await expect.poll(async () => (await boundsOf(app, 'presenter'))?.x).toBeGreaterThanOrEqual(SECOND_DISPLAY.x);
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  await presenter.keyboard.press('Escape');
  await expect.poll(() => app.windows().length).toBe(1);

  // Without the projector there is one display; with it the choice is as it was.
  const again = await openDialog(desk);
  await expect(first).toBeChecked();
  unplugSecondDisplay();
  await expect(again.getByRole('radio', { name: 'On this display, full screen' })).toBeChecked();
  plugSecondDisplay();
  await expect(first).toBeChecked();
  await desk.keyboard.press('Escape');
  await app.close();

  const later = await launch({ env: TODAY, userData });
  const laterDesk = await windowOf(later, 'desk');
  await laterDesk.getByRole('button', { name: /^Open Act now/ }).click();
  const kept = await openDialog(laterDesk);
  await expect(kept.getByRole('radio', { name: /^Display 1/ })).toBeChecked();
  await kept.getByRole('radio', { name: /^Display 1/ }).focus();
  await kept.getByRole('button', { name: 'Start presenting' }).click();
  const shown = await windowOf(later, 'presenter');
  await expect.poll(() => boundsOf(later, 'room')).toEqual(FIRST_DISPLAY);
  await expect(shown.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  // Swapped by its key, the other one is the room's from then on.
  await shown.keyboard.press('s');
  await expect.poll(() => boundsOf(later, 'room')).toEqual(SECOND_DISPLAY);
  await shown.keyboard.press('Escape');
  await expect.poll(() => later.windows().length).toBe(1);
  const last = await openDialog(laterDesk);
  await expect(last.getByRole('radio', { name: /^Display 2/ })).toBeChecked();
});

test('Identify shows each display’s number on it for three seconds and takes the focus from nothing', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const dialog = await openDialog(desk);
  const focused = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL() ?? '');
  await expect.poll(focused).toContain('/desk.html');
  await dialog.getByRole('button', { name: 'Identify' }).press('Enter');
  await expect.poll(() => numbers(app)).toEqual([
    { says: '1 1280 × 720', x: 480, focused: false },
    { says: '2 1280 × 720', x: 480 + SECOND_DISPLAY.x, focused: false },
  ]);
  expect(await focused()).toContain('/desk.html');
  await expect(dialog.getByRole('button', { name: 'Identify' })).toBeFocused();
  await expect.poll(() => numbers(app), { timeout: 10_000 }).toEqual([]);
});

test('while something is presented, Identify leaves the room’s display alone, and a swap takes the numbers away', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const { presenter } = await present(app, desk);
  await expect.poll(() => boundsOf(app, 'room')).toEqual(SECOND_DISPLAY);
  await (await openDialog(desk)).getByRole('button', { name: 'Identify' }).press('Enter');
  await expect.poll(() => numbers(app)).toEqual([{ says: '1 1280 × 720', x: 480, focused: false }]);
  await presenter.keyboard.press('s');
  await expect.poll(() => boundsOf(app, 'room')).toEqual(FIRST_DISPLAY);
  expect(await numbers(app)).toEqual([]);
});
