import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MeetingNow } from '../../bridge/meeting-calls.ts';
import { writeJournal } from '../../core/journal/line.ts';
import { makeLock, newKey, type Lock } from '../../files/journal/lock.ts';
import { NOTHING_MORE } from '../../core/minutes/about.ts';
import { NO_NAMES } from '../../core/minutes/gather.ts';
import type { Meetings } from '../../main/stores/meetings.ts';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
const told: { code: string; message: string; hint: string }[] = [];
vi.mock('../../main/push.ts', () => ({ push: (_name: string, carries: (typeof told)[number]) => void told.push(carries) }));
const disk = { full: false };
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      if (disk.full && args[1] !== 'r') throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return real.open(...args);
    },
  };
});
const { openMeetings } = await import('../../main/stores/meetings.ts');
const { takeOverNotes } = await import('../../main/stores/take-over-notes.ts');
const { exportMeeting } = await import('../../main/export-meeting.ts');
const { saveAgain } = await import('../../main/stores/unsaved.ts');

const ABOUT = { title: 'AGM', date: '2026-12-03', deck: { id: 'deck', title: 'Deck' } };
let folder: string;
let changes: MeetingNow[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  changes = [];
  told.length = 0;
  opened.length = 0;
});
afterEach(async () => {
  disk.full = false;
  await Promise.all(opened.map((meetings) => meetings.settle()));
  rmSync(folder, { recursive: true, force: true });
});

const opened: Meetings[] = [];
const open = (instant = () => new Date().toISOString()) => {
  opened.push(openMeetings({ dataFolder: folder, instant, onChange: (now) => changes.push(now), before: () => takeOverNotes(folder) }));
  return opened.at(-1)!;
};
const fileOf = (id: string) => join(folder, 'meetings', `${id}.jsonl`);

describe('meetings', () => {
  it('go on though somebody who follows them fails', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    const heard: number[] = [];
    meetings.follow(() => { throw new Error('no window'); });
    const stop = meetings.follow(({ meeting }) => heard.push(meeting.attendance.present));
    await expect(meetings.act(id, { do: 'count', present: 4 })).resolves.toMatchObject({ unsaved: false });
    stop();
    await meetings.act(id, { do: 'count', present: 5 });
    expect(heard).toEqual([4]);
    expect(changes.at(-1)?.meeting.attendance.present).toBe(5);
  });

  it('are the same after a restart, with what can be undone and done again', async () => {
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await Promise.all([
      meetings.act(id, { do: 'item-add', item: { title: 'Welcome', kind: 'opening' } }),
      meetings.act(id, { do: 'count', present: 12 }),
      meetings.act(id, { do: 'count', present: 13 }),
    ]);
    const undone = await meetings.undo(id);
    expect(undone).toMatchObject({ meeting: { attendance: { present: 12 } }, revision: 5, undoes: 'count', redoes: 'count', unsaved: false });
    expect(await open().open(id)).toEqual(undone);
    expect((await meetings.redo(id)).meeting.attendance.present).toBe(13);
    expect((await open().open(id)).meeting).toEqual((await meetings.open(id)).meeting);
  });

  it('write nothing of what can’t be done, or changes nothing', async () => {
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await meetings.act(id, { do: 'count', present: 12 });
    const { size } = statSync(fileOf(id));
    await expect(meetings.act(id, { do: 'take', item: 'i99' })).rejects.toThrow('not been opened');
    await expect(meetings.act('none', { do: 'open' })).rejects.toThrow('not found');
    await meetings.act(id, { do: 'names', asked: false });
    expect(statSync(fileOf(id)).size).toBe(size);
    expect((await meetings.undo(id)).meeting.attendance.present).toBe(0);
    await expect(meetings.undo(id)).rejects.toThrow('nothing to undo');
  });

  it('keep what a full disk refuses, say so once, and write it when there is room', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    disk.full = true;
    expect(await meetings.act(id, { do: 'count', present: 12 })).toMatchObject({ unsaved: true, meeting: { attendance: { present: 12 } } });
    expect(await meetings.act(id, { do: 'open' })).toMatchObject({ unsaved: true, meeting: { stage: 'open' } });
    expect(told.map(({ message }) => message)).toEqual(['The meeting “AGM” could not be saved.']);
    expect(saveAgain()).toEqual(['The meeting “AGM”']);
    expect(meetings.isSettled()).toBe(false);
    disk.full = false;
    await meetings.settle();
    expect([meetings.isSettled(), saveAgain(), changes.at(-1)?.unsaved]).toEqual([true, [], false]);
    expect((await open().open(id)).meeting).toMatchObject({ stage: 'open', attendance: { present: 12 } });
  });

  it('don’t grow with what is typed over and over', async () => {
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await meetings.act(id, { do: 'count', present: 12 });
    const typed = 'The chair welcomed everyone and thanked the hosts. '.repeat(30);
    await Promise.all(Array.from({ length: typed.length }, (_, index) => meetings.act(id, { do: 'note', at: 'general', label: '', text: typed.slice(0, index + 1) })));
    await meetings.settle();
    const before = await meetings.open(id);
    expect(statSync(fileOf(id)).size).toBeGreaterThan(1_000_000);
    const again = open();
    expect(await again.open(id)).toEqual(before);
    await again.settle();
    expect(statSync(fileOf(id)).size).toBeLessThan(4_000);
    expect(await open().open(id)).toEqual(before);
    expect((await again.undo(id)).meeting.attendance.present).toBe(0);
  });

  it('keep the order in which things were done when the clock is set back, and the times that it showed', async () => {
    const times = ['19:00', '19:05', '11:00', '11:01', '11:02'].map((time) => `2026-12-03T${time}:00.000Z`);
    const meetings = open(() => times.shift() ?? '2026-12-03T11:03:00.000Z');
    const { meeting: { id } } = await meetings.begin(ABOUT);
    for (const [index, title] of ['One', 'Two', 'Three'].entries()) await meetings.act(id, { do: 'item-add', item: { title, kind: 'report' }, before: index === 2 ? 'i2' : undefined });
    const { meeting } = await open().open(id);
    expect(meeting.items.map(({ title }) => title)).toEqual(['Three', 'One', 'Two']);
    expect(meeting.updatedAt).toBe('2026-12-03T11:01:00.000Z');
  });

  it('name the file that was damaged, what it was put back from and where it is kept', async () => {
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    const before = await meetings.act(id, { do: 'count', present: 12 });
    await meetings.settle();
    writeFileSync(fileOf(id), 'rubbish');
    const again = open();
    expect(await again.open(id)).toEqual(before);
    await again.settle();
    const [kept = ''] = readdirSync(join(folder, 'meetings', 'damaged'));
    expect(told).toMatchObject([{ message: expect.stringContaining(join('meetings', 'last-good', `${id}.jsonl`)), hint: expect.stringContaining(join(folder, 'meetings', 'damaged', kept)) }]);
    expect(told[0]?.message).toContain('“AGM”');
    expect(readFileSync(join(folder, 'meetings', 'damaged', kept), 'utf8')).toBe('rubbish');
    told.length = 0;
    expect(await open().open(id)).toEqual(before);
    expect(told).toEqual([]);
  });

  it('that can’t be read leave the others alone, and are named', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const meetings = open();
    await meetings.begin(ABOUT);
    await meetings.settle();
    writeFileSync(fileOf('broken'), '');
    mkdirSync(fileOf('folder'));
    const odd = writeJournal({ kind: 'meeting', id: 'odd', made: '' }, [{ n: 1, at: '', do: { do: 'unheard-of' } }]).text;
    writeFileSync(fileOf('odd'), odd);
    const again = open();
    expect((await again.all()).map(({ title }) => title)).toEqual(['AGM']);
    expect(told).toMatchObject([{ message: expect.stringContaining('broken.jsonl') }, { message: expect.stringContaining('folder.jsonl') }, { message: expect.stringContaining('odd.jsonl') }]);
    expect(readFileSync(fileOf('odd'), 'utf8')).toBe(odd);
    expect(readdirSync(join(folder, 'meetings', 'damaged'))).toHaveLength(2);
  });
});

describe('a new meeting', () => {
  it('never takes the place of a file that can’t be opened here', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const id = '2026-12-03-deck';
    const odd = writeJournal({ kind: 'meeting', id, made: '' }, [{ n: 1, at: '', do: { do: 'unheard-of' } }]).text;
    mkdirSync(join(folder, 'meetings'));
    writeFileSync(fileOf(id), odd);
    const meetings = open();
    const { meeting } = await meetings.begin(ABOUT);
    await meetings.settle();
    expect(meeting.id).toBe(`${id}-2`);
    expect(readFileSync(fileOf(id), 'utf8')).toBe(odd);
  });
});

describe('everything about a meeting', () => {
  /** All files below the data folder. */
  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map(({ name }) => name).toSorted();
  const former = (title: string, at: string) => JSON.stringify({ title, date: '', deckId: 'deck', deckTitle: 'Deck', createdAt: at, updatedAt: at, general: title, slides: {} });

  it('goes from the disk with every copy, and nothing of another does', async () => {
    for (const where of ['', 'last-good', 'damaged']) mkdirSync(join(folder, 'notes', where), { recursive: true });
    for (const [name, at] of [['agm', '2025-11-27T19:00:00.001Z'], ['agm-2', '2025-11-27T19:00:00.002Z']] as const) {
      writeFileSync(join(folder, 'notes', `${name}.json`), former(name, at));
      writeFileSync(join(folder, 'notes', 'damaged', `${name} 2025-01-01.json`), 'x');
    }
    const first = open();
    await first.act('agm', { do: 'count', present: 3 });
    await first.act('agm-2', { do: 'count', present: 4 });
    await first.settle();
    for (const id of ['agm', 'agm-2']) writeFileSync(fileOf(id), 'damaged');
    const meetings = open();
    const kept = await meetings.all();
    await meetings.settle();
    expect(kept.map(({ id }) => id).toSorted()).toEqual(['agm', 'agm-2']);
    expect((await meetings.besides('agm')).map((path) => path.slice(folder.length + 1).split(/[\\/]/).slice(0, -1).join(' ')).toSorted()).toEqual(['meetings damaged', 'notes damaged', 'notes last-good', 'notes taken-over']);

    await meetings.wipe('agm');
    await meetings.settle();
    expect(files().filter((name) => /^\.?agm[. ]/.test(name))).toEqual([]);
    expect(files().filter((name) => name.startsWith('agm-2'))).toHaveLength(6);
    expect((await open().all()).map(({ id }) => id)).toEqual(['agm-2']);
    await expect(meetings.act('agm', { do: 'count', present: 5 })).rejects.toThrow('not found');
    expect(files().filter((name) => name.startsWith('agm.'))).toEqual([]);
  });

  it('stays away though the disk refused what was done last', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    disk.full = true;
    await meetings.act(id, { do: 'count', present: 12 });
    disk.full = false;
    await meetings.wipe(id);
    expect(saveAgain()).toEqual([]);
    await meetings.settle();
    expect(files()).toEqual([]);
  });

  it('is taken along in one folder: to read, and as data', async () => {
    const meetings = open();
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await meetings.act(id, { do: 'note', at: 'general', label: '', text: 'Began late' });
    await meetings.act(id, { do: 'count', present: 12 });
    const { meeting } = await meetings.undo(id);
    await meetings.settle();
    expect(await exportMeeting(meetings, id, join(folder, 'taken along'), { about: NOTHING_MORE, names: NO_NAMES })).toBe('taken along');
    const read = (name: string) => readFileSync(join(folder, 'taken along', name), 'utf8');
    expect(readdirSync(join(folder, 'taken along')).toSorted()).toEqual(['journal.json', 'meeting.json', 'minutes.md', 'notes.md']);
    expect(read('notes.md')).toContain('Began late');
    expect(read('minutes.md')).toMatch(/Draft: not approved[^]*AGM|AGM[^]*Draft: not approved/);
    expect(JSON.parse(read('meeting.json'))).toEqual(JSON.parse(JSON.stringify(meeting)));
    expect((JSON.parse(read('journal.json')) as { do: { do: string } }[]).map((entry) => entry.do.do)).toEqual(['begin', 'note', 'count', 'undo']);
  });
});

describe('locked meetings', () => {
  const lock = makeLock(newKey());
  const openWith = (known: Lock[], on?: Lock) => {
    opened.push(openMeetings({ dataFolder: folder, instant: () => new Date().toISOString(), onChange: () => undefined, locks: async () => ({ known, on }) }));
    return opened.at(-1)!;
  };
  const SECRET = 'Ms Ward spoke';
  const texts = (id: string) => [fileOf(id), join(folder, 'meetings', 'last-good', `${id}.jsonl`)].map((path) => readFileSync(path, 'utf8'));

  it('are locked and unlocked with all that was done, in the file and its copy, and go on meanwhile', async () => {
    const meetings = openWith([]);
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await meetings.begin({ ...ABOUT, title: 'Nothing yet' }, true);
    await meetings.act(id, { do: 'note', at: 'general', label: '', text: SECRET });
    const [unsaved] = await Promise.all([meetings.lockWith(lock), meetings.act(id, { do: 'count', present: 12 })]);
    expect(unsaved).toBe(0);
    const before = await meetings.act(id, { do: 'decide', text: `${SECRET} again` });
    await meetings.settle();
    for (const text of texts(id)) {
      expect(text).not.toContain('Ward');
      expect(text.split('\n')[0]).toContain(`"locked":"${lock.id}"`);
    }
    expect(readdirSync(join(folder, 'meetings')).filter((name) => name.endsWith('.jsonl'))).toEqual([`${id}.jsonl`]);
    const again = openWith([lock], lock);
    expect(await again.open(id)).toEqual(before);
    await again.lockWith(undefined);
    await again.settle();
    for (const text of texts(id)) expect(text).toContain('Ward');
    expect(await openWith([]).open(id)).toEqual(before);
    expect(told).toEqual([]);
  });

  it('are brought to what is wanted at the start where locking was cut short, also those that were taken over', async () => {
    const meetings = openWith([]);
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await meetings.act(id, { do: 'note', at: 'general', label: '', text: SECRET });
    const again = openWith([lock], lock);
    await again.settle();
    for (const text of texts(id)) expect(text).not.toContain('Ward');
    const unlocked = openWith([lock]);
    await unlocked.settle();
    for (const text of texts(id)) expect(text).toContain('Ward');
  });

  it('whose key is lost are named and kept as they are, with the others there', async () => {
    const meetings = openWith([lock], lock);
    const { meeting: { id } } = await meetings.begin(ABOUT);
    await meetings.act(id, { do: 'count', present: 12 });
    await meetings.settle();
    const before = readFileSync(fileOf(id));
    const other = makeLock(newKey());
    const again = openWith([other], other);
    expect(await again.all()).toEqual([]);
    const { meeting: { id: next } } = await again.begin(ABOUT);
    await again.act(next, { do: 'count', present: 3 });
    await again.settle();
    expect(next).not.toBe(id);
    expect(told).toMatchObject([{ message: expect.stringContaining(`${id}.jsonl, is locked`), hint: expect.stringContaining('kept as it is') }]);
    expect(readFileSync(fileOf(id))).toEqual(before);
    // Damaged, it is put together all the same, once.
    writeFileSync(fileOf(id), before.subarray(0, 20));
    told.length = 0;
    await openWith([other], other).all();
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('was damaged'), expect.stringContaining('is locked')]);
    expect((await openWith([lock], lock).open(id)).meeting.attendance.present).toBe(12);
  });

  it('are put back from their copy as others are', async () => {
    const meetings = openWith([lock], lock);
    const { meeting: { id } } = await meetings.begin(ABOUT);
    const before = await meetings.act(id, { do: 'note', at: 'general', label: '', text: SECRET });
    await meetings.settle();
    writeFileSync(fileOf(id), '');
    const again = openWith([lock], lock);
    expect(await again.open(id)).toEqual(before);
    await again.settle();
    for (const text of texts(id)) expect(text).not.toContain('Ward');
  });
});

describe('notes of an earlier Branchdeck', () => {
  const former = {
    id: '2025-11-27-deck', title: 'Autumn meeting', date: '2025-11-27', deckId: 'deck', deckTitle: 'Deck', createdAt: '2025-11-27T19:00:00.000Z', updatedAt: '2025-11-27T20:30:00.000Z',
    general: 'Began late', slides: { b: { label: 'Second', text: 'y', updatedAt: '2025-11-27T19:20:00.000Z' }, a: { label: 'First', text: 'x', updatedAt: '2025-11-27T19:10:00.000Z' } },
  };
  const keep = (name: string, text: string) => {
    mkdirSync(join(folder, 'notes'), { recursive: true });
    writeFileSync(join(folder, 'notes', `${name}.json`), text);
  };

  it('become a meeting once, and their file is kept aside', async () => {
    keep(former.id, JSON.stringify(former));
    const { meeting } = await open().open(former.id);
    expect(meeting).toMatchObject({
      title: 'Autumn meeting', date: '2025-11-27', deck: { id: 'deck', title: 'Deck' }, createdAt: former.createdAt, updatedAt: former.updatedAt,
      notes: { general: 'Began late', slides: { a: { label: 'First', text: 'x' }, b: { label: 'Second', text: 'y' } } },
    });
    expect(Object.keys(meeting.notes.slides)).toEqual(['b', 'a']);
    expect(readdirSync(join(folder, 'notes', 'taken-over'))).toEqual([`${former.id}.json`]);
    expect((await open().all()).map(({ id }) => id)).toEqual([former.id]);
    // Cut short between the two, it goes on.
    keep(former.id, JSON.stringify(former));
    expect((await open().all()).map(({ id }) => id)).toEqual([former.id]);
    // Others of the same name are another meeting.
    keep(former.id, JSON.stringify({ ...former, createdAt: '2025-11-27T22:00:00.000Z' }));
    expect((await open().all()).map(({ id }) => id).toSorted()).toEqual([former.id, `${former.id}-2`]);
    expect(told).toEqual([]);
  });

  it('that are damaged are kept aside, and the others taken over', async () => {
    keep('broken', '{"id":');
    keep(former.id, JSON.stringify({ ...former, title: '', date: '27/11' }));
    expect(await open().all()).toMatchObject([{ id: former.id, title: 'Deck', date: '' }]);
    expect(told).toMatchObject([{ message: expect.stringContaining('notes/broken.json') }]);
    expect(readdirSync(join(folder, 'notes', 'damaged'))).toHaveLength(1);
  });

  it('stay where they are on a full disk, and are taken over at the next start', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    keep(former.id, JSON.stringify(former));
    disk.full = true;
    expect(await open().all()).toEqual([]);
    expect(told).toMatchObject([{ hint: expect.stringContaining(join(folder, 'notes')) }]);
    disk.full = false;
    expect(await open().all()).toMatchObject([{ title: 'Autumn meeting' }]);
  });
});
