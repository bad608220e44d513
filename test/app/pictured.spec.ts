import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { findLibreOffice } from '../../files/libreoffice/find-libreoffice.ts';
import { closeApp } from './support/close-app.ts';
import { copies, deckFromPowerpoint, standInOffice, withBlank } from './support/from-powerpoint.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { present, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };
const DRAWN = /^Shown as in PowerPoint, drawn by LibreOffice 9\.9\.$/;

const made = deckFromPowerpoint();

async function openDesk(app: ElectronApplication): Promise<Page> {
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();
  return desk;
}

/** The picture that a window shows now is drawn, and not only named. */
const shownPicture = (page: Page, slides: string): Promise<boolean> =>
  page.locator(`${slides} img.pictured-slide`).first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth >= 1280);

test('slides are presented as in PowerPoint, with their text for a screen reader, their notes and their pace', async ({ launch }) => {
  const { folder, pdf } = await made;
  const app = await launch({ args: [folder], env: { ...TODAY, BRANCHDECK_LIBREOFFICE: standInOffice(copies(pdf)) } });
  const desk = await openDesk(app);
  await expect(desk.locator('.slide-shown').getByText(DRAWN)).toBeVisible({ timeout: 30_000 });
  await expect(desk.locator('.slide-thumbnail img.pictured-slide')).toHaveCount(3, { timeout: 10_000 });
  await expect(desk.locator('.preview').getByRole('img', { name: /^Why we ask\. 91% of leaders oppose it\./ })).toBeVisible();

  const { presenter, room } = await present(app, desk);
  await expect(presenter.getByText(DRAWN)).toBeVisible();
  await expect(presenter.getByText('Say who was asked.')).toBeVisible();
  await expect(presenter.getByRole('definition').filter({ hasText: 'of 2 minutes planned' }).first()).toBeVisible();
  await expect(presenter.getByRole('img', { name: /^Why we ask\. 91% of leaders oppose it\. Nobody asked them\.$/ })).toBeVisible();
  await expect.poll(() => shownPicture(room, 'section.present')).toBe(true);
  expect((await new AxeBuilder({ page: presenter }).setLegacyMode().analyze()).violations).toEqual([]);
  await presenter.keyboard.press('ArrowRight');
  await expect(room.locator('section.present')).toHaveAttribute('data-id', 'slide-2');
  await room.reload();
  await expect.poll(() => shownPicture(room, 'section.present')).toBe(true);
  await presenter.keyboard.press('b');
  await expect(room.locator('body')).toHaveClass(/black/);

  // The third says more than its picture: ours, in as many parts as it takes, and the presenter is told.
  await presenter.keyboard.press('ArrowRight');
  await expect(room.getByRole('heading', { name: 'What we want' })).toBeVisible();
  await expect(presenter.getByText('This slide is in Branchdeck’s own look. Its picture doesn’t say the same.')).toBeVisible();
  await presenter.keyboard.press('End');
  await expect(room.locator('section.present')).toHaveAttribute('data-id', 'slide-4');
  await expect.poll(() => shownPicture(room, 'section.present')).toBe(true);
});

test('presenting begins before anything is drawn, and slides change when they are', async ({ launch }) => {
  const { folder, pdf } = await made;
  const app = await launch({ args: [folder], env: { ...TODAY, BRANCHDECK_LIBREOFFICE: standInOffice(copies(pdf, 6)) } });
  const desk = await openDesk(app);
  const { presenter, room } = await present(app, desk);
  await expect(room.getByRole('heading', { name: 'Why we ask' })).toBeVisible();
  await expect(presenter.getByText(/^LibreOffice 9\.9 is drawing the slides as in PowerPoint/)).toBeVisible();
  await expect(presenter.getByText(DRAWN)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => shownPicture(room, 'section.present'), { timeout: 10_000 }).toBe(true);
  await expect.poll(() => shownPicture(presenter, '.current')).toBe(true);
  for (const key of ['3', 'Enter']) await presenter.keyboard.press(key);
  await expect(presenter.getByText('This slide is in Branchdeck’s own look. Its picture doesn’t say the same.')).toBeVisible();
  await presenter.keyboard.press('Home');
  await room.reload();
  await expect.poll(() => shownPicture(room, 'section.present')).toBe(true);
});

test('without LibreOffice the deck is presented in our own look, and the app says so', async ({ launch }) => {
  const { folder } = await made;
  const app = await launch({ args: [folder], env: { ...TODAY, BRANCHDECK_LIBREOFFICE: '/nowhere/soffice' } });
  const desk = await openDesk(app);
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(desk.getByRole('dialog').getByText('LibreOffice isn’t on this computer, so the slides are shown in Branchdeck’s own look.')).toBeVisible();
  await desk.keyboard.press('Escape');
  const { presenter, room } = await present(app, desk);
  await expect(room.getByRole('heading', { name: 'Why we ask' })).toBeVisible();
  await expect(presenter.getByText(/^LibreOffice isn’t on this computer/)).toBeVisible();
});

test('where drawing fails the deck is presented all the same, and either look can be chosen and is remembered', async ({ launch }) => {
  const { folder } = await made;
  const start = { args: [folder], userData: makeFolder('user-data'), env: { ...TODAY, BRANCHDECK_LIBREOFFICE: standInOffice('exit 1') } };
  const app = await launch(start);
  const desk = await openDesk(app);
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Present' });
  await expect(dialog.getByText(/^LibreOffice 9\.9\.1\.2 could not draw this PowerPoint file/)).toBeVisible({ timeout: 15_000 });
  await dialog.getByRole('radio', { name: 'Branchdeck’s look' }).check({ force: true });
  await expect(dialog.getByText('Shown in Branchdeck’s own look, as you chose.')).toBeVisible();
  expect((await new AxeBuilder({ page: desk }).setLegacyMode().include('[role=dialog]').analyze()).violations).toEqual([]);
  await closeApp(app);
  const again = await launch(start);
  const deskAgain = await openDesk(again);
  await expect(deskAgain.locator('.slide-shown').getByText('Shown in Branchdeck’s own look, as you chose.')).toBeVisible();
  const { room } = await present(again, deskAgain);
  await expect(room.getByRole('heading', { name: 'Why we ask' })).toBeVisible();
});

test('LibreOffice itself draws what is presented', async ({ launch }) => {
  const found = await findLibreOffice();
  test.skip('missing' in found, 'LibreOffice is not installed here, so its own drawing was not looked at');
  const { folder } = await made;
  const app = await launch({ args: [folder], env: TODAY });
  const desk = await openDesk(app);
  await expect(desk.locator('.slide-shown').getByText(/^Shown as in PowerPoint, drawn by LibreOffice \d+\.\d+\.$/)).toBeVisible({ timeout: 90_000 });
  const { room } = await present(app, desk);
  await expect.poll(() => shownPicture(room, 'section.present')).toBe(true);
  // A stranger's picture is named by its set and number alone.
  const asked = await room.evaluate(async () => {
    const shown = document.querySelector<HTMLImageElement>('section.present img')?.src ?? '';
    const paths = [shown, `${shown}/small`, shown.replace(/\d+$/, '9999'), `${shown}/../index.json`, shown.replace(/\d+$/, 'index.json'), `${shown}/small/x`];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(asked).toEqual([200, 200, 404, 404, 404, 404]);
});

test('a figure that is put in is drawn, and until then nobody sees its blank', async ({ launch }) => {
  const found = await findLibreOffice();
  test.skip('missing' in found, 'LibreOffice is not installed here, so its own drawing was not looked at');
  const { folder } = await made;
  const own = withBlank(folder);
  const app = await launch({ args: [own], env: TODAY });
  const desk = await openDesk(app);
  const shown = desk.locator('.slide-shown');
  await expect(shown.getByText('This slide is in Branchdeck’s own look. A figure in its picture is blank.')).toBeVisible({ timeout: 60_000 });
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await desk.getByRole('textbox', { name: 'Branch name' }).fill('Northmoor');
  await desk.getByRole('tab', { name: 'Slides' }).click();
  await expect(shown.getByRole('img', { name: /Northmoor asks/ })).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => shownPicture(desk, '.slide-shown')).toBe(true);
});
