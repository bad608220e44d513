import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2026-01-23' };

const deck = (version: string, { why, act }: { why: string; act: string }): string =>
  `---\nformat: 1\nid: our-deck\ntitle: Our deck\nversion: "${version}"\naudiences: [members, employer]\n---\n\n# Our deck\n\n---\n\n<!-- slide\nid: why\n-->\n## Why\n\n- ${why}\n- The second reason\n\n---\n\n<!-- slide\nid: act\n-->\n## What we do\n\n${act}\n\n{{ poll }} took part.\n`;
const figures = (value: number): string => `figures:\n  poll:\n    label: Took part\n    kind: count\n    value: ${value}\n    scope: national\n    source: The poll\n    as-of: 2025-09-10\n`;
const WHY = (first: string): string => `## Why\n\n- ${first}\n- The second reason`;

/** What a branch wrote on a slide that national changes too, and on one with a number typed by hand. */
const CHANGES = JSON.stringify({
  format: 1, deck: 'our-deck', 'base-version': '2025-11',
  slides: {
    edits: { why: { markdown: WHY('Our own first reason'), from: WHY('The first reason') } },
    notes: { act: 'Say that 1,400 took part.' },
  },
});

/** A deck with a branch's changes to its first version, and then its next version in the same folder. */
async function openNext(app: ElectronApplication, own: string): Promise<Page> {
  const desk = await windowOf(app, 'desk');
  const file = join(makeFolder('changes'), 'branch.yaml');
  writeFileSync(file, CHANGES);
  giveToApp(join(file, '..'));
  await desk.getByRole('tab', { name: 'Branch' }).click();
  await answerOpenDialog(app, file);
  await desk.getByRole('button', { name: 'Load your changes from a file…' }).click();
  await expect(desk.getByText('All changes saved')).toBeVisible();
  await expect(desk.getByRole('region', { name: 'A new version' })).toHaveCount(0);
  writeFileSync(join(own, 'deck.md'), deck('2026-01', { why: 'A better first reason', act: 'Write to your MP and your employer.' }));
  writeFileSync(join(own, 'figures.yaml'), figures(1500));
  giveToApp(own);
  return desk;
}

test('a new version is shown beside the user’s changes, taken in one step, taken back, and what was left open is decided later', async ({ launch }) => {
  const own = deckFolder(deck('2025-11', { why: 'The first reason', act: 'Write to your MP.' }));
  writeFileSync(join(own, 'figures.yaml'), figures(1400));
  giveToApp(own);
  const app = await launch({ env: TODAY, args: [own] });
  await expect((await windowOf(app, 'desk')).getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  // A file that goes out with the old number.
  const exports = makeFolder('exports');
  giveToApp(exports);
  const first = await windowOf(app, 'desk');
  await answerSaveDialog(app, join(exports, 'For members.pptx'));
  await first.getByRole('button', { name: 'Export', exact: true }).click();
  await first.getByRole('button', { name: 'Export PowerPoint…' }).click();
  await first.getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click();
  const desk = await openNext(app, own);

  // From the library's card, which says that it is new.
  await desk.getByRole('button', { name: 'Library', exact: true }).click();
  await desk.getByRole('button', { name: 'See what changed in Our deck' }).click();
  await expect(desk.getByRole('heading', { name: 'Our deck, version 2026-01' })).toBeVisible();
  await desk.getByRole('button', { name: 'Back to the slides' }).click();
  const strip = desk.getByRole('region', { name: 'A new version' });
  await expect(strip).toContainText('Version 2026-01 of this deck is here. Your changes were made from 2025-11.');

  await strip.getByRole('button', { name: 'See what changed' }).click();
  await expect(desk.getByText('A figure is no longer right.')).toBeVisible();
  // Where the branch typed the old number by hand.
  await expect(desk.getByText(/Your notes on "What we do" say "1,400"/)).toBeVisible();
  await expect(desk.getByRole('region', { name: '1 file to make and send again' })).toContainText('For members.pptx, for members, 23 Jan 2026. Took part: 1,400 → 1,500');
  const conflict = desk.getByRole('region', { name: /^Why/ });
  await expect(conflict.getByRole('group', { name: 'Why, National before' })).toContainText('The first reason');
  await expect(conflict.getByRole('group', { name: 'Why, National now' })).toContainText('better');
  await expect(conflict.getByRole('group', { name: 'Why, Yours' })).toContainText('own first reason');

  // Left open: the branch's text stays, and stands among the things to check.
  await desk.getByRole('button', { name: 'Take my changes to this version' }).click();
  await expect(desk.getByText(/Your changes are on version 2026-01 now\. 1 slide still to decide about/)).toBeVisible();
  await expect(strip).toHaveCount(0);
  await expect(desk.getByRole('region', { name: 'After the update' })).toContainText('1 thing to look at');
  await desk.getByRole('button', { name: 'Undo', exact: true }).hover();
  await expect(desk.getByText('Undo: took your changes to version 2026-01')).toBeVisible();
  await desk.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(strip).toBeVisible();
  await desk.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(strip).toHaveCount(0);

  await desk.getByRole('tab', { name: /^Things to check/ }).click();
  await desk.getByRole('button', { name: 'Compare the texts: Why' }).click();
  await expect(desk.getByRole('heading', { name: 'Changed on both sides' })).toBeVisible();
  await conflict.getByRole('button', { name: 'Take the national' }).click();
  await desk.getByRole('button', { name: 'Use what I chose' }).click();
  await expect(desk.getByText('All of it is decided. Undo takes it back.')).toBeVisible();
  await desk.getByRole('tab', { name: /^Things to check/ }).click();
  await expect(desk.getByRole('button', { name: 'Compare the texts: Why' })).toHaveCount(0);
  await expect(desk.getByText('All changes saved')).toBeVisible();
});

/** Goes on with Tab until a control of this name has the focus. */
async function tabTo(desk: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await desk.keyboard.press('Tab');
    if (await desk.evaluate((wanted) => [document.activeElement?.getAttribute('aria-label'), document.activeElement?.textContent].includes(wanted), name)) return;
  }
  throw new Error(`Tab never came to "${name}".`);
}

test('by the keyboard alone: what changed is read, decided about in words of one’s own, and taken', async ({ launch }) => {
  const own = deckFolder(deck('2025-11', { why: 'The first reason', act: 'Write to your MP.' }));
  writeFileSync(join(own, 'figures.yaml'), figures(1400));
  giveToApp(own);
  const app = await launch({ env: TODAY, args: [own] });
  await expect((await windowOf(app, 'desk')).getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  const desk = await openNext(app, own);
  await desk.getByRole('button', { name: 'Read it again' }).click();
  await expect(desk.getByRole('region', { name: 'A new version' })).toBeVisible();
  await tabTo(desk, 'See what changed');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { name: 'Our deck, version 2026-01' })).toBeFocused();
  await tabTo(desk, 'Why, National now');
  await tabTo(desk, 'Write it…');
  await desk.keyboard.press('Space');
  await tabTo(desk, 'Text of Why');
  await desk.keyboard.press('Control+a');
  await desk.keyboard.insertText(WHY('Our own, better first reason'));
  await tabTo(desk, 'Use this text');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Decided', { exact: true })).toBeVisible();
  await tabTo(desk, 'Take my changes to this version');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Your changes are on version 2026-01 now. Undo takes it back.')).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('region', { name: 'A new version' })).toBeVisible();
});
