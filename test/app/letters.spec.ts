import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { startCli } from './support/cli.ts';
import { smallDeck } from './support/own-deck.ts';
import { makeFolder, testRun } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, chooseInMenu, openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

const clipboardOf = (app: ElectronApplication): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());

const pdfInfo = (path: string): string => execFileSync('pdfinfo', [path], { encoding: 'utf8' });
const pdfText = (path: string): string => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');

/** Takes what would be opened in another program, and opens nothing. */
const catchOpened = (app: ElectronApplication): Promise<void> => app.evaluate(({ shell }) => {
  const opened: string[] = [];
  Object.assign(globalThis, { opened });
  shell.openExternal = (url) => {
    opened.push(url);
    return Promise.resolve();
  };
});
const opened = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);

const choose = (desk: Page, name: RegExp): Promise<void> => desk.getByRole('listbox', { name: 'Letters and papers' }).getByRole('option', { name }).click();

test('a letter is chosen, filled in, seen and saved, and its details stand in every other letter', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await chooseInMenu(app, 'Letters');
  await expect(desk.getByRole('heading', { name: 'Letters', level: 1 })).toBeVisible();
  await choose(desk, /^JCNC letter/);
  const page = desk.getByRole('region', { name: 'The page: JCNC letter' });
  await expect(desk.getByText('For the employer', { exact: true }).last()).toBeVisible();
  await expect(page.getByText('23 November 2025')).toBeVisible();
  await expect(page.locator('mark.gap').first()).toBeVisible();

  await desk.getByRole('button', { name: 'The name of the person written to' }).click();
  await expect(desk.getByRole('textbox', { name: 'Name of the person written to' })).toBeFocused();
  await desk.keyboard.type('Ms Anita Patel');
  await expect(page.getByText('Dear Ms Patel,')).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(page.getByText('Dear Ms Patel,')).toBeHidden();
  await desk.keyboard.press('Control+y');
  await expect(page.getByText('Dear Ms Patel,')).toBeVisible();

  await desk.getByRole('button', { name: /Kind of school/ }).click();
  await desk.getByRole('option', { name: 'Voluntary aided school' }).click();
  await expect(desk.getByText('Usually the governing body.')).toBeVisible();
  await desk.getByLabel('Employer’s address').fill('1 High Street\nNorthmoor');
  await desk.getByLabel('Date of the letter').fill('01/12/2025');
  await expect(page.getByText('1 December 2025')).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(page.getByText('23 November 2025')).toBeVisible();
  await desk.keyboard.press('Control+y');
  await expect(page.getByText('1 December 2025')).toBeVisible();

  const folder = makeFolder('letters');
  await answerSaveDialog(app, join(folder, 'letter.docx'));
  await desk.getByRole('button', { name: 'Word document…' }).click();
  await expect(desk.getByText('Saved as letter.docx.')).toBeVisible();
  const words = strFromU8(unzipSync(readFileSync(join(folder, 'letter.docx')))['word/document.xml'] ?? new Uint8Array());
  for (const part of ['Dear Ms Patel', '1 High Street', '1 December 2025']) expect(words).toContain(part);
  await answerSaveDialog(app, join(folder, 'letter.pdf'));
  await desk.getByRole('button', { name: 'PDF…' }).click();
  await expect(desk.getByText('Saved as letter.pdf.')).toBeVisible();
  expect(pdfInfo(join(folder, 'letter.pdf'))).toMatch(/Tagged: +yes\n[^]*Pages: +1\n[^]*Page size: .*\(A4\)/);
  expect(pdfText(join(folder, 'letter.pdf'))).toContain('Dear Ms Patel,');
  await answerSaveDialog(app, join(folder, 'letter.md'));
  await desk.getByRole('button', { name: 'Markdown…' }).click();
  await expect(desk.getByText('Saved as letter.md.')).toBeVisible();
  expect(readFileSync(join(folder, 'letter.md'), 'utf8')).toContain('\n\nDear Ms Patel,\n\n# ');

  await choose(desk, /^Letter to the employer/);
  await expect(desk.getByRole('region', { name: 'The page: Letter to the employer' }).getByText('Dear Ms Patel,')).toBeVisible();
});

test('a letter goes to the mail program or the clipboard as text, and the form is a page on its side', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await catchOpened(app);
  await desk.getByRole('button', { name: 'Letters', exact: true }).click();
  await choose(desk, /^Cover note for colleagues/);
  await expect(desk.getByText('For members', { exact: true }).last()).toBeVisible();
  await expect(desk.getByText('Not to be handed to the employer.')).toBeVisible();
  await desk.getByRole('button', { name: 'Copy as email text' }).click();
  await expect(desk.getByText(/on the clipboard as text/)).toBeVisible();
  expect(await clipboardOf(app)).toMatch(/^Subject: /);
  await desk.getByRole('button', { name: 'Open in the mail program' }).click();
  await expect(desk.getByText(/Your mail program opens with/)).toBeVisible();
  const [address = '', ...more] = await opened(app);
  expect(more).toEqual([]);
  expect(address).toMatch(/^mailto:\?subject=[^&]+(?:&body=[^&]+)?$/);
  expect(address.length).toBeLessThanOrEqual(2_000);

  await choose(desk, /^Inspection risk assessment/);
  const sheet = await desk.locator('.letter-page .letter').boundingBox();
  expect((sheet?.width ?? 0) / (sheet?.height ?? 1)).toBeGreaterThan(1.2);
  await expect(desk.getByText('The measures are blank on purpose')).toBeVisible();
});

test('a deck without letters says where they would come from', async ({ launch }) => {
  const app = await launch({ env: TODAY, args: [smallDeck('No letters')] });
  const desk = await windowOf(app, 'desk');
  await expect(desk.getByRole('heading', { name: 'No letters', level: 1 })).toBeVisible();
  await chooseInMenu(app, 'Letters');
  await expect(desk.getByText('This deck brings no letters.')).toBeVisible();
});

test('a letter and a form become a page of PDF each that a screen reader can read, from the command line', async () => {
  const folder = makeFolder('letters');
  const decks = join(testRun().app, 'decks');
  const write = (id: string, file: string) => startCli(folder, 'letter', join(decks, 'fairer-inspection'), id, '--to', 'pdf', '--out', file, '--branch', join(decks, 'example-branch', 'branch.yaml'), '--today', '2025-11-27');
  const runs = await Promise.all([write('jcnc-letter', 'letter.pdf'), write('inspection-risk-assessment', 'form.pdf')]);
  for (const { ended } of runs) {
    const { code, out } = await ended;
    expect([code, out]).toEqual([0, expect.stringMatching(/^\w+\.pdf: .*, for employer\.\n$/)]);
  }
  for (const [file, title, size, said] of [
    ['letter.pdf', 'Joint Consultation and Negotiating Committee: inspection and well-being', '594.96 x 841.92', 'Dear [name of the person written to],'],
    ['form.pdf', 'Inspection risk assessment', '841.92 x 594.96', 'This form is a starting point and not a school’s own assessment.'],
  ] as const) {
    const info = pdfInfo(join(folder, file));
    expect(info).toMatch(new RegExp(`Title: +${title}\n[^]*Tagged: +yes\n[^]*Pages: +1\n`));
    expect(info).toContain(size);
    const text = pdfText(join(folder, file));
    for (const part of [said, 'Northmoor']) expect(text).toContain(part);
    expect(text).not.toMatch(/Page 1|organising@|\{\{/);
  }
});
