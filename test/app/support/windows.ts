import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** A window of the app by its page; waits until it is there. */
export async function windowOf(app: ElectronApplication, page: 'desk' | 'presenter' | 'room'): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((each) => each.url().includes(`/${page}.html`));
  await expect.poll(() => find() !== undefined, { message: `the ${page} window` }).toBe(true);
  const found = find();
  if (!found) throw new Error(`The ${page} window has gone.`);
  return found;
}

/** Where each window of the app is on the desktop, by its page. */
export const boundsOf = (app: ElectronApplication, page: string): Promise<{ x: number; y: number; width: number; height: number } | undefined> =>
  app.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${name}.html`))?.getBounds(), page);

/** Answers the next "save as" dialogs with a path: the dialog itself is the system's and can't be driven. */
export const answerSaveDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

/** Answers the next "open" dialogs with a path. */
export const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

/** Sets the size of a window's page. */
export const resize = (app: ElectronApplication, page: string, width: number, height: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, [name, w, h]) => {
    const found = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(`/${name}.html`));
    found?.setContentSize(w, h);
  }, [page, width, height] as const);

/** From a first start to the campaign deck open for the invented example branch. */
export async function openExample(app: ElectronApplication): Promise<Page> {
  const desk = await windowOf(app, 'desk');
  await desk.getByRole('button', { name: 'Try it with an example branch' }).click();
  await expect(desk.getByRole('tab', { name: 'Slides' })).toBeVisible();
  return desk;
}

/** Starts presenting the open deck. @returns the two new windows */
export async function present(app: ElectronApplication, desk: Page, choose: { who?: string; where?: RegExp } = {}): Promise<{ presenter: Page; room: Page }> {
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Present' });
  if (choose.who !== undefined) await dialog.getByRole('radio', { name: choose.who }).check({ force: true });
  if (choose.where !== undefined) await dialog.getByRole('radio', { name: choose.where }).check({ force: true });
  await dialog.getByRole('button', { name: 'Start presenting' }).click();
  const presenter = await windowOf(app, 'presenter');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  return { presenter, room: await windowOf(app, 'room') };
}

/** Chooses an item of the app's menu, as its key does: keys that a test sends come to the page alone. */
export const chooseInMenu = (app: ElectronApplication, label: string): Promise<void> =>
  app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((each) => each.submenu?.items ?? []) ?? [];
    items.find((each) => each.label === wanted)?.click(undefined, BrowserWindow.getFocusedWindow() ?? undefined);
  }, label);

/** Answers whatever an export asks with the first answer, by the keyboard. @param dialog in which the review stands */
export async function decideAll(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('tab', { name: 'Left out' })).toBeVisible();
  const next = dialog.getByRole('button', { name: 'Go to the next' });
  while (await next.isVisible()) {
    await next.press('Enter');
    await dialog.page().keyboard.press('Space');
  }
}
