import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { plugSecondDisplay } from '../app/support/displays.ts';
import { sentPresentation } from '../app/support/presentation.ts';
import { test } from '../app/support/test.ts';
import { chooseInMenu, openExample, present, resize, windowOf } from '../app/support/windows.ts';

const FOLDER = join(import.meta.dirname, '../../docs/guide/pictures');

const take = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });

test('takes the pictures', async ({ launch }) => {
  plugSecondDisplay();
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  await resize(app, 'desk', 1280, 720);
  await desk.getByRole('row', { name: /What school leaders told the snap poll/ }).click();
  await expect(desk.getByRole('heading', { name: /4\. What school leaders told the snap poll/ })).toBeVisible();
  await take(desk, 'customise');
  await desk.getByRole('textbox', { name: 'Slide text' }).getByText('type: bar').click();
  await desk.getByRole('button', { name: 'Insert or change a chart' }).click();
  await expect(desk.getByRole('dialog', { name: 'Change the chart' }).locator('.chart svg')).toBeVisible();
  await take(desk, 'chart');
  await desk.keyboard.press('Escape');
  await chooseInMenu(app, 'Replace in slides…');
  await desk.getByRole('textbox', { name: 'Find in all slides' }).fill('inspection');
  await expect(desk.getByRole('group', { name: 'What was found' })).toBeVisible();
  await take(desk, 'find');
  await desk.keyboard.press('Escape');
  await desk.getByRole('tab', { name: 'Figures' }).click();
  await take(desk, 'figures');
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await take(desk, 'branch');
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  await desk.getByRole('dialog', { name: 'Export' }).getByRole('radio', { name: 'For the employer' }).check({ force: true });
  await expect(desk.getByText(/for employer\.pptx/)).toBeVisible();
  await take(desk, 'export');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Letters', exact: true }).click();
  await desk.getByRole('option', { name: /^JCNC letter/ }).click();
  await expect(desk.getByRole('region', { name: 'The page: JCNC letter' }).locator('mark.gap').first()).toBeVisible();
  await take(desk, 'letters');
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(desk.getByRole('img', { name: /^First slide: Act now/ })).toBeVisible();
  await take(desk, 'library');
  await desk.getByRole('button', { name: 'Customise' }).click();
  const { presenter } = await present(app, desk);
  await presenter.keyboard.press('3');
  await presenter.keyboard.press('Enter');
  await expect(presenter.getByText(/^Slide 3 of \d+$/)).toBeVisible();
  await take(presenter, 'presenter');
});

test('takes the picture of replies', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' } });
  const desk = await openExample(app);
  await resize(app, 'desk', 1280, 720);
  await desk.getByRole('button', { name: 'Replies', exact: true }).click();
  await desk.getByRole('button', { name: 'Add Northmoor Council' }).click();
  for (const [label, typed] of [['Sent on', '03/11/2025'], ['Received on', '21/11/2025'], ['The JCNC meets on', '11/12/2025']] as const) {
    await desk.getByRole('textbox', { name: label, exact: true }).fill(typed);
    await desk.keyboard.press('Tab');
  }
  await expect(desk.getByRole('button', { name: 'Prepare both emails' })).toBeVisible();
  await desk.locator('main').evaluate((page) => page.scrollTo(0, 0));
  await take(desk, 'replies');
});

test('takes the picture of a PowerPoint’s figures', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' }, args: [sentPresentation('Autumn campaign.pptx', [
    { title: 'Autumn campaign: fairer inspection', points: ['More than 1,400 leaders answered our snap poll.', 'Our branch has 312 members.'] },
    { title: 'What we ask', points: ['Write to your MP.'] },
  ])] });
  const desk = await windowOf(app, 'desk');
  await resize(app, 'desk', 1280, 720);
  await desk.getByRole('button', { name: 'Start' }).click();
  await desk.getByRole('button', { name: 'Find the figures' }).click();
  await expect(desk.getByText('Number 1 of 2')).toBeVisible();
  await desk.getByRole('button', { name: 'Next' }).click();
  await take(desk, 'find-figures');
});
