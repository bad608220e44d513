import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import type { Services } from '../../main/services.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() }, BrowserWindow: { getAllWindows: () => [] } }));
vi.mock('../../main/push.ts', () => ({ push: () => undefined }));
vi.mock('../../main/present/presenting.ts', () => ({ isPresenting: () => false }));
const disk = { rm: undefined as Promise<void> | undefined };
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    rm: async (...args: Parameters<typeof real.rm>) => {
      if (String(args[0]).endsWith('.jsonl')) await disk.rm;
      return real.rm(...args);
    },
  };
});
const { openMeetings } = await import('../../main/stores/meetings.ts');
const { openKeptRuns } = await import('../../main/stores/kept-run.ts');
const { privacyHandlers } = await import('../../main/handlers/privacy.ts');

const ABOUT = { title: 'AGM', date: '2026-12-03', deck: { id: 'deck', title: 'Deck' } };
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'))));
afterEach(() => {
  disk.rm = undefined;
  rmSync(folder, { recursive: true, force: true });
});
const open = (onChange: (now: MeetingNow) => void = () => undefined) => openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange });
const read = (id: string) => readFileSync(join(folder, 'meetings', `${id}.jsonl`), 'utf8');

it('a meeting that can’t be deleted goes on, with what was done meanwhile', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const changes: MeetingNow[] = [];
  const meetings = open((now) => changes.push(now));
  const { meeting: { id } } = await meetings.begin(ABOUT);
  await meetings.act(id, { do: 'count', present: 5 });
  let fail = (): void => undefined;
  disk.rm = new Promise((_, reject) => (fail = () => reject(Object.assign(new Error('busy'), { code: 'EBUSY' }))));
  disk.rm.catch(() => undefined);
  const wiping = meetings.wipe(id);
  await new Promise(setImmediate);
  expect(await meetings.act(id, { do: 'count', present: 7 })).toMatchObject({ unsaved: true });
  fail();
  await expect(wiping).rejects.toThrow('Not everything');
  expect(read(id)).toContain('"present":7');
  expect(changes.at(-1)).toMatchObject({ unsaved: false });
  expect(await meetings.act(id, { do: 'count', present: 9 })).toMatchObject({ unsaved: false });
  expect(read(id)).toContain('"present":9');
  disk.rm = undefined;
  await meetings.wipe(id);
  expect(await open().all()).toEqual([]);
});

it('a run that was cut off goes with its meeting, and with no other', async () => {
  const meetings = open();
  const ids = [(await meetings.begin(ABOUT)).meeting.id, (await meetings.begin(ABOUT)).meeting.id] as const;
  const path = join(folder, 'running.json');
  const at = '2026-12-03T19:00:00.000Z';
  writeFileSync(path, JSON.stringify({ key: 'k', title: 'T', audience: 'members', place: 'window', meetingId: ids[1], startedAt: at, at, slide: 'a', number: 1, count: 2, cover: 'none' }));
  const keptRuns = openKeptRuns(folder);
  const handlers = privacyHandlers({ meetings, keptRuns } as Partial<Services> as Services);
  await handlers['privacy.wipe']({ meetingId: ids[0] });
  expect(keptRuns.left()?.meetingId).toBe(ids[1]);
  await handlers['privacy.wipe']({ meetingId: ids[1] });
  expect(keptRuns.left()).toBeUndefined();
  expect(existsSync(path)).toBe(false);
});
