import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication } from '@playwright/test';
import type { Answer, Bridge } from '../../bridge/contract.ts';
import { plugSecondDisplay, unplugSecondDisplay } from './support/displays.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, openExample, present } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test.beforeEach(() => plugSecondDisplay());

/** Writes down what is asked of the system to keep the display awake, before the app asks. */
const watchBlocker = (app: ElectronApplication): Promise<void> => app.evaluate(({ powerSaveBlocker }) => {
  const asked: { kind: string; id: number }[] = [];
  Object.assign(globalThis, { asked });
  const start = powerSaveBlocker.start.bind(powerSaveBlocker);
  powerSaveBlocker.start = (kind) => {
    const id = start(kind);
    asked.push({ kind, id });
    return id;
  };
});
const blockers = (app: ElectronApplication): Promise<{ kind: string; on: boolean }[]> => app.evaluate(({ powerSaveBlocker }) =>
  (globalThis as unknown as { asked: { kind: string; id: number }[] }).asked.map(({ kind, id }) => ({ kind, on: powerSaveBlocker.isStarted(id) })));

test('the display is kept awake while presenting, through a crash of either window, and no longer', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  await watchBlocker(app);
  const desk = await openExample(app);
  expect(await blockers(app)).toEqual([]);
  await present(app, desk);
  expect(await blockers(app)).toEqual([{ kind: 'prevent-display-sleep', on: true }]);
  // Playwright's own pages go with their processes, so main is asked when the new ones have loaded.
  await app.evaluate(({ BrowserWindow }) => {
    const loaded: string[] = [];
    Object.assign(globalThis, { loaded });
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const page = /(room|presenter)\.html/.exec(webContents.getURL())?.[1];
      if (page === undefined) continue;
      webContents.once('did-finish-load', () => loaded.push(page));
      webContents.forcefullyCrashRenderer();
    }
  });
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { loaded: string[] }).loaded.toSorted()), { timeout: 20_000 }).toEqual(['presenter', 'room']);
  expect(await blockers(app)).toEqual([{ kind: 'prevent-display-sleep', on: true }]);
  await desk.evaluate(() => (window as unknown as { branchdeck: { call(name: string): Promise<unknown> } }).branchdeck.call('present.end'));
  await expect.poll(() => blockers(app)).toEqual([{ kind: 'prevent-display-sleep', on: false }]);
});

test('one check before the meeting, from the dialog and the menu, that sees the projector go and the battery, and leads to what can be done', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Present', exact: true }).click();
  await desk.getByRole('button', { name: /^Before you start/ }).click();
  const check = desk.getByRole('dialog', { name: 'Before you start' });
  const line = (about: string) => check.getByRole('listitem').filter({ has: desk.getByText(about, { exact: true }) });
  await expect(line('Displays')).toContainText('2 displays: 1 (this one) of 1280 × 720, 2 of 1280 × 720.');
  await expect(line('Disk space')).toContainText(/\d (?:GB|MB) (?:only )?are free on the disk that your notes are written to\./);
  await expect(line('Slides')).toContainText('25 slides will be shown');
  // This machine has no session bus and lists no battery: that is said, and not guessed.
  await expect(line('Sleep')).toContainText('can’t be told');
  unplugSecondDisplay();
  await expect(line('Displays')).toContainText('Only one display is there');
  plugSecondDisplay();
  await expect(line('Displays')).toContainText('2 displays');
  await app.evaluate(({ powerMonitor }) => Object.defineProperty(powerMonitor, 'onBatteryPower', { value: true }));
  await expect(line('Power')).toContainText('runs on its battery', { timeout: 10_000 });

  await line('Papers to hand').getByRole('button', { name: /^Letters/ }).click();
  await expect(desk.getByRole('heading', { name: 'Letters', level: 1 })).toBeVisible();

  // A letter that is made is to hand from then on.
  await answerSaveDialog(app, join(makeFolder('letters'), 'letter.md'));
  await desk.getByRole('button', { name: /Markdown/ }).first().click();
  await expect(desk.getByText(/letter\.md/).first()).toBeVisible();
  await chooseInMenu(app, 'Before you start…');
  await expect(line('Papers to hand')).toContainText('on 23 November 2025');
  await check.getByRole('button', { name: 'Present…' }).click();
  await expect(desk.getByRole('dialog', { name: 'Present' })).toBeVisible();
});

test('a blank figure is opened from the check, or its slides are left out and undo brings them back', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('tab', { name: 'Figures', exact: true }).click();
  const field = desk.getByRole('textbox', { name: 'Members present at our branch meeting: value' });
  await field.fill('');
  await field.blur();
  await chooseInMenu(app, 'Before you start…');
  const check = desk.getByRole('dialog', { name: 'Before you start' });
  const figures = check.getByRole('listitem').filter({ hasText: 'Members present at our branch meeting' });
  await expect(figures).toContainText('blank');
  await check.getByRole('button', { name: 'Things to check' }).click();
  await expect(desk.getByRole('tab', { name: 'Things to check' })).toHaveAttribute('aria-selected', 'true');
  await chooseInMenu(app, 'Before you start…');
  const slides = check.getByRole('listitem').filter({ hasText: /slides? will be shown/ });
  const before = await slides.innerText();
  await figures.getByRole('button', { name: /^Leave th/ }).click();
  await expect(figures).toHaveCount(0);
  await expect.poll(() => slides.innerText()).not.toBe(before);
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await chooseInMenu(app, 'Before you start…');
  await expect(figures).toContainText('blank');
  await figures.getByRole('button', { name: /^Open/ }).first().click();
  await expect(field).toBeFocused();
});

test('the papers of a meeting’s agenda are looked for where they lie', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const file = join(makeFolder('papers'), 'Accounts.pdf');
  writeFileSync(file, '%PDF-1.4');
  await answerOpenDialog(app, file);
  await desk.evaluate(async () => {
    const { branchdeck } = window as unknown as { branchdeck: Bridge<'desk'> };
    const taken = <T>(answer: Answer<T>): T => {
      if (!answer.ok) throw new Error(answer.failure.message);
      return answer.value;
    };
    const key = taken(await branchdeck.call('library.list')).find(({ openedAt }) => openedAt !== undefined)?.key ?? '';
    const { meeting } = taken(await branchdeck.call('meeting.start', { key, title: 'Spring meeting', date: '2025-11-27' }));
    const now = taken(await branchdeck.call('meeting.act', { meetingId: meeting.id, action: { do: 'agenda', kind: '', items: [{ title: 'Accounts', kind: 'report' }] } }));
    taken(await branchdeck.call('meeting.choosePaper', { meetingId: meeting.id, item: now.meeting.items[0]?.id ?? '' }));
  });
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await desk.getByRole('button', { name: /Spring meeting/ }).click();
  await desk.getByRole('button', { name: 'Run this meeting' }).click();
  await desk.getByRole('button', { name: 'Present its slides' }).click();
  await desk.getByRole('button', { name: /^Before you start/ }).click();
  const dialog = desk.getByRole('dialog', { name: 'Before you start' });
  await expect(dialog.getByText('Papers of the agenda: to hand: Accounts.pdf.')).toBeVisible();
  rmSync(file);
  await expect(dialog.getByText('Papers of the agenda: no longer where they lay: Accounts.pdf.')).toBeVisible();
});
