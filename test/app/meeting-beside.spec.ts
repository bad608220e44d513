import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { askRoom, runMeeting } from './support/run-meeting.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-27' };

test('a meeting is run beside its slides: items, headcount and quorum, a motion with an amendment, and the room sees what is shown to it', async ({ launch }) => {
  const userData = makeFolder('user-data');
  // By the clock of this machine, as the wait for a quorum is.
  const app = await launch({ userData });
  const desk = await openExample(app);
  const meetingId = await runMeeting(desk, 'members');
  const presenter = await windowOf(app, 'presenter');
  const room = await windowOf(app, 'room');
  const bar = presenter.getByRole('region', { name: 'Meeting', exact: true });
  const board = room.locator('.board');

  await bar.getByRole('button', { name: 'Open the meeting' }).click();
  const count = bar.getByRole('textbox', { name: 'In the room' });
  await count.fill('15');
  await count.press('Enter');
  await expect(bar.getByText(/15 needed: quorate/)).toBeVisible();
  await bar.getByRole('button', { name: 'One person fewer' }).click();
  await expect(bar.getByText(/not quorate since \d\d:\d\d, the meeting lapses at \d\d:\d\d/)).toBeVisible();
  await bar.getByRole('button', { name: 'One more person' }).click();
  await expect(bar.getByText(/15 needed: quorate/)).toBeVisible();
  await presenter.keyboard.press('n');
  await expect(bar.getByText(/^1\. Welcome since/)).toBeVisible();
  await presenter.keyboard.press('n');
  await expect(bar.getByText(/^2\. The poll since/)).toBeVisible();

  await presenter.keyboard.press('m');
  const panel = presenter.getByRole('region', { name: 'The meeting' });
  await expect(panel.getByRole('tab', { name: 'Item' })).toBeFocused();
  await panel.getByRole('tab', { name: 'Motions' }).click();
  await panel.getByRole('button', { name: 'New motion' }).click();
  await panel.getByRole('textbox', { name: 'Text of the motion' }).fill('That this branch writes to its MP');
  await panel.getByRole('textbox', { name: 'Mover' }).fill('A. One');
  await panel.getByRole('textbox', { name: 'Seconder' }).fill('B. Two');
  await panel.getByRole('button', { name: 'Move the motion' }).click();
  await panel.getByRole('button', { name: 'Show the room: motion 1' }).click();
  await expect(board).toContainText('That this branch writes to its MP');
  await expect(board).toContainText('Moved by A. One, seconded by B. Two');
  await panel.getByRole('button', { name: 'Count hands on it' }).click();
  for (const [name, hands] of [['For', '9'], ['Against', '4'], ['Abstentions', '1']] as const) {
    await panel.getByRole('textbox', { name, exact: true }).fill(hands);
    await panel.getByRole('textbox', { name, exact: true }).press('Tab');
  }
  await panel.getByRole('button', { name: /^Record: carried/ }).click();
  await expect(board).toContainText('Motion: carried');
  await expect(board).toContainText('For 9 · Against 4 · Abstentions 1');

  // A clicker works while the focus is in the meeting, and takes the board away.
  await panel.getByRole('tab', { name: 'Motions' }).focus();
  await presenter.keyboard.press('PageDown');
  await expect(presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
  await expect(board).toBeHidden();
  // Wherever the focus is, an open panel is left first.
  await presenter.locator('.current').click();
  await presenter.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(presenter.getByRole('heading', { name: 'Speaker notes' })).toBeVisible();

  const journal = readFileSync(join(userData, 'meetings', `${meetingId}.jsonl`), 'utf8');
  expect(journal).toContain('"show"');
  expect(journal).toContain('Why we raise this');
});

test('hands are counted by digits, the room counts along beside the national figure, and loses nothing when it is loaded again', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const meetingId = await runMeeting(desk, 'members');
  const presenter = await windowOf(app, 'presenter');
  const room = await windowOf(app, 'room');
  await askRoom(desk, meetingId, 'Would you write to your MP?', [{ label: 'Yes', national: 'meeting-write-mp' }, { label: 'No' }]);
  await presenter.locator('body').press('m');
  const panel = presenter.getByRole('region', { name: 'The meeting' });
  await panel.getByRole('tab', { name: 'Hands' }).click();
  await panel.getByRole('button', { name: 'Show the room: this show of hands' }).click();
  const board = room.locator('.board');
  await expect(board).toContainText('Would you write to your MP?');
  await panel.getByRole('button', { name: 'One more hand for Yes' }).click();
  for (let hand = 0; hand < 12; hand += 1) await presenter.keyboard.press('1');
  await presenter.keyboard.press('2');
  await presenter.keyboard.press('Alt+1');
  await expect(board).toContainText('Show of hands, indicative, still being counted. Yes: 12, No: 1, of 20 in the room.');
  await expect(board).toContainText('60%');
  await expect(board).toContainText('89%');
  await room.reload();
  await expect(board).toContainText('Yes: 12, No: 1');
  await panel.getByRole('button', { name: 'Close the count' }).click();
  await expect(board).toContainText('Show of hands, indicative. Yes: 12');
  expect(await board.textContent()).not.toMatch(/ballot|vote/i);
  expect((await new AxeBuilder({ page: presenter }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await panel.getByRole('button', { name: 'The room sees it: this show of hands' }).click();
  await expect(board).toBeHidden();
});

test('with the employer in the room, showing a show of hands asks first, and a figure that it may not see stands beside none', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const meetingId = await runMeeting(desk, 'employer');
  const presenter = await windowOf(app, 'presenter');
  const room = await windowOf(app, 'room');
  await askRoom(desk, meetingId, 'Shall we go on?', [{ label: 'Yes', national: 'meeting-explore-action' }]);
  await presenter.locator('body').press('m');
  const panel = presenter.getByRole('region', { name: 'The meeting' });
  await panel.getByRole('tab', { name: 'Hands' }).click();
  await expect(panel.getByText('89%')).toHaveCount(0);
  const board = room.locator('.board');
  await panel.getByRole('button', { name: 'Show the room: this show of hands' }).click();
  const asked = presenter.getByRole('alertdialog', { name: 'The employer is in the room. Show it all the same?' });
  await presenter.keyboard.press('1');
  await asked.getByRole('button', { name: 'Don’t show it' }).click();
  await expect(asked).toBeHidden();
  await expect(board).toBeHidden();
  await panel.getByRole('button', { name: 'Show the room: this show of hands' }).click();
  await asked.getByRole('button', { name: 'Show it all the same' }).click();
  await expect(board).toContainText('Shall we go on?');
  await expect(board).toContainText('0%');
  const shown = await board.textContent();
  for (const never of ['89', '20', 'in the room']) expect(shown).not.toContain(never);
});

test('keys go on where the focus was, a break shows in the room, and nothing ends by chance', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  await runMeeting(desk, 'members');
  const presenter = await windowOf(app, 'presenter');
  const room = await windowOf(app, 'room');
  const bar = presenter.getByRole('region', { name: 'Meeting', exact: true });
  const panel = presenter.getByRole('region', { name: 'The meeting' });

  await expect(bar.getByRole('button', { name: 'Open the meeting' })).toBeVisible();
  await presenter.keyboard.press('m');
  await panel.getByRole('button', { name: 'Open the meeting' }).focus();
  await presenter.keyboard.press('Enter');
  await expect(panel.getByText('The meeting is open.')).toBeVisible();
  // The button has gone; the focus stays in the panel, and the keys are the console's.
  await expect(panel).toBeFocused();
  await presenter.keyboard.press('ArrowRight');
  await expect(presenter.getByText(/^Slide 2 of \d+$/)).toBeVisible();
  await presenter.keyboard.press('n');
  await expect(bar.getByText(/^1\. Welcome since/)).toBeVisible();

  const count = bar.getByRole('textbox', { name: 'In the room' });
  await count.fill('16');
  await count.press('Enter');
  await expect(count).not.toBeFocused();
  await presenter.keyboard.press('n');
  await expect(bar.getByText(/^2\. The poll since/)).toBeVisible();
  await expect(count).toHaveValue('16');

  await panel.getByRole('button', { name: 'Adjourn' }).click();
  await expect(room.getByText('The meeting is adjourned')).toBeVisible();
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(room.getByText('The meeting is adjourned')).toBeHidden();

  await presenter.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await presenter.keyboard.press('Escape');
  const asked = presenter.getByRole('alertdialog', { name: 'The meeting is still open' });
  await asked.getByRole('button', { name: 'Go on presenting' }).click();
  await expect(asked).toBeHidden();

  await presenter.keyboard.press('m');
  await panel.getByRole('button', { name: 'Close the meeting' }).click();
  await panel.getByRole('button', { name: 'Close it now' }).click();
  await expect(panel.getByText('The meeting is closed. Its minutes are on the desk: Meetings › Minutes.')).toBeVisible();
  await expect(bar.getByRole('button', { name: 'One more person' })).toBeDisabled();
  await panel.getByRole('button', { name: 'Open it again' }).click();
  await expect(panel.getByText('The meeting is open.')).toBeVisible();
  await presenter.keyboard.press('Escape');
  const ended = presenter.waitForEvent('close');
  await presenter.keyboard.press('Escape');
  await expect(asked).toBeVisible();
  await presenter.keyboard.press('Escape').catch(() => undefined);
  await ended;
});
