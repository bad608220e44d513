import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Meetings } from '../../main/stores/meetings.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('../../main/push.ts', () => ({ push: () => undefined }));
const { openMeetings } = await import('../../main/stores/meetings.ts');

let folder: string;
let meetings: Meetings;
let id: string;
const open = (): Meetings => openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: () => undefined });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  meetings = open();
  ({ meeting: { id } } = await meetings.begin({ title: 'AGM', date: '2026-12-03', deck: { id: '', title: '' } }));
  await meetings.act(id, { do: 'open' });
  await meetings.act(id, { do: 'close' });
});
afterEach(async () => {
  await meetings.settle();
  rmSync(folder, { recursive: true, force: true });
});

it('an edit that was put aside comes back by undo, however much is typed elsewhere, and after a restart', async () => {
  for (let count = 0; count < 30; count += 1) await meetings.act(id, { do: 'minutes', text: `Edit ${count}`, from: 'draft' });
  expect(await meetings.act(id, { do: 'minutes', text: null })).toMatchObject({ undoes: 'minutes' });
  for (let count = 0; count < 220; count += 1) await meetings.act(id, { do: 'note', at: 'general', label: '', text: `Note ${count}` });
  // What memory lets go of is off the disk too, where the file is written anew.
  await meetings.lockWith(undefined);
  meetings = open();
  const back = await meetings.undo(id);
  expect(back).toMatchObject({ meeting: { stage: 'closed', minutes: { text: 'Edit 29', from: 'draft' }, notes: { general: 'Note 219' } }, undoes: 'close', redoes: 'minutes' });
  expect((await meetings.redo(id)).meeting.minutes.text).toBeUndefined();
});

it('taking in and leaving out can be undone, and what is typed afterwards stands', async () => {
  await meetings.act(id, { do: 'minutes', text: 'Mine', from: 'draft' });
  expect(await meetings.act(id, { do: 'minutes', text: 'Mine, and theirs', from: 'newer', step: true })).toMatchObject({ undoes: 'minutes' });
  expect((await meetings.undo(id)).meeting.minutes).toMatchObject({ text: 'Mine', from: 'draft' });
  await meetings.redo(id);
  expect(await meetings.act(id, { do: 'minutes', text: 'Typed on', from: 'newer' })).toMatchObject({ undoes: 'close', meeting: { minutes: { text: 'Typed on' } } });
});

it('a slide that is shown leaves what undo and redo would do', async () => {
  await meetings.act(id, { do: 'reopen' });
  await meetings.act(id, { do: 'count', present: 9 });
  await meetings.undo(id);
  expect(await meetings.act(id, { do: 'show', what: 'slide', id: 's', label: 'Slide' })).toMatchObject({ undoes: 'reopen', redoes: 'count' });
  expect((await meetings.redo(id)).meeting.attendance.present).toBe(9);
});
