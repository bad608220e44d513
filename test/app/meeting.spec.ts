import { expect, type Locator, type Page } from '@playwright/test';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { chooseInMenu, openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

const tab = (desk: Page, name: string): Promise<void> => desk.getByRole('tab', { name, exact: true }).click();
const saved = (desk: Page): Promise<void> => expect(desk.locator('.meeting-steps [role=status]')).toHaveText('Saved');

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

/** Gives the branch's rules: 15 people, 30 minutes, more than half of the hands, a seconder, 14 days for a branch meeting. */
async function giveRules(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Rules of the branch…' }).click();
  const rules = desk.getByRole('dialog', { name: 'Rules of the branch' });
  await expect(rules).toContainText('No rule is built in');
  await rules.getByRole('radio', { name: 'A number of people' }).check({ force: true });
  await type(rules.getByRole('textbox', { name: 'People needed' }), '15');
  await rules.getByText('A meeting without a quorum is given up after a wait').click();
  await rules.getByRole('radio', { name: 'A share of the hands' }).check({ force: true });
  await rules.getByText('A motion needs a seconder').click();
  await type(rules.getByRole('textbox', { name: 'Branch meeting' }), '14');
  await rules.getByRole('button', { name: 'Keep the rules' }).click();
  await expect(rules).toBeHidden();
}

async function startMeeting(desk: Page, title: string, date: string): Promise<void> {
  await desk.getByRole('button', { name: 'New meeting' }).click();
  const dialog = desk.getByRole('dialog', { name: 'New meeting' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Date' }).fill(date);
  await dialog.getByRole('textbox', { name: 'Starts at' }).fill('6.30pm');
  await dialog.getByRole('button', { name: 'Start planning' }).click();
  await expect(desk.getByRole('heading', { name: title })).toBeVisible();
}

test('a branch meeting is planned, held from the desk and its actions come up at the next one', async ({ launch }) => {
  test.slow();
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await expect(desk.getByText('No meeting yet.')).toBeVisible();
  await giveRules(desk);
  await startMeeting(desk, 'Autumn branch meeting', '27/11/2025');

  // The agenda: times that add up, one's own item moved by the keyboard, slides and a paper, undone and done again.
  const agenda = desk.getByRole('grid', { name: 'Agenda' });
  await expect(agenda.getByRole('row', { name: /^1\. Welcome/ })).toContainText('18:30');
  await expect(agenda.getByRole('row', { name: /^5\. The campaign/ })).toContainText('18:52');
  await expect(desk.getByText('had to go out by Thursday 13 November 2025')).toBeVisible();
  await type(desk.getByRole('textbox', { name: 'New item' }), 'Workload');
  await agenda.getByRole('row', { name: /Workload/ }).click();
  await desk.keyboard.press('Alt+Home');
  await expect(agenda.getByRole('row', { name: /^1\. Workload/ })).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(agenda.getByRole('row', { name: /^10\. Workload/ })).toBeVisible();
  await desk.keyboard.press('Control+y');
  await expect(agenda.getByRole('row', { name: /^1\. Workload/ })).toBeVisible();
  await chooseInMenu(app, 'Undo');
  await expect(agenda.getByRole('row', { name: /^10\. Workload/ })).toBeVisible();
  await agenda.getByRole('row', { name: /The campaign/ }).click();
  await desk.getByRole('button', { name: 'Choose slides…' }).click();
  await desk.getByRole('dialog').getByText(/^3\. /).click();
  await desk.getByRole('button', { name: 'Done', exact: true }).click();
  await type(desk.getByRole('textbox', { name: 'Paper by name' }), 'Questions to the council');
  await expect(agenda.getByRole('row', { name: /The campaign/ })).toContainText('1 slide · 1 paper');
  const title = desk.getByRole('textbox', { name: 'Item 5' });
  await title.fill('The campaign and our letter');
  await title.press('Tab');
  await expect(agenda.getByRole('row', { name: /^5\. The campaign and our letter/ })).toBeVisible();

  // Kept as the branch's own, in a file that says what is wrong with it where it is.
  await desk.getByRole('button', { name: 'Keep as your own…' }).click();
  await type(desk.getByRole('textbox', { name: 'What to call it' }), 'Our evening');
  await desk.getByRole('button', { name: 'Keep it' }).click();
  await desk.getByRole('button', { name: /Begin with/ }).click();
  await expect(desk.getByRole('option', { name: 'Our evening (your own)' })).toBeVisible();
  await desk.keyboard.press('Escape');

  // Held: no quorum, then one; an amendment by the branch's rule; a show of hands; a decision and an action.
  await desk.getByRole('button', { name: 'Run this meeting' }).click();
  await desk.getByRole('button', { name: 'Open the meeting, without slides' }).click();
  await tab(desk, 'Attendance');
  const headcount = desk.getByRole('textbox', { name: 'In the room' }).last();
  await type(headcount, '14');
  await expect(desk.getByRole('region', { name: 'Now' })).toContainText('15 needed: not quorate yet');
  await headcount.press('+');
  await expect(desk.getByRole('region', { name: 'Now' })).toContainText('15 needed: quorate');
  await expect(headcount).toHaveValue('15');
  await expect(desk.getByText('1 person arrived: 15 in the room')).toBeVisible();
  await headcount.press('Control+z');
  await expect(headcount).toHaveValue('14');
  await headcount.press('Control+Shift+z');
  await expect(headcount).toHaveValue('15');
  await expect(desk.getByRole('textbox', { name: 'Name of somebody who arrives' })).toHaveCount(0);

  await tab(desk, 'Motions');
  await desk.getByRole('button', { name: 'New motion' }).click();
  await desk.getByRole('textbox', { name: 'Text of the motion' }).fill('This branch asks the council to write to the Department by Christmas.');
  await desk.getByRole('textbox', { name: 'Mover' }).fill('P Shah');
  await desk.getByRole('button', { name: 'Move the motion' }).click();
  await desk.getByRole('button', { name: 'Count hands on it' }).click();
  await desk.getByRole('button', { name: 'One more hand for' }).click();
  await desk.getByRole('button', { name: 'Record: carried' }).click();
  await expect(desk.getByRole('alert')).toContainText('needs a seconder');
  await desk.getByRole('button', { name: 'Not now' }).click();
  await desk.getByRole('button', { name: 'Edit', exact: true }).click();
  await type(desk.getByRole('textbox', { name: 'Seconder' }), 'J Okoro');
  await desk.getByRole('button', { name: 'Done', exact: true }).click();
  await desk.getByRole('button', { name: 'Amend', exact: true }).click();
  const amendment = desk.getByRole('form', { name: 'New amendment' });
  await amendment.getByRole('textbox', { name: 'The motion as it would read' }).fill('This branch asks the council to write to the Secretary of State by Christmas.');
  await amendment.getByRole('textbox', { name: 'Mover' }).fill('R Lee');
  await amendment.getByRole('textbox', { name: 'Seconder' }).fill('A Khan');
  await amendment.getByRole('button', { name: 'Move the amendment' }).click();
  await expect(desk.getByRole('region', { name: 'Amendment 1' }).locator('del').first()).toContainText('Department');
  await desk.getByRole('region', { name: 'Amendment 1' }).getByRole('button', { name: 'Count hands on it' }).click();
  await type(desk.getByRole('textbox', { name: 'For', exact: true }), '11');
  await type(desk.getByRole('textbox', { name: 'Against' }), '3');
  await desk.getByRole('button', { name: 'Record: carried' }).click();
  await expect(desk.getByText('Carried: 11 for, 3 against, 0 abstained')).toBeVisible();
  await expect(desk.getByRole('article', { name: 'Motion 1' }).locator('ins').first()).toContainText('Secretary');

  await tab(desk, 'Shows of hands');
  await desk.getByRole('button', { name: 'New show of hands' }).click();
  await desk.getByRole('textbox', { name: 'Question to the room' }).fill('Would you write to your MP?');
  await desk.getByRole('button', { name: /Becomes/ }).first().click();
  await desk.getByRole('option', { name: /write to their MP/ }).first().click();
  await desk.getByRole('button', { name: 'Ask the room' }).click();
  await desk.getByRole('button', { name: 'One more hand for Yes' }).click();
  await desk.keyboard.press('1');
  await desk.keyboard.press('1');
  await desk.keyboard.press('Alt+1');
  await desk.keyboard.press('2');
  await expect(desk.getByRole('group', { name: 'Result so far' })).toContainText('2 of 15 (13%)');
  await desk.getByRole('button', { name: 'Close the count' }).click();
  await desk.getByRole('button', { name: 'Put into your figures' }).click();
  await expect(desk.getByText('These are in your figures.')).toBeVisible();

  await tab(desk, 'Actions and decisions');
  await desk.getByRole('textbox', { name: 'New decision' }).fill('The branch meets every month.');
  await desk.getByRole('button', { name: 'Add the decision' }).click();
  const action = desk.getByRole('form', { name: 'New action' });
  await action.getByRole('textbox', { name: 'New action' }).fill('Write to the council');
  await action.getByRole('textbox', { name: 'Who' }).fill('Secretary');
  await action.getByRole('textbox', { name: 'By when' }).fill('5/12/2025');
  await action.getByRole('button', { name: 'Add the action' }).click();
  await desk.getByRole('button', { name: 'Close the meeting' }).click();
  await saved(desk);
  await app.close();

  // Another day: the same is there, and the action comes up at the next meeting.
  const again = await launch({ env: { BRANCHDECK_TODAY: '2026-01-12' }, userData });
  const later = await windowOf(again, 'desk');
  await later.getByRole('button', { name: 'Meetings', exact: true }).click();
  await expect(later.getByRole('button', { name: /Autumn branch meeting/ })).toContainText('1 open action');
  await startMeeting(later, 'January meeting', '15/01/2026');
  await tab(later, 'Actions and decisions');
  const matters = later.getByRole('list', { name: 'Matters arising' });
  await expect(matters).toContainText('Write to the council');
  await expect(matters).toContainText('due 5 December 2025');
  await matters.getByRole('button', { name: 'Done' }).click();
  await saved(later);
  await later.getByRole('button', { name: 'All meetings' }).click();
  await expect(later.getByRole('button', { name: /Autumn branch meeting/ })).not.toContainText('open action');
  await expect(later.getByRole('list', { name: 'Meetings' }).getByRole('listitem').first()).toContainText('January meeting');
});

test('names are kept only where somebody asks for them, and go when nobody does', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await startMeeting(desk, 'Branch meeting', '27/11/2025');
  await tab(desk, 'Attendance');
  await expect(desk.getByText('No rule for a quorum is given, so none is judged.').first()).toBeVisible();
  await desk.getByText('Keep names at this meeting').click();
  await type(desk.getByRole('textbox', { name: 'Name of somebody who arrives' }), 'Priya Shah');
  await expect(desk.getByText('Priya Shah arrived: 1 in the room')).toBeVisible();
  await desk.getByRole('button', { name: 'Priya Shah left' }).click();
  await expect(desk.getByText('Priya Shah left: 0 in the room')).toBeVisible();
  await desk.getByText('Keep names at this meeting').click();
  await expect(desk.getByText('Priya Shah')).toHaveCount(0);
  await expect(desk.getByText('1 person left: 0 in the room')).toBeVisible();
});

test('a meeting’s notes and its agenda lead to each other, and it is the one that is presented at', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await startMeeting(desk, 'Emergency meeting', '24/11/2025');
  await desk.getByRole('button', { name: 'Notes', exact: true }).last().click();
  await expect(desk.getByRole('heading', { name: 'Emergency meeting' })).toBeVisible();
  await desk.getByRole('button', { name: 'Agenda and meeting' }).click();
  await desk.getByRole('button', { name: 'Run this meeting' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Present its slides' }).click();
  await desk.getByRole('dialog', { name: 'Present' }).getByRole('button', { name: 'Start presenting' }).click();
  const presenter = await windowOf(app, 'presenter');
  await expect(presenter.getByText(/^Slide 1 of \d+$/)).toBeVisible();
  const shown = await presenter.evaluate(() => (window as unknown as { branchdeck: { call: (name: string) => Promise<unknown> } }).branchdeck.call('present.show'));
  expect(JSON.stringify(shown)).toContain('"meetingId":"2025-11-24-');
});
