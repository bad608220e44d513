import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { exif, WHOLE_JPEG, withExif } from '../files/bytes.ts';
import { pngOf } from './support/pictures.ts';
import { smallDeck } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, present, windowOf } from './support/windows.ts';

const preview = (desk: Page): Locator => desk.locator('.preview-frame');
const dialogOf = (desk: Page): Locator => desk.getByRole('dialog', { name: 'Insert picture' });

/** Width and height that a picture has once it is decoded. */
const sizeOf = (image: Locator): Promise<readonly [number, number]> =>
  image.evaluate(async (node: HTMLImageElement) => {
    await node.decode();
    return [node.naturalWidth, node.naturalHeight] as const;
  });

/** Drops or pastes a file on the window, as the system does. */
async function hand(desk: Page, how: 'drop' | 'paste', name: string, type: string, bytes: Uint8Array): Promise<void> {
  await desk.evaluate(([event, fileName, media, base64]) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName, { type: media }));
    const made = event === 'drop'
      ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })
      : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
    document.querySelector('#slide-text')?.dispatchEvent(made);
  }, [how, name, type, Buffer.from(bytes).toString('base64')] as const);
}

async function choose(app: ElectronApplication, desk: Page, path: string): Promise<Locator> {
  await answerOpenDialog(app, path);
  await desk.getByRole('button', { name: 'Insert a picture' }).click();
  return dialogOf(desk);
}

test('a picture goes on a slide by dialog, drop and paste, into the room and the PowerPoint, along with a saved file, and is there after a restart', async ({ launch }) => {
  const files = makeFolder('pictures');
  const drawing = join(files, 'Rally plan (final).png');
  writeFileSync(drawing, pngOf(3000, 1500, [11, 85, 99]));
  writeFileSync(join(files, 'phone.heic'), Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
  giveToApp(files);
  const userData = makeFolder('user-data');
  const deck = smallDeck('Pictures');
  const app = await launch({ args: [deck], userData });
  const desk = await windowOf(app, 'desk');
  const text = desk.getByRole('textbox', { name: 'Slide text' });
  await expect(text).toBeVisible();

  // A picture that can't be read is refused with the way out, and nothing is asked.
  await choose(app, desk, join(files, 'phone.heic'));
  await expect(desk.getByRole('alert').getByText(/HEIC photo/)).toBeVisible();
  await expect(dialogOf(desk)).toHaveCount(0);

  // By dialog: downscaled, and what it shows has to be said.
  const dialog = await choose(app, desk, drawing);
  const shown = dialog.getByRole('img', { name: 'Rally plan (final).png, to be inserted' });
  await expect(shown).toBeVisible();
  expect(await sizeOf(shown)).toEqual([2560, 1280]);
  await expect(dialog.getByText(/3,000 by 1,500 pixels are made 2,560 by 1,280/)).toBeVisible();
  const insert = dialog.getByRole('button', { name: 'Insert the picture' });
  await insert.click();
  await expect(dialog.getByText('Say what the picture shows, or tick that it is only decoration.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'What does it show?' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'What does it show?' }).fill('Where we meet [north gate]');
  await insert.click();
  await expect(dialog).toHaveCount(0);
  await expect(text).toContainText('![Where we meet \\[north gate\\]](images/rally-plan-final.png)');
  await expect(text).toBeFocused();
  const picture = preview(desk).getByRole('img', { name: 'Where we meet [north gate]' });
  expect(await sizeOf(picture)).toEqual([2560, 1280]);

  // One step to undo, and one to have it back.
  await desk.keyboard.press('Control+z');
  await expect(picture).toHaveCount(0);
  await desk.keyboard.press('Control+Shift+z');
  await expect(picture).toBeVisible();

  // Dropped on the text: turned upright, and its maker's marks are gone.
  await hand(desk, 'drop', 'photo.jpg', 'image/jpeg', withExif(WHOLE_JPEG, exif(6)));
  await expect(dialogOf(desk).getByRole('img')).toBeVisible();
  expect(await sizeOf(dialogOf(desk).getByRole('img'))).toEqual([20, 12]);
  await desk.getByRole('textbox', { name: 'What does it show?' }).fill('A crowd');
  await desk.getByRole('textbox', { name: 'Short name, if you like' }).fill('Crowd');
  await insert.click();
  await expect(preview(desk).getByRole('img', { name: 'A crowd' })).toBeVisible();

  // WebP, which PowerPoint would not show, is kept as JPEG.
  const webp = await desk.evaluate(async () => {
    const canvas = new OffscreenCanvas(32, 16);
    canvas.getContext('2d')?.fillRect(0, 0, 32, 16);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp' })).arrayBuffer())];
  });
  expect(String.fromCharCode(...webp.slice(8, 12))).toBe('WEBP');
  await hand(desk, 'drop', 'web.webp', 'image/webp', new Uint8Array(webp));
  await desk.getByRole('textbox', { name: 'What does it show?' }).fill('From the web');
  await insert.click();
  await expect(text).toContainText('![From the web](images/web.jpg)');

  // Pasted, and only decoration.
  await hand(desk, 'paste', 'image.png', 'image/png', pngOf(40, 20, [200, 30, 30]));
  await dialogOf(desk).getByText('It is only decoration and says nothing').click();
  await insert.click();
  await expect(text).toContainText('![](images/image.png "decoration")');
  await expect(desk.getByText('All changes saved')).toBeVisible();
  const own = join(userData, 'layers', 'deck-pictures', 'images');
  expect(readdirSync(own).toSorted()).toEqual(['crowd.jpg', 'image.png', 'rally-plan-final.png', 'web.jpg']);
  expect(readFileSync(join(own, 'crowd.jpg')).includes('Exif')).toBe(false);

  // A logo, for this deck and for those to come.
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await answerOpenDialog(app, drawing);
  await desk.getByRole('button', { name: 'Choose a logo…' }).click();
  const logo = desk.getByRole('img', { name: 'Your logo' });
  expect(await sizeOf(logo)).toEqual([2560, 1280]);

  // As a file: the pictures come along.
  const out = makeFolder('out');
  await answerSaveDialog(app, join(out, 'branch.yaml'));
  await desk.getByRole('button', { name: 'Save your changes as a file…' }).click();
  await expect.poll(() => existsSync(join(out, 'branch.yaml'))).toBe(true);
  expect(readdirSync(join(out, 'images')).map((name) => name.replace(/-[0-9a-f]{8}/, '')).toSorted()).toEqual(['crowd.jpg', 'image.png', 'logo.png', 'rally-plan-final.png', 'web.jpg']);

  // In the room.
  await desk.getByRole('tab', { name: 'Slides' }).click();
  const { room } = await present(app, desk, { where: /window/ });
  expect(await sizeOf(room.getByRole('img', { name: 'Where we meet [north gate]' }))).toEqual([2560, 1280]);
  // The window is gone before the key comes up again.
  await room.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => room.isClosed()).toBe(true);

  // In PowerPoint.
  const pptx = join(out, 'deck.pptx');
  await answerSaveDialog(app, pptx);
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Export PowerPoint…' }).click();
  await expect.poll(() => existsSync(pptx), { timeout: 30_000 }).toBe(true);
  const parts = unzipSync(new Uint8Array(readFileSync(pptx)));
  expect(Object.keys(parts).filter((name) => name.startsWith('ppt/media/')).length).toBeGreaterThanOrEqual(3);
  const slide = strFromU8(parts['ppt/slides/slide1.xml'] ?? new Uint8Array());
  expect(slide).toContain('descr="Where we meet [north gate]"');
  expect(slide).toContain('adec:decorative');

  // Open in PowerPoint meanwhile: the next export is kept beside it, and says so.
  await desk.getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click();
  const before = readFileSync(pptx);
  writeFileSync(join(out, '~$deck.pptx'), '');
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Export PowerPoint…' }).click();
  await expect(desk.getByRole('dialog', { name: 'Exported' }).getByText('deck.pptx is open in another program')).toBeVisible();
  await expect(desk.getByRole('dialog', { name: 'Exported' }).getByText('deck (2).pptx', { exact: true })).toBeVisible();
  expect(readFileSync(pptx).equals(before)).toBe(true);
  expect(existsSync(join(out, 'deck (2).pptx'))).toBe(true);
  await app.close();

  // Started again: the slide has its pictures, and another deck the logo.
  const again = await launch({ args: [deck], userData });
  const desk2 = await windowOf(again, 'desk');
  expect(await sizeOf(preview(desk2).getByRole('img', { name: 'Where we meet [north gate]' }))).toEqual([2560, 1280]);
  await again.close();
  const other = await launch({ args: [smallDeck('Another deck')], userData });
  const desk3 = await windowOf(other, 'desk');
  await desk3.getByRole('tab', { name: 'Branch' }).click();
  await expect(desk3.getByRole('img', { name: 'Your logo' })).toBeVisible();
  await other.close();

  // Loaded on another computer.
  const far = await launch({ args: [deck] });
  const desk4 = await windowOf(far, 'desk');
  mkdirSync(out, { recursive: true });
  giveToApp(out);
  await answerOpenDialog(far, join(out, 'branch.yaml'));
  await desk4.getByRole('tab', { name: 'Branch' }).click();
  await desk4.getByRole('button', { name: 'Load your changes from a file…' }).click();
  await expect(desk4.getByRole('img', { name: 'Your logo' })).toBeVisible();
  await desk4.getByRole('tab', { name: 'Slides' }).click();
  expect(await sizeOf(preview(desk4).getByRole('img', { name: 'Where we meet [north gate]' }))).toEqual([2560, 1280]);

  // Cancelled while it was being kept, a picture comes on no slide.
  await far.evaluate(({ ipcMain, app: electron }) => {
    ipcMain.removeHandler('picture.add');
    ipcMain.handle('picture.add', () => new Promise((done) => electron.once('kept' as 'activate', () => done({ ok: true, value: { path: 'images/late.png', branchImages: ['images/late.png'] } }))));
  });
  await hand(desk4, 'paste', 'late.png', 'image/png', pngOf(40, 20, [200, 30, 30]));
  await desk4.getByRole('textbox', { name: 'What does it show?' }).fill('Too late');
  await dialogOf(desk4).getByRole('button', { name: 'Insert the picture' }).click();
  await expect.poll(() => far.evaluate(({ app: electron }) => electron.listenerCount('kept'))).toBe(1);
  await dialogOf(desk4).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialogOf(desk4)).toHaveCount(0);
  await far.evaluate(({ app: electron }) => electron.emit('kept'));
  // Its answer comes before that about the next picture.
  await hand(desk4, 'paste', 'next.png', 'image/png', pngOf(40, 20, [30, 30, 200]));
  await expect(dialogOf(desk4).getByRole('img', { name: 'next.png, to be inserted' })).toBeVisible();
  await dialogOf(desk4).getByRole('button', { name: 'Cancel' }).click();
  await expect(desk4.getByRole('textbox', { name: 'Slide text' })).not.toContainText('Too late');
});
