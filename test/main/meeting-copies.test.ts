import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeJournal } from '../../core/journal/line.ts';
import type { JournalEntry } from '../../core/journal/model.ts';
import { makeLock, newKey, type Lock } from '../../files/journal/lock.ts';
import type { Meetings } from '../../main/stores/meetings.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
const told: { message: string; hint: string }[] = [];
vi.mock('../../main/push.ts', () => ({ push: (_name: string, carries: (typeof told)[number]) => void told.push(carries) }));
const disk = { refuses: (_path: string): boolean => false };
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      if (disk.refuses(String(args[0])) && args[1] !== 'r') throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return real.open(...args);
    },
  };
});
const { openMeetings } = await import('../../main/stores/meetings.ts');
const { saveAgain } = await import('../../main/stores/unsaved.ts');

const SECRET = 'Ms Ward spoke';
const lock = makeLock(newKey());
let folder: string;
let opened: Meetings[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  told.length = 0;
});
afterEach(async () => {
  disk.refuses = () => false;
  await Promise.all(opened.map((meetings) => meetings.settle()));
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});
const open = (known: Lock[], on?: Lock) => {
  const meetings = openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: () => undefined, locks: async () => ({ known, on }) });
  opened.push(meetings);
  return meetings;
};
const journalOf = (id: string) => join(folder, 'meetings', `${id}.jsonl`);
const copyOf = (id: string) => join(folder, 'meetings', 'last-good', `${id}.jsonl`);
const read = (path: string) => readFileSync(path, 'utf8');

/** A meeting in which something was said, on the disk with its copy. */
async function hold(meetings: Meetings): Promise<string> {
  const { meeting: { id } } = await meetings.begin({ title: 'AGM', date: '2026-12-03', deck: { id: 'deck', title: 'Deck' } });
  await meetings.act(id, { do: 'note', at: 'general', label: '', text: SECRET });
  await meetings.settle();
  return id;
}

it('a copy that can’t be locked is counted, and tried again', async () => {
  const meetings = open([]);
  const id = await hold(meetings);
  disk.refuses = (path) => path.includes('last-good');
  expect(await meetings.lockWith(lock)).toBe(1);
  expect(read(copyOf(id))).toContain('Ward');
  expect(saveAgain()).toEqual(['The copy of the meeting “AGM”']);
  disk.refuses = () => false;
  await meetings.settle();
  expect(read(copyOf(id))).not.toContain('Ward');
  await vi.waitFor(() => expect(saveAgain()).toEqual([]));
});

it.each([
  ['locking', undefined, lock],
  ['unlocking', lock, undefined],
])('%s that was cut short before the copy is brought to its end at the start, and the copy goes on in one form', async (_, before, after) => {
  const meetings = open([lock], before);
  const id = await hold(meetings);
  const former = read(copyOf(id));
  await meetings.lockWith(after);
  await meetings.settle();
  writeFileSync(copyOf(id), former);

  const again = open([lock], after);
  await again.all();
  await again.settle();
  for (const path of [journalOf(id), copyOf(id)]) expect(read(path).includes('Ward')).toBe(after === undefined);
  await again.act(id, { do: 'count', present: 7 });
  await again.settle();

  writeFileSync(journalOf(id), 'damaged\n');
  const third = open([lock], after);
  expect((await third.open(id)).meeting.attendance.present).toBe(7);
});

it('a copy with some in clear and some locked gives back both', async () => {
  const meetings = open([lock]);
  const id = await hold(meetings);
  await meetings.act(id, { do: 'count', present: 7 });
  const entries = await meetings.entries(id);
  await meetings.settle();
  const mixed: JournalEntry<object>[] = entries.map((entry, index) => (index < 2 ? entry : lock.seal(entry)));
  const header = { kind: 'meeting', id, made: entries[0]!.at };
  writeFileSync(copyOf(id), writeJournal(header, mixed).text);
  writeFileSync(journalOf(id), 'damaged\n');
  const { meeting } = await open([lock]).open(id);
  expect(meeting.attendance.present).toBe(7);
  expect(JSON.stringify(meeting)).toContain(SECRET);
});

it('one that is locked in part with a key that is not there says so, and is left as it is', async () => {
  const entries: JournalEntry<object>[] = [
    { n: 1, at: '2026-12-03T19:00:00.000Z', do: { do: 'begin', id: 'agm', title: 'AGM', date: '2026-12-03', deck: { id: '', title: '' } } },
    makeLock(newKey()).seal({ n: 2, at: '2026-12-03T19:01:00.000Z', do: { do: 'count', present: 7 } }),
  ];
  mkdirSync(join(folder, 'meetings'));
  const { text } = writeJournal({ kind: 'meeting', id: 'agm', made: '2026-12-03T19:00:00.000Z' }, entries);
  writeFileSync(journalOf('agm'), text);
  expect(await open([lock], lock).all()).toEqual([]);
  expect(told).toMatchObject([{ message: expect.stringContaining('is locked in part'), hint: expect.stringContaining('kept as it is') }]);
  expect(read(journalOf('agm'))).toBe(text);
});
