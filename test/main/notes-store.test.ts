import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Meetings } from '../../main/stores/meetings.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('../../main/push.ts', () => ({ push: () => undefined }));
const { openMeetings } = await import('../../main/stores/meetings.ts');
const { openNotes } = await import('../../main/stores/notes.ts');

const DECK = { id: 'fairer-inspection', title: 'Act now' };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((meetings) => meetings.settle()));
  rmSync(folder, { recursive: true, force: true });
});

const opened: Meetings[] = [];
const open = () => {
  const meetings = openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: () => undefined });
  opened.push(meetings);
  return openNotes(meetings);
};
const files = () => readdirSync(folder).includes('meetings') ? readdirSync(join(folder, 'meetings')).filter((name) => name.endsWith('.jsonl')) : [];

describe('notes', () => {
  it('are in the file of their meeting, and there again after a restart', async () => {
    const notes = open();
    const { id } = await notes.start(DECK, '2025-11-27', undefined);
    await notes.write(id, 'poll', 'What leaders told us', 'Agreed');
    expect(files()).toEqual(['2025-11-27-fairer-inspection.jsonl']);
    expect(readFileSync(join(folder, 'meetings', `${id}.jsonl`), 'utf8')).toContain('Agreed');
    expect((await open().open(id)).slides['poll']?.text).toBe('Agreed');
  });

  it('are on disk from the first note on, and not before', async () => {
    const notes = open();
    const { id } = await notes.start(DECK, '2025-11-27', undefined);
    expect((await notes.open(id)).title).toBe('Act now');
    await notes.write(id, undefined, undefined, '');
    expect(files()).toEqual([]);
    expect(await open().list()).toEqual([]);
    await notes.write(id, undefined, undefined, 'Began late');
    expect((await open().open(id)).general).toBe('Began late');
  });

  it('are found again for the same deck and day, also by two that ask at once, and new on another', async () => {
    const notes = open();
    const [first, same] = await Promise.all([notes.start(DECK, '2025-11-27', undefined), notes.start(DECK, '2025-11-27', undefined)]);
    expect(same.id).toBe(first.id);
    expect((await notes.start(DECK, '2025-12-01', undefined)).id).not.toBe(first.id);
    expect((await notes.start(DECK, '2025-11-27', 'Executive')).id).toBe(`${first.id}-2`);
    expect((await notes.list()).map((meeting) => meeting.date)).toEqual(['2025-12-01', '2025-11-27', '2025-11-27']);
  });

  it('can be renamed, but not to nothing', async () => {
    const notes = open();
    const { id } = await notes.start(DECK, '2025-11-27', undefined);
    expect(await notes.rename(id, ' AGM ', '2025-11-28')).toMatchObject({ id, title: 'AGM', date: '2025-11-28' });
    expect((await notes.rename(id, ' ', '2025-11-28')).title).toBe('AGM');
  });

  it.each(['constructor', '__proto__', 'toString'])('under a slide called %s are kept with its label', async (slideId) => {
    const notes = open();
    const { id } = await notes.start(DECK, '2025-11-27', undefined);
    await notes.write(id, slideId, 'Odd', 'x');
    await notes.write(id, slideId, undefined, 'y');
    expect(Object.entries((await open().open(id)).slides)).toMatchObject([[slideId, { label: 'Odd', text: 'y' }]]);
    await notes.write(id, slideId, undefined, ' \n');
    expect(Object.entries((await open().open(id)).slides)).toEqual([]);
  });
});
