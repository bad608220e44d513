import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { makeFolder } from './support/test-run.ts';
import { test } from './support/test.ts';
import { answerOpenDialog, answerSaveDialog, boundsOf, openExample, windowOf } from './support/windows.ts';

const TODAY = { BRANCHDECK_TODAY: '2025-11-23' };

test('changes can all be put back, saved as a file and loaded again, each with undo', async ({ launch }) => {
  const app = await launch({ env: TODAY });
  const desk = await openExample(app);
  const notes = desk.getByRole('textbox', { name: 'Your notes for this slide' });
  await notes.fill('Thank the hosts');
  await expect(desk.getByText('All changes saved')).toBeVisible();
  await desk.getByRole('tab', { name: 'Branch' }).click();
  const changes = desk.getByRole('region', { name: 'Your changes' });
  const count = await changes.getByRole('listitem').count();
  expect(count).toBeGreaterThan(1);

  const file = join(makeFolder('exports'), 'branch.yaml');
  await answerSaveDialog(app, file);
  await desk.getByRole('button', { name: 'Save your changes as a file…' }).click();
  await expect(desk.getByRole('status').filter({ hasText: file })).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('Thank the hosts');

  await desk.getByRole('button', { name: 'Put everything back' }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(count);

  await desk.getByRole('button', { name: 'Put everything back' }).click();
  await answerOpenDialog(app, file);
  await desk.getByRole('button', { name: 'Load your changes from a file…' }).click();
  await expect(changes.getByRole('listitem')).toHaveCount(count);
  await desk.getByRole('tab', { name: 'Slides' }).click();
  await expect(notes).toHaveValue('Thank the hosts');
});

test('the window comes back where it was', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  await windowOf(app, 'desk');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 140, y: 90, width: 900, height: 560 }));
  await expect.poll(async () => (await boundsOf(app, 'desk'))?.width).toBe(900);
  const before = await boundsOf(app, 'desk');
  await app.close();
  const again = await launch({ env: TODAY, userData });
  await windowOf(again, 'desk');
  await expect.poll(async () => (await boundsOf(again, 'desk'))?.width).toBe(900);
  const after = await boundsOf(again, 'desk');
  // A window manager may count its frame in or out.
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(40);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(40);
  expect(after?.height).toBe(before?.height);
});

test('notes that can’t be written outlive their page, are written when they can be, and go out as Markdown', async ({ launch }) => {
  const userData = makeFolder('user-data');
  const app = await launch({ env: TODAY, userData });
  const desk = await openExample(app);
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  const general = desk.getByRole('textbox', { name: 'General notes' });
  await expect(general).toBeVisible();
  const folder = join(userData, 'meetings');
  expect(readdirSync(folder)).toEqual([]);

  chmodSync(folder, 0o500);
  await general.fill('Began at seven');
  await desk.getByRole('textbox', { name: /^1\. / }).fill('Chair welcomed all');
  await expect(desk.getByRole('alert')).toContainText('could not be saved');
  await desk.getByRole('button', { name: 'Library' }).click();
  await desk.getByRole('button', { name: 'Notes', exact: true }).click();
  await expect(general).toHaveValue('Began at seven');
  await expect(desk.getByText('Not saved', { exact: true })).toBeVisible();
  chmodSync(folder, 0o700);
  await expect(desk.getByText('All notes saved')).toBeVisible();
  expect(readdirSync(folder).filter((name) => name.endsWith('.jsonl'))).toHaveLength(1);

  const file = join(makeFolder('exports'), 'notes.md');
  await answerSaveDialog(app, file);
  await desk.getByRole('button', { name: 'Export as Markdown…' }).click();
  await expect(desk.getByRole('status').filter({ hasText: file })).toBeVisible();
  const markdown = readFileSync(file, 'utf8');
  expect(markdown).toContain('Began at seven');
  expect(markdown).toContain('Chair welcomed all');
});
