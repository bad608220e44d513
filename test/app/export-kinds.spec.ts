import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { deckFolder } from './support/own-deck.ts';
import { giveToApp, makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, chooseInMenu, windowOf } from './support/windows.ts';

const DECK = `---
format: 1
id: hours
title: Hours
audiences: [members, employer, public]
---

## Hours that leaders work

- A point with **bold** words and a [link to the whole survey](https://example.org/the-survey), in one sentence

Note:
Say it slowly.
`;

test('a web page and Markdown are exported from the window, and a damaged file is told from one that was read', async ({ launch }) => {
  const app = await launch({ env: { BRANCHDECK_TODAY: '2025-11-23' }, args: [deckFolder(DECK)] });
  const desk = await windowOf(app, 'desk');
  const folder = makeFolder('exports');
  await desk.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: 'Export', exact: true });
  const kinds = dialog.getByRole('radiogroup', { name: 'What to make' }).getByRole('radio');
  await expect(kinds.first()).toBeVisible();
  // All kinds stand in one line, beside three versions too.
  const tops = await kinds.evaluateAll((all) => all.map((one) => Math.round(one.closest('label')?.getBoundingClientRect().top ?? 0)));
  expect(new Set(tops).size).toBe(1);

  for (const [kind, button, name] of [['Web page', 'Export web page…', 'hours.html'], ['Markdown', 'Export Markdown…', 'hours.md']] as const) {
    await answerSaveDialog(app, join(folder, name));
    await dialog.getByRole('radio', { name: kind, exact: true }).check({ force: true });
    await dialog.getByRole('button', { name: button }).click();
    const done = desk.getByRole('dialog', { name: 'Exported' });
    await expect(done.getByText(/nothing withheld found\.$/)).toBeVisible();
    await expect(done.getByRole('button', { name: 'Open file' })).toBeVisible();
    await done.getByRole('button', { name: 'Export another' }).click();
    expect(readFileSync(join(folder, name), 'utf8')).toContain('https://example.org/the-survey');
  }
  expect(readdirSync(folder).toSorted()).toEqual(['hours.html', 'hours.md']);
  await desk.keyboard.press('Escape');

  const damaged = join(folder, 'damaged.pptx');
  writeFileSync(damaged, 'no file of PowerPoint');
  giveToApp(folder);
  await answerOpenDialog(app, damaged);
  await chooseInMenu(app, 'Check a file…');
  const check = desk.getByRole('dialog', { name: 'Check a file' });
  await check.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(check.getByText(/^damaged\.pptx can’t be read/)).toBeVisible();
  await expect(check.getByText('Reading the file…')).toHaveCount(0);
});
