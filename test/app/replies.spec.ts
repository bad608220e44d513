import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { closeApp } from './support/close-app.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, openExample, windowOf } from './support/windows.ts';

interface Elsewhere {
  mails: string[];
  shown: string[];
}

interface Asker {
  call: (name: string) => Promise<unknown>;
}

const on = (day: string): { env: Record<string, string> } => ({ env: { BRANCHDECK_TODAY: day } });

/** Takes what would be opened in another program, and opens nothing. */
const catchOpened = (app: ElectronApplication): Promise<void> => app.evaluate(({ shell }) => {
  const elsewhere: Elsewhere = { mails: [], shown: [] };
  Object.assign(globalThis, { elsewhere });
  shell.openExternal = (url) => {
    elsewhere.mails.push(url);
    return Promise.resolve();
  };
  shell.showItemInFolder = (path) => void elsewhere.shown.push(path);
});
const opened = (app: ElectronApplication): Promise<Elsewhere> => app.evaluate(() => (globalThis as unknown as { elsewhere: Elsewhere }).elsewhere);

const stage = (desk: Page, name: string) => desk.getByRole('region', { name, exact: true });
const day = (desk: Page, label: string) => desk.getByRole('textbox', { name: label, exact: true });
const step = (desk: Page) => desk.getByRole('region', { name: /^Next steps?$/ });
const heading = (desk: Page, name: string) => desk.getByRole('heading', { name, level: 1 });

async function putDay(desk: Page, label: string, typed: string): Promise<void> {
  await day(desk, label).fill(typed);
  await desk.keyboard.press('Tab');
}

/** Drops a file from the file manager on a part of the page. */
async function dropOn(desk: Page, part: Locator, path: string): Promise<void> {
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  const chromium = await desk.context().newCDPSession(desk);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await chromium.send('Input.dispatchDragEvent', { type, x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 10, data });
  await chromium.detach();
}

test('a reply goes its whole way from the letter to the response, with a restart and a reminder on it', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const first = await launch({ ...on('2026-11-02'), userData });
  const before = await openExample(first);
  await chooseInMenu(first, 'Replies');
  await expect(heading(before, 'Replies from employers')).toBeFocused();
  await expect(before.getByText('Add the first employer, then put in the day on which the letter went.')).toBeVisible();
  await before.getByRole('button', { name: 'Add Northmoor Council' }).click();
  await expect(heading(before, 'Northmoor Council')).toBeVisible();
  await expect(step(before)).toContainText('Send the letter');
  await step(before).getByRole('button', { name: 'Sent today' }).click();
  await expect(step(before)).toContainText('Ask for a reply');
  await expect(step(before)).toContainText('due on 16 November 2026');
  await expect(step(before)).toContainText('The letter went on 2 November 2026, and no reply is recorded.');
  await before.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(heading(before, 'Library')).toBeVisible();
  await expect(before.getByText(/due with employers/)).toBeHidden();
  await closeApp(first);

  const app = await launch({ ...on('2026-11-20'), userData });
  await catchOpened(app);
  const desk = await windowOf(app, 'desk');
  const strip = desk.getByRole('region', { name: 'One thing is due with employers' });
  await expect(strip).toContainText('due since 16 November 2026');
  await strip.getByRole('button', { name: 'Northmoor Council: ask for a reply' }).click();
  await step(desk).getByRole('button', { name: 'Asked today' }).click();
  await expect(step(desk)).toContainText('You last asked on 20 November 2026, and no reply is recorded.');
  await expect(step(desk)).toContainText('due on 4 December 2026');

  // The reply: its day is typed, put right by undo, and typed again; its file is chosen.
  await putDay(desk, 'Received on', '19/11/2026');
  await expect(step(desk)).toContainText('Forward the reply');
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(day(desk, 'Received on')).toHaveValue('');
  await expect(step(desk)).not.toContainText('Forward the reply');
  await desk.getByRole('button', { name: 'Redo' }).click();
  await expect(day(desk, 'Received on')).toHaveValue('19/11/2026');
  const reply = join(makeFolder('post'), 'Reply from Northmoor.pdf');
  writeFileSync(reply, 'We have received your letter.');
  giveToApp(reply);
  await answerOpenDialog(app, reply);
  await desk.getByRole('button', { name: 'Add files to “Reply received”' }).click();
  await expect(stage(desk, 'Reply received')).toContainText('Reply from Northmoor.pdf');
  await desk.getByRole('textbox', { name: 'Name of the person written to' }).fill('Ms Anita Patel');
  await desk.getByRole('textbox', { name: 'Their email address' }).fill('anita.patel@northmoor.example');
  await desk.keyboard.press('Tab');

  // One press prepares both emails, sends nothing and marks nothing.
  await desk.getByRole('button', { name: 'Prepare both emails' }).click();
  await expect(step(desk)).toContainText('Nothing is sent until you send it there.');
  await expect(step(desk)).toContainText('A file can’t be attached for you in this way: Reply from Northmoor.pdf is shown in its folder');
  const { mails: [acknowledgement = '', forwarding = '', ...more], shown } = await opened(app);
  expect(more).toEqual([]);
  expect(shown).toEqual([reply]);
  expect(acknowledgement).toMatch(/^mailto:anita\.patel@northmoor\.example\?subject=/);
  expect(decodeURIComponent(acknowledgement)).toContain('Dear Ms Patel,');
  expect(decodeURIComponent(acknowledgement)).toContain('I urge you to write to the Secretary of State for Education');
  expect(forwarding).toMatch(/^mailto:organising@naht\.org\.uk\?subject=/);
  expect(decodeURIComponent(forwarding)).toContain('Reply received: 19 November 2026');
  await expect(stage(desk, 'Reply forwarded')).toContainText('Not yet');
  await expect(stage(desk, 'Reply acknowledged')).toContainText('Not yet');
  await step(desk).getByRole('button', { name: 'Both sent today' }).click();
  await expect(stage(desk, 'Reply forwarded')).toContainText('20 November 2026');
  await expect(stage(desk, 'Reply acknowledged')).toContainText('20 November 2026');

  // The JCNC: on its agenda, papers, and the response as a response.
  await putDay(desk, 'The JCNC meets on', '26/11/2026');
  await expect(step(desk)).toContainText('Have the letter put on the agenda');
  await step(desk).getByRole('button', { name: 'It is on the agenda' }).click();
  await expect(step(desk)).toContainText('Get the papers ready');
  await step(desk).getByRole('button', { name: 'The papers are ready' }).click();
  await expect(step(desk)).toContainText('Nothing to do.');
  await closeApp(app);

  const last = await launch({ ...on('2026-11-27'), userData });
  const after = await windowOf(last, 'desk');
  await after.getByRole('button', { name: 'Northmoor Council: record the response' }).click();
  await step(after).getByRole('button', { name: 'Record the response' }).click();
  await expect(after.getByRole('button', { name: /Response$/ })).toBeFocused();
  await after.keyboard.press('Enter');
  await expect(after.getByRole('option')).toHaveText(['Not said yet', 'Said that they will raise it', 'Noted it', 'Deferred it', 'Refused it', 'Something else']);
  await after.getByRole('option', { name: 'Noted it' }).click();
  await after.getByRole('textbox', { name: 'Response, in the employer’s words' }).fill('We note the letter and agree that it matters.');
  await putDay(after, 'Responded on', '26/11/2026');
  await expect(step(after)).toContainText('Nothing to do.');
  await expect(stage(after, 'Response at the JCNC')).toContainText('A response is recorded as a response, in the employer’s words. It is not recorded as agreement, by either side.');
  await after.getByRole('button', { name: '← All employers' }).click();
  const row = after.getByRole('row', { name: /Northmoor Council/ });
  await expect(row).toContainText('Noted it');
  await expect(row).toContainText('Nothing to do');
  await expect(row).not.toContainText(/agree/i);
});

test('the list is sorted, filtered and opened by the keyboard, and saved as it is seen', async ({ launch }) => {
  const app = await launch(on('2026-11-29'));
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Replies', exact: true }).click();
  for (const [name, sent] of [['Birch Council', '01/11/2026'], ['Ash Trust', ''], ['=Cedar()', '20/11/2026']] as const) {
    await desk.getByRole('button', { name: /^Add an(other)? employer…$/ }).first().click();
    const dialog = desk.getByRole('dialog', { name: 'Add an employer' });
    await dialog.getByRole('textbox', { name: 'Name of the employer' }).fill(name);
    await desk.keyboard.press('Enter');
    await expect(heading(desk, name)).toBeVisible();
    if (sent !== '') await putDay(desk, 'Sent on', sent);
    await expect(step(desk)).toContainText(sent === '' ? 'Send the letter' : 'Ask for a reply');
    await desk.getByRole('button', { name: '← All employers' }).click();
  }
  const table = desk.getByRole('grid', { name: 'Employers' });
  const names = () => table.getByRole('rowheader').allInnerTexts();
  expect((await names()).map((each) => each.split('\n')[0])).toEqual(['Birch Council', '=Cedar()', 'Ash Trust']);
  await expect(table.getByRole('row', { name: /Ash Trust/ })).toContainText('not yet');
  const head = table.getByRole('columnheader', { name: 'Employer' });
  await head.focus();
  await desk.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(names).toEqual([expect.stringContaining('=Cedar()'), expect.stringContaining('Ash Trust'), expect.stringContaining('Birch Council')]);

  await desk.getByRole('button', { name: /Show$/ }).click();
  await desk.getByRole('option', { name: 'No reply yet' }).click();
  await expect(desk.getByText('2 of 3 employers')).toBeVisible();
  const out = join(makeFolder('exports'), 'replies.csv');
  await answerSaveDialog(app, out);
  await desk.getByRole('button', { name: 'Export the list as CSV…' }).click();
  await expect(desk.getByText('The list was saved as replies.csv, with 2 employers.')).toBeVisible();
  const lines = readFileSync(out, 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFEmployer,Kind,Next step,.*,Response \(not agreement\),/);
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['"\'=Cedar()"', 'Birch Council', '']);

  await chooseInMenu(app, 'Search…');
  await expect(desk.getByRole('searchbox', { name: 'Search employers' })).toBeFocused();
  await desk.keyboard.type('cedar');
  await expect(desk.getByText('1 of 3 employers')).toBeVisible();
  await desk.keyboard.press('Escape');
  await table.getByRole('row', { name: /Birch Council/ }).focus();
  await desk.keyboard.press('Enter');
  await expect(heading(desk, 'Birch Council')).toBeVisible();
});

test('reminders are put away until tomorrow', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ ...on('2026-11-29'), userData });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Replies', exact: true }).click();
  await desk.getByRole('button', { name: 'Add Northmoor Council' }).click();
  await putDay(desk, 'Received on', '27/11/2026');
  await expect(step(desk)).toContainText('Forward the reply');
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '2 things are due with employers' })).toBeVisible();
  await desk.getByRole('button', { name: 'Not today' }).click();
  await expect(desk.getByRole('heading', { name: '2 things are due with employers' })).toBeHidden();
  await closeApp(app);
  const again = await launch({ ...on('2026-11-29'), userData });
  const same = await windowOf(again, 'desk');
  await expect(heading(same, 'Library')).toBeVisible();
  await expect(same.getByRole('button', { name: /^Open Act now/ })).toBeVisible();
  await expect(same.getByText(/due with employers/)).toBeHidden();
  await closeApp(again);
  const next = await windowOf(await launch({ ...on('2026-11-30'), userData }), 'desk');
  await expect(next.getByRole('heading', { name: '2 things are due with employers' })).toBeVisible();
});

test('a file stays when a copy of it is kept, and everything about an employer is exported and deleted', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ ...on('2026-11-29'), userData });
  await catchOpened(app);
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Replies', exact: true }).click();
  await desk.getByRole('button', { name: 'Add Northmoor Council' }).click();
  await expect(heading(desk, 'Northmoor Council')).toBeVisible();
  const folder = makeFolder('post');
  const reply = join(folder, 'reply.txt');
  writeFileSync(reply, 'We have received your letter.');
  giveToApp(reply);
  await dropOn(desk, stage(desk, 'Letter sent'), reply);
  await expect(stage(desk, 'Letter sent')).toContainText('reply.txt');
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(stage(desk, 'Letter sent')).not.toContainText('reply.txt');
  // Dropped beside all stages, it is the reply.
  await dropOn(desk, heading(desk, 'Northmoor Council'), reply);
  await expect(stage(desk, 'Reply received')).toContainText('reply.txt');
  expect(JSON.stringify(await desk.evaluate(() => (window as unknown as { branchdeck: Asker }).branchdeck.call('replies.now')))).not.toContain(folder);
  await desk.getByRole('button', { name: 'Keep a copy of reply.txt' }).click();
  await expect(desk.getByText('copy kept', { exact: true })).toBeVisible();
  rmSync(reply);
  await desk.getByRole('button', { name: 'Show reply.txt in its folder' }).click();
  await expect.poll(async () => (await opened(app)).shown).toHaveLength(1);
  const [copy = ''] = (await opened(app)).shown;
  expect(readFileSync(copy, 'utf8')).toBe('We have received your letter.');

  await answerOpenDialog(app, makeFolder('exports'));
  await desk.getByRole('button', { name: 'Export everything…' }).click();
  await expect(desk.getByText('Everything about Northmoor Council was saved in the folder Northmoor Council 2026-11-29.')).toBeVisible();

  await desk.getByRole('button', { name: 'Delete everything…' }).click();
  const question = desk.getByRole('dialog', { name: 'Delete everything about Northmoor Council?' });
  await expect(question).toContainText('1 copy of files that Branchdeck kept');
  await question.getByRole('button', { name: 'Delete everything' }).click();
  await expect(desk.getByText('No employer yet.')).toBeVisible();
  expect(existsSync(copy)).toBe(false);
  const left = readdirSync(userData, { recursive: true }).map(String).filter((name) => name.includes('northmoor'));
  expect(left).toEqual([]);
});
