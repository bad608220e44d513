import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { MeetingAction } from '../../core/meeting/actions.ts';
import type { Meeting } from '../../core/meeting/model.ts';
import { readPdf } from '../../files/proof/read-pdf.ts';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, openExample } from './support/windows.ts';

type Call = (name: string, takes: unknown) => Promise<{ ok: boolean; value: unknown; failure?: { message: string } }>;
type Answered = { meeting: Pick<Meeting, 'id' | 'items'> };

/** What a window asks of main, as its own pages do. */
const call = <T = Answered>(desk: Page, name: string, takes: unknown): Promise<T> =>
  desk.evaluate(async ([asked, given]) => {
    const answer = await (window as unknown as { branchdeck: { call: Call } }).branchdeck.call(asked, given);
    if (!answer.ok) throw new Error(answer.failure?.message);
    return answer.value;
  }, [name, takes] as const) as Promise<T>;

async function actAll(desk: Page, meetingId: string, actions: readonly MeetingAction[]): Promise<void> {
  for (const action of actions) await call(desk, 'meeting.act', { meetingId, action });
}

test('minutes are drafted, edited, approved at a later meeting and saved with and without names', async ({ launch }) => {
  test.slow();
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-27' } });
  const desk = await openExample(app);
  const [deck] = await call<readonly { key: string }[]>(desk, 'library.list', undefined);
  const { meeting: { id } } = await call(desk, 'meeting.start', { key: deck?.key, title: 'Autumn branch meeting', date: '2025-11-27' });
  const spring = await call(desk, 'meeting.start', { title: 'Spring branch meeting', date: '2026-03-05' });
  await actAll(desk, spring.meeting.id, [{ do: 'describe', what: { place: 'The school hall' } }, { do: 'open' }]);
  const axe = async (): Promise<string[]> => (await new AxeBuilder({ page: desk }).setLegacyMode().analyze()).violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule}: ${target.join(' ')}`));
  await actAll(desk, id, [
    { do: 'item-add', item: { title: 'Workload', kind: 'motion' } }, { do: 'names', asked: true }, { do: 'arrive', name: 'Jane Smith' }, { do: 'count', present: 14 }, { do: 'open' },
  ]);
  await desk.getByRole('button', { name: 'Meetings', exact: true }).click();
  await desk.getByRole('button', { name: /Autumn branch meeting/ }).click();
  const item = (await call(desk, 'meeting.open', { meetingId: id })).meeting.items[0]?.id ?? '';
  await actAll(desk, id, [
    { do: 'take', item }, { do: 'move', text: 'We ask for two days.', mover: 'Jane Smith', seconder: 'Robert O’Neill', item }, { do: 'note', at: { item }, label: 'Workload', text: 'Mrs Smith spoke of the week.' },
    { do: 'action', text: 'Write to the employer', owner: 'Jane Smith', due: '2025-12-04', item }, { do: 'close' },
  ]);
  await desk.getByRole('tab', { name: 'Minutes', exact: true }).click();
  const page = desk.getByRole('region', { name: 'The page: Minutes: Autumn branch meeting' });
  await expect(page).toContainText('Draft: not approved');
  await expect(page).toContainText('Branch: Example branch: Northmoor');
  await expect(page).toContainText('Mrs Smith spoke of the week.');
  await expect(page.getByRole('row', { name: /Write to the employer/ })).toContainText('4 December 2025');

  // Edited: the text is kept, and what happens afterwards is offered.
  await desk.getByRole('radio', { name: 'Edit' }).check({ force: true });
  const text = desk.getByRole('textbox', { name: 'Text of the minutes' });
  await text.fill((await text.inputValue()).replace('Mrs Smith spoke of the week.', 'JANE SMITH’s account of the week was heard.'));
  await expect(desk.getByText('Edited by you.')).toBeVisible();
  await actAll(desk, id, [{ do: 'decide', text: 'The branch meets again in March.', item }]);
  const later = desk.getByRole('region', { name: '1 thing came after your edit' });
  await expect(later).toContainText('The branch meets again in March.');
  expect(await axe()).toEqual([]);
  await later.getByRole('button', { name: 'Take in' }).click();
  await expect(later).toBeHidden();
  await expect(text).toHaveValue(/account of the week was heard\.[^]*The branch meets again in March\./);

  // Without names, on the page and in the file that is read back.
  await desk.getByRole('radio', { name: 'Page' }).check({ force: true });
  await desk.getByRole('radio', { name: 'Version without names' }).check({ force: true });
  await expect(page).toContainText('A member’s account of the week was heard.');
  const folder = makeFolder('minutes');
  await answerSaveDialog(app, join(folder, 'nameless.md'));
  await desk.getByRole('button', { name: 'Markdown…' }).click();
  await expect(desk.getByText('None of the known names is in it.')).toBeVisible();
  expect(readFileSync(join(folder, 'nameless.md'), 'utf8')).not.toMatch(/jane|smith|o’neill/i);

  // Approved, and then changed: the file says what was not approved.
  await desk.getByRole('radio', { name: 'Version for members' }).check({ force: true });
  await desk.getByRole('button', { name: 'Approve as the text stands' }).click();
  await expect(page).toContainText('Approved at “Spring branch meeting” on Thursday 5 March 2026');
  await desk.getByRole('radio', { name: 'Edit' }).check({ force: true });
  await text.fill((await text.inputValue()).replace('again in March', 'again in April'));
  await desk.getByRole('radio', { name: 'Page' }).check({ force: true });
  await expect(page.getByText('Changed since approval.')).toBeVisible();
  await expect(page.locator('del')).toHaveText('March');
  await expect(page.locator('u')).toHaveText('April');
  expect(await axe()).toEqual([]);
  await answerSaveDialog(app, join(folder, 'changed.pdf'));
  await desk.getByRole('button', { name: 'PDF…' }).click();
  await expect(desk.getByText('Saved as changed.pdf, read back and checked.')).toBeVisible({ timeout: 30_000 });
  const bytes = readFileSync(join(folder, 'changed.pdf'));
  expect(bytes.toString('latin1')).toContain('/StructTreeRoot');
  const said = (await readPdf(new Uint8Array(bytes))).parts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('\n');
  expect(said).toContain('Changed since approval.');
});
