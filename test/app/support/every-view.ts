import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { makeRegionFolder } from '../../support/make-region.ts';
import { deckFolder } from './own-deck.ts';
import { pngOf } from './pictures.ts';
import { sentPresentation } from './presentation.ts';
import { giveToApp, makeFolder } from './test-run.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, decideAll, openExample, present, resize, windowOf } from './windows.ts';

interface Views {
  app: ElectronApplication;
  /** Size of each window's page in pixels of the screen. */
  width: number;
  height: number;
  /** Called with each view in turn, when it stands still. */
  visit: (name: string, page: Page) => Promise<void>;
}

/** The export for members with what it asks, for the employer with what stays, its end, and a file that is checked. */
async function everyExportView(app: ElectronApplication, desk: Page, settled: (name: string, page: Page) => Promise<void>): Promise<void> {
  const exports = makeFolder('exports');
  await answerSaveDialog(app, join(exports, 'for employer.pptx'));
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog.getByRole('button', { name: 'Go to the next' })).toBeVisible();
  await settled('Export', desk);
  await dialog.getByRole('radio', { name: 'For the employer' }).check({ force: true });
  await expect(dialog.getByText('Nothing that is for members alone is in it.')).toBeVisible();
  await dialog.getByRole('tab', { name: 'Left out' }).click();
  await settled('export for the employer', desk);
  await decideAll(dialog);
  await dialog.getByRole('button', { name: 'Export PowerPoint…' }).click();
  const done = desk.getByRole('dialog', { name: 'Exported' });
  await done.getByText('What was looked for').click();
  await settled('exported', desk);
  await done.getByRole('button', { name: 'Done' }).click();
  await answerOpenDialog(app, join(exports, 'for employer.pptx'));
  await chooseInMenu(app, 'Check a file…');
  const check = desk.getByRole('dialog', { name: 'Check a file' });
  await check.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(check.getByRole('heading', { name: 'Nothing found in for employer.pptx' })).toBeVisible();
  await settled('check a file', desk);
  await desk.keyboard.press('Escape');
  await expect(check).toBeHidden();
}

/** From a PowerPoint that somebody sent to the deck that was made of it. */
async function everyImportView(app: ElectronApplication, desk: Page, settled: (name: string, page: Page) => Promise<void>): Promise<void> {
  const sent = sentPresentation('From headquarters.pptx', [{ title: 'Autumn', points: ['Our branch has 312 members, and more than 1,400 leaders answered the snap poll.'] }, { title: 'What we ask' }]);
  await answerOpenDialog(app, sent);
  await desk.getByRole('button', { name: 'Open a file…' }).click();
  await expect(desk.getByRole('button', { name: 'Start' })).toBeVisible();
  await settled('a PowerPoint', desk);
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(desk.getByRole('button', { name: 'Find the figures' })).toBeVisible();
  await settled('what was taken', desk);
  await desk.getByRole('button', { name: 'Find the figures' }).click();
  await expect(desk.getByText(/^Number 1 of/)).toBeVisible();
  await settled('find the figures', desk);
  await desk.getByRole('button', { name: 'Open the deck as it is' }).click();
  await desk.getByRole('button', { name: 'Who may see it…' }).click();
  await settled('who may see it', desk);
  await desk.keyboard.press('Escape');
}

/** From no employer to one with a reply, its emails prepared, the list of all, and what is due. */
async function everyReplyView(app: ElectronApplication, desk: Page, settled: (name: string, page: Page) => Promise<void>): Promise<void> {
  await app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.resolve();
  });
  await desk.getByRole('button', { name: 'Replies', exact: true }).click();
  await expect(desk.getByText('No employer yet.')).toBeVisible();
  await settled('no replies yet', desk);
  await desk.getByRole('button', { name: 'Add another employer…' }).click();
  await settled('add an employer', desk);
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Add Northmoor Council' }).click();
  await desk.getByRole('button', { name: 'Received on: today' }).click();
  await desk.getByRole('button', { name: 'Prepare both emails' }).click();
  await expect(desk.getByRole('button', { name: 'Both sent today' })).toBeVisible();
  await settled('an employer', desk);
  await desk.getByRole('button', { name: 'Delete everything…' }).click();
  await settled('delete everything about an employer', desk);
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: '← All employers' }).click();
  await desk.getByText('When to remind you').click();
  await settled('replies', desk);
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '2 things are due with employers' })).toBeVisible();
  await settled('what is due', desk);
}

/** A meeting from the empty list to its show of hands. */
/** The ways to a region, its table, what a branch lacks, what asks for a name, and a branch. */
async function everyRegionView(app: ElectronApplication, desk: Page, settled: (name: string, page: Page) => Promise<void>): Promise<void> {
  const folder = makeFolder('region');
  makeRegionFolder(folder, { count: 40 });
  giveToApp(folder);
  await answerOpenDialog(app, folder);
  await chooseInMenu(app, 'Region…');
  await expect(desk.getByRole('heading', { name: 'Region', level: 1 })).toBeVisible();
  await settled('ways to a region', desk);
  await desk.getByRole('button', { name: 'Open a region’s folder…' }).click();
  await expect(desk.getByRole('radio', { name: 'Not begun (10)' })).toBeVisible();
  await settled('region', desk);
  await desk.getByRole('button', { name: 'Every branch’s files…' }).click();
  await expect(desk.getByText(/^They will be called/)).toBeVisible();
  await settled('every branch’s files', desk);
  await desk.getByRole('button', { name: 'Back to the branches' }).click();
  await desk.getByRole('button', { name: 'See what is new…' }).click();
  await expect(desk.getByText('30 branches can’t be updated on this computer.')).toBeVisible();
  await settled('a new version for a region', desk);
  await desk.getByRole('button', { name: 'Back to the branches' }).click();
  // With large text the button for it is out of view, and its key does the same.
  await desk.getByRole('row', { name: /\bEastmoor\b/ }).press('Alt+Enter');
  const details = desk.getByRole('dialog', { name: 'Eastmoor' });
  await expect(details.getByText(/^Blank figures/)).toBeVisible();
  await settled('what a branch lacks', desk);
  await details.getByRole('button', { name: 'Remove…' }).click();
  await settled('remove a branch', desk);
  await desk.keyboard.press('Escape');
  await desk.getByRole('row', { name: /\bEastmoor\b/ }).press('Space');
  await desk.getByRole('button', { name: 'Files for the chosen…' }).click();
  await answerOpenDialog(app, makeFolder('files'));
  await desk.getByRole('button', { name: /^(Choose|Another)…$/ }).click();
  await desk.getByRole('radiogroup', { name: 'Where an export would ask' }).getByRole('radio', { name: /^Don’t make the branch’s file/ }).check({ force: true });
  await desk.getByRole('button', { name: 'Make 1 file', exact: true }).click();
  await expect(desk.getByRole('grid', { name: 'Branches' })).toContainText('Not made');
  await expect(desk.getByRole('button', { name: 'Open the summary' })).toBeVisible();
  await settled('files that were made', desk);
  await desk.getByRole('button', { name: 'Back to the branches' }).click();
  await answerOpenDialog(app, folder);
  await desk.getByRole('button', { name: 'Choose none' }).click();
  await desk.getByRole('button', { name: 'Add a branch…' }).click();
  await settled('add a branch', desk);
  await desk.keyboard.press('Escape');
  await desk.getByRole('row', { name: /\bEastmoor\b/ }).getByRole('rowheader').click();
  await expect(desk.getByRole('region', { name: 'Branch of a region' })).toContainText('Eastmoor, in North East');
  await settled('a branch of a region', desk);
  await desk.getByRole('button', { name: 'Back to North East' }).click();
  const sheet = join(folder, 'Autumn.csv');
  writeFileSync(sheet, 'Branch,Members present at branch,local-schools,local-yes-oppose\nNorthmor,42,30,31\nSouthmoor,twelve,9,60\nEastmoor,30,8,40\nTotal,84,47,131\n');
  await answerOpenDialog(app, sheet);
  await desk.getByRole('button', { name: 'Figures from a spreadsheet…' }).click();
  await expect(desk.getByRole('list', { name: 'Columns' })).toBeVisible();
  await settled('columns of a spreadsheet', desk);
  await desk.getByRole('button', { name: /^It is “Members present/ }).click();
  await desk.getByRole('tab', { name: /^Rows/ }).click();
  await expect(desk.getByRole('button', { name: /^B3, twelve/ })).toBeVisible();
  await settled('rows of a spreadsheet', desk);
  await desk.getByRole('button', { name: 'Take nothing' }).click();
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: 'Close the region' }).click();
  await expect(desk.getByRole('heading', { name: 'Opened before' })).toBeVisible();
  await settled('regions opened before', desk);
}

/** A deck in another version than the changes to it were made from, before they are taken to it and after. */
async function everyUpdateView(app: ElectronApplication, desk: Page, settled: (name: string, page: Page) => Promise<void>): Promise<void> {
  const folder = deckFolder('---\nformat: 1\nid: our-deck\ntitle: Our deck\nversion: "2026-01"\naudiences: [members]\n---\n\n<!-- slide\nid: why\n-->\n## Why\n\nBecause of workload.\n');
  await answerOpenDialog(app, folder);
  await desk.getByRole('button', { name: 'Open a folder…' }).click();
  await expect(desk.locator('.deck-title')).toContainText('Our deck');
  const changes = join(makeFolder('changes'), 'branch.yaml');
  writeFileSync(changes, JSON.stringify({ deck: 'our-deck', 'base-version': '2025-11', slides: { edits: { why: { markdown: '## Why\n\nOur reason.', from: '## Why\n\nBecause.' } } } }));
  giveToApp(join(changes, '..'));
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await answerOpenDialog(app, changes);
  await desk.getByRole('button', { name: 'Load your changes from a file…' }).click();
  await expect(desk.getByRole('region', { name: 'A new version' })).toBeVisible();
  await settled('a new version is here', desk);
  await desk.getByRole('button', { name: 'See what changed' }).click();
  await desk.getByRole('button', { name: 'Write it…' }).click();
  await settled('a new version', desk);
  await desk.getByRole('button', { name: 'Take my changes to this version' }).click();
  await desk.getByRole('tab', { name: /^Things to check/ }).click();
  await desk.getByRole('button', { name: 'Compare the texts: Why' }).click();
  await expect(desk.getByRole('heading', { name: 'Changed on both sides' })).toBeVisible();
  await settled('compare the texts', desk);
}

async function everyMeetingView(desk: Page, settled: (name: string, page: Page) => Promise<void>): Promise<void> {
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await settled('no meeting', desk);
  await desk.getByRole('button', { name: 'Rules of the branch…' }).click();
  await desk.getByRole('radio', { name: 'A number of people' }).check({ force: true });
  await desk.getByRole('radio', { name: 'A share of the hands' }).check({ force: true });
  await settled('rules of the branch', desk);
  await desk.getByRole('button', { name: 'Keep the rules' }).click();
  await desk.getByRole('button', { name: 'New meeting' }).click();
  await settled('new meeting', desk);
  await desk.getByRole('button', { name: 'Start planning' }).click();
  await expect(desk.getByRole('grid', { name: 'Agenda' })).toBeVisible();
  await settled('agenda', desk);
  await desk.getByRole('button', { name: 'Run this meeting' }).click();
  await settled('run this meeting', desk);
  await desk.getByRole('button', { name: 'Open the meeting, without slides' }).click();
  await desk.getByRole('tab', { name: 'Motions' }).click();
  await desk.getByRole('button', { name: 'New motion' }).click();
  await desk.getByRole('textbox', { name: 'Text of the motion' }).fill('This branch writes to the council.');
  await desk.getByRole('button', { name: 'Move the motion' }).click();
  await desk.getByRole('button', { name: 'Amend', exact: true }).click();
  await desk.getByRole('textbox', { name: 'The motion as it would read' }).fill('This branch writes to the council and the Department.');
  await settled('an amendment', desk);
  await desk.getByRole('button', { name: 'Move the amendment' }).click();
  await desk.getByRole('button', { name: 'Count hands on it' }).first().click();
  await settled('motions', desk);
  await desk.getByRole('tab', { name: 'Shows of hands' }).click();
  await desk.getByRole('button', { name: 'New show of hands' }).click();
  await desk.getByRole('textbox', { name: 'Question to the room' }).fill('Would you write to your MP?');
  await settled('a question', desk);
  await desk.getByRole('button', { name: 'Ask the room' }).click();
  await desk.getByRole('button', { name: 'One more hand for Yes' }).click();
  await settled('a show of hands', desk);
  await desk.getByRole('tab', { name: 'Actions and decisions' }).click();
  await desk.getByRole('textbox', { name: 'New action' }).fill('Write the letter');
  await desk.getByRole('button', { name: 'Add the action' }).click();
  await expect(desk.getByRole('list', { name: 'Actions' })).toBeVisible();
  for (const tab of ['Actions and decisions', 'Attendance', 'Rules']) {
    await desk.getByRole('tab', { name: tab, exact: true }).click();
    await settled(tab, desk);
  }
  await desk.getByRole('button', { name: 'All meetings' }).click();
  await settled('meetings', desk);
}

/** Goes once through every view of a first start with the example branch: pages, tabs, dialogs, presenter and room. */
export async function everyView({ app, width, height, visit }: Views): Promise<void> {
  const settled = async (name: string, page: Page): Promise<void> => {
    await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
    await visit(name, page);
  };
  const first = await windowOf(app, 'desk');
  await resize(app, 'desk', width, height);
  await expect(first.getByRole('heading', { name: 'Welcome to Branchdeck' })).toBeVisible();
  await settled('welcome', first);
  const desk = await openExample(app);
  for (const tab of ['Slides', 'Figures', 'Branch', 'Things to check']) {
    await desk.getByRole('tab', { name: tab, exact: true }).click();
    await settled(tab, desk);
  }
  const dialogOf = (name: string | RegExp): Locator => desk.getByRole('dialog', { name });
  const leave = async (name: string | RegExp): Promise<void> => {
    await desk.keyboard.press('Escape');
    await expect(dialogOf(name)).toBeHidden();
  };
  await chooseInMenu(app, 'Print what is still blank…');
  await expect(dialogOf('What is still blank')).toBeVisible();
  await settled('what is still blank', desk);
  await leave('What is still blank');

  await desk.getByRole('tab', { name: 'Slides', exact: true }).click();
  await chooseInMenu(app, 'Replace in slides…');
  await desk.getByRole('textbox', { name: 'Find in all slides' }).fill('inspection');
  await expect(desk.getByRole('group', { name: 'What was found' })).toBeVisible();
  await settled('find and replace', desk);
  await desk.keyboard.press('Escape');
  for (const what of ['table', 'chart']) {
    await desk.getByRole('button', { name: `Insert or change a ${what}` }).click();
    await expect(dialogOf(`Insert a ${what}`)).toBeVisible();
    await settled(`${what} form`, desk);
    await leave(`Insert a ${what}`);
  }
  await everyExportView(app, desk, settled);
  for (const dialog of ['Present', 'Guide']) {
    await desk.getByRole('button', { name: dialog, exact: true }).click();
    await expect(desk.getByRole('dialog', { name: dialog })).toBeVisible();
    await settled(dialog, desk);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog', { name: dialog })).toBeHidden();
  }
  await chooseInMenu(app, 'Before you start…');
  await expect(dialogOf('Before you start').getByText('Papers to hand')).toBeVisible();
  await settled('before you start', desk);
  await leave('Before you start');
  const picture = join(makeFolder('picture'), 'picture.png');
  writeFileSync(picture, pngOf(60, 40, [11, 85, 99]));
  giveToApp(picture);
  await answerOpenDialog(app, picture);
  await desk.getByRole('tab', { name: 'Slides', exact: true }).click();
  await desk.getByRole('button', { name: 'Insert a picture' }).click();
  const insert = desk.getByRole('dialog', { name: 'Insert picture' });
  await expect(insert.getByRole('img')).toBeVisible();
  await insert.getByRole('button', { name: 'Insert the picture' }).click();
  await settled('insert a picture', desk);
  await desk.keyboard.press('Escape');
  await expect(insert).toBeHidden();
  await everyMeetingView(desk, settled);
  for (const page of ['Letters', 'Notes', 'Library']) {
    await desk.getByRole('button', { name: page, exact: true }).click();
    await settled(page, desk);
  }
  await everyReplyView(app, desk, settled);
  await everyRegionView(app, desk, settled);
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await everyUpdateView(app, desk, settled);
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await everyImportView(app, desk, settled);
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await desk.getByRole('button', { name: /^Open Act now/ }).click();
  await expect(desk.locator('.deck-title')).toContainText('Act now');
  await desk.getByRole('button', { name: 'Customise' }).click();
  const { presenter, room } = await present(app, desk);
  await resize(app, 'presenter', width, height);
  await settled('presenter', presenter);
  await presenter.getByRole('button', { name: /^All slides/ }).click();
  await settled('all slides', presenter);
  await presenter.keyboard.press('/');
  await presenter.keyboard.type('inspection');
  await settled('slides found', presenter);
  await presenter.keyboard.press('Escape');
  await presenter.keyboard.press('?');
  await settled('keys', presenter);
  await presenter.keyboard.press('Escape');
  await presenter.keyboard.press('h');
  await settled('let the room wait', presenter);
  await presenter.keyboard.press('Escape');
  for (const slide of ['1', '3', '4', '5', '6']) {
    await room.keyboard.press(slide);
    await room.keyboard.press('Enter');
    await expect(presenter.getByText(new RegExp(`^Slide ${slide} of \\d+$`))).toBeVisible();
    await settled(`room ${slide}`, room);
  }
}
