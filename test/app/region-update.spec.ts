import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { deckFolder } from './support/own-deck.ts';
import { openRegion } from './support/open-region.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerSaveDialog, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-01-23' };

const deck = (version: string, { why, act, value }: { why: string; act: string; value: number }): string =>
  `---\nformat: 1\nid: our-deck\ntitle: Our deck\nversion: "${version}"\naudiences: [members, employer]\n---\n\n# Our deck\n\n---\n\n<!-- slide\nid: why\n-->\n## Why\n\n- ${why}\n- The second reason\n\n---\n\n<!-- slide\nid: act\n-->\n## What we do\n\n${act}\n\n{{ poll }} took part.\n${value === 0 ? '' : ''}`;
const figures = (value: number): string => `figures:\n  poll:\n    label: Took part\n    kind: count\n    value: ${value}\n    scope: national\n    source: The poll\n    as-of: 2025-09-10\n`;

/** A branch's file: what it has written on slides. */
const layer = (edits: Record<string, { markdown: string; from: string }>): string => JSON.stringify({ format: 1, deck: 'our-deck', 'base-version': '2025-11', slides: { edits } });

const OLD = { why: 'The first reason', act: 'Write to your MP.', value: 1400 };
const WHY = (first: string): string => `## Why\n\n- ${first}\n- The second reason`;

/** A region of three branches: one that wrote on a slide that national changes too, one on another, one on none. */
function regionFolder(): string {
  const folder = makeFolder('region');
  writeFileSync(join(folder, 'region.yaml'), 'format: 1\nname: North East\n');
  const branches: Record<string, Parameters<typeof layer>[0]> = {
    northmoor: { why: { markdown: WHY('Our own first reason'), from: WHY('The first reason') } },
    southdale: { act: { markdown: '## What we do\n\nMeet at the hall. 1,400 took part.', from: '## What we do\n\nWrite to your MP.\n\n{{ poll }} took part.' } },
    westhill: {},
  };
  for (const [slug, edits] of Object.entries(branches)) {
    const at = join(folder, 'branches', slug);
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'profile.yaml'), `branch:\n  name: ${slug[0]?.toUpperCase()}${slug.slice(1)}\n  region: North East\n`);
    writeFileSync(join(at, 'our-deck.yaml'), layer(edits));
  }
  const exported = { deck: 'our-deck', version: '2025-11', audience: 'employer', kind: 'pptx', file: 'Westhill for employer.pptx', sha256: '0'.repeat(64), day: '2025-11-20', figures: [{ id: 'poll', value: '1,400' }] };
  writeFileSync(join(folder, 'branches', 'westhill', 'exports.jsonl'), `${JSON.stringify(exported)}\n`);
  giveToApp(folder);
  return folder;
}

test('a new version of the deck is shown, decided about and taken to every branch at once, and the whole of it taken back', async ({ launch }) => {
  const own = deckFolder(deck('2025-11', OLD));
  writeFileSync(join(own, 'figures.yaml'), figures(1400));
  giveToApp(own);
  const region = regionFolder();
  const app = await launch({ env: TODAY, args: [own] });
  await expect((await windowOf(app, 'desk')).getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  const desk = await openRegion(app, region);
  await desk.getByRole('button', { name: /Deck$/ }).click();
  await desk.getByRole('option', { name: /Our deck/ }).click();
  await expect(desk.getByRole('row', { name: /Northmoor/ })).toBeVisible();
  await expect(desk.getByText('still on an older one')).toHaveCount(0);

  // Headquarters' next issue lies in the same folder.
  writeFileSync(join(own, 'deck.md'), deck('2026-01', { why: 'A better first reason', act: 'Write to your MP and your employer.', value: 1500 }));
  writeFileSync(join(own, 'figures.yaml'), figures(1500));
  giveToApp(own);
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: 'Read the folder again' }).click();
  await desk.getByRole('button', { name: 'See what is new…' }).click();
  await expect(desk.getByRole('heading', { name: 'Our deck, version 2026-01' })).toBeVisible();
  await expect(desk.getByText('A figure is no longer right.')).toBeVisible();

  // One answer for all, by the keyboard, and back: the keyboard stays there.
  await desk.getByRole('button', { name: 'Replace each with the new text' }).press('Enter');
  await expect(desk.getByRole('group', { name: /one answer\.$/ })).toBeFocused();
  await desk.getByRole('button', { name: /^Open (these \d+|it) again$/ }).press('Enter');
  await expect(desk.getByRole('group', { name: /^One answer for/ })).toBeFocused();

  // A file that went out with the old number.
  await expect(desk.getByRole('heading', { name: '1 file to make and send again' })).toBeVisible();
  const list = join(makeFolder('lists'), 'again.csv');
  giveToApp(join(list, '..'));
  await answerSaveDialog(app, list);
  await desk.getByRole('button', { name: 'Save the list…' }).click();
  await expect(desk.getByText('The list of files to send again was saved.')).toBeVisible();
  expect(readFileSync(list, 'utf8')).toContain('Westhill,Westhill for employer.pptx,employer,2025-11-20,Took part,"1,400","1,500"');

  // Both changed the same words: three texts side by side, and no text of both.
  await desk.getByRole('option', { name: /Northmoor/ }).click();
  const conflict = desk.getByRole('region', { name: /Why/ });
  await expect(conflict.getByRole('group', { name: 'Why, National before' })).toContainText('The first reason');
  await expect(conflict.getByRole('group', { name: 'Why, National now' })).toContainText('better');
  await expect(conflict.getByRole('group', { name: 'Why, The branch’s' })).toContainText('own first reason');
  await conflict.getByRole('button', { name: 'Write it…' }).click();
  await conflict.getByRole('textbox', { name: 'Text of Why' }).fill(WHY('Our own, better first reason'));
  await conflict.getByRole('button', { name: 'Use this text' }).click();
  await expect(conflict.getByText('Decided')).toBeVisible();

  await desk.getByText(/^All \(3\)/).click();
  await desk.getByRole('option', { name: /Southdale/ }).click();
  await expect(desk.getByRole('region', { name: /What we do/ })).toBeVisible();
  const file = (slug: string): string => readFileSync(join(region, 'branches', slug, 'our-deck.yaml'), 'utf8');
  const before = ['northmoor', 'southdale', 'westhill'].map(file);
  // What somebody else writes meanwhile is not written over.
  const typed = file('westhill');
  writeFileSync(join(region, 'branches', 'westhill', 'our-deck.yaml'), `${typed}\n`.replace('"edits":{}', '"edits":{},"off":["act"]'));
  await desk.getByRole('button', { name: 'Update 3 branches' }).click();
  await expect(desk.getByText('Westhill was changed since you began to look at this update.')).toBeVisible();
  expect(['northmoor', 'southdale'].map(file)).toEqual(before.slice(0, 2));
  writeFileSync(join(region, 'branches', 'westhill', 'our-deck.yaml'), typed);
  await desk.getByRole('button', { name: 'Back to the branches' }).click();
  await desk.getByRole('button', { name: 'See what is new…' }).click();
  // What was decided is decided still.
  await desk.getByRole('option', { name: /Northmoor/ }).click();
  await expect(conflict.getByText('Decided')).toBeVisible();
  await expect(conflict.getByRole('textbox', { name: 'Text of Why' })).toHaveValue(WHY('Our own, better first reason'));
  await desk.getByRole('button', { name: 'Update 3 branches' }).click();
  await expect(desk.getByText(/3 branches have version 2026-01 now\. 1 slide still to be decided about/)).toBeVisible();
  expect(file('northmoor')).toContain('Our own, better first reason');
  expect(file('northmoor')).toContain('2026-01');
  expect(file('southdale')).toContain('Meet at the hall.');
  expect(file('westhill')).toContain('2026-01');
  await expect(desk.getByRole('button', { name: 'See what is new…' })).toHaveCount(0);

  // The list is there after the update as well.
  await desk.getByRole('button', { name: 'More for this region' }).click();
  await desk.getByRole('menuitem', { name: 'Files to send again…' }).click();
  const again = desk.getByRole('dialog', { name: 'Files to send again' });
  await expect(again).toContainText('Westhill for employer.pptx');
  await desk.keyboard.press('Escape');
  await expect(again).toBeHidden();

  await desk.getByRole('button', { name: /^Take back the update to Our deck/ }).click();
  await expect(desk.getByText('The region is as it was before.')).toBeVisible();
  expect(['northmoor', 'southdale', 'westhill'].map(file)).toEqual(before);
  await desk.getByRole('button', { name: 'See what is new…' }).click();

  // Where a branch was changed since, it is named and stays, and the rest is offered.
  await desk.getByRole('button', { name: 'Update 3 branches' }).click();
  await expect(desk.getByText(/3 branches have version 2026-01 now\./)).toBeVisible();
  const changed = `${file('northmoor')}# Ours.\n`;
  writeFileSync(join(region, 'branches', 'northmoor', 'our-deck.yaml'), changed);
  await desk.getByRole('button', { name: /^Take back the update to Our deck/ }).press('Enter');
  const asked = desk.getByRole('dialog', { name: 'Take back 2 other branches?' });
  await expect(asked).toContainText('Northmoor was changed since, and taking back the update to Our deck, 2026-01 would lose that.');
  await expect(asked.getByRole('button', { name: 'Leave all as it is' })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  expect(file('westhill')).toContain('2026-01');
  await desk.getByRole('button', { name: /^Take back the update to Our deck/ }).press('Enter');
  await asked.getByRole('button', { name: 'Take back 2 other branches' }).press('Enter');
  await expect(desk.getByText('The region is as it was before, but for Northmoor.')).toBeVisible();
  expect(['northmoor', 'southdale', 'westhill'].map(file)).toEqual([changed, ...before.slice(1)]);
  await expect(desk.getByText('2 branches are still on an older one.')).toBeVisible();
});
