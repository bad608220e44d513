import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { answerOpenDialog, chooseInMenu, windowOf } from './windows.ts';

/** Opens a region's folder, as `makeRegionFolder` makes it, by the menu. @returns the desk, with its table */
export async function openRegion(app: ElectronApplication, folder: string): Promise<Page> {
  const desk = await windowOf(app, 'desk');
  await chooseInMenu(app, 'Region…');
  await answerOpenDialog(app, folder);
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await expect(desk.getByRole('heading', { name: 'North East' })).toBeVisible();
  return desk;
}
