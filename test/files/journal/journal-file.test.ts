import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEntry } from '../../../core/journal/model.ts';
import { readJournal } from '../../../core/journal/read.ts';

/** What the disk refuses, and how many bytes of it it takes before. */
const disk: { full: boolean; takes: number } = { full: false, takes: 0 };
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  const noSpace = (): Error => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const write = handle.write.bind(handle);
      const refuse = async (bytes: Uint8Array, offset: number, length: number, at: number): Promise<unknown> => {
        if (!disk.full) return write(bytes, offset, length, at);
        if (disk.takes === 0) throw noSpace();
        const some = Math.min(length, disk.takes);
        disk.takes -= some;
        return write(bytes, offset, some, at);
      };
      const writeFile = handle.writeFile.bind(handle);
      return Object.assign(handle, { write: refuse, writeFile: (text: string) => (disk.full ? Promise.reject(noSpace()) : writeFile(text)) });
    },
  };
});
const { JournalFile } = await import('../../../files/journal/journal-file.ts');
const { openLineFile, plainForm } = await import('../../../files/journal/line-file.ts');
const { journalPlaces } = await import('../../../files/journal/places.ts');

const HEADER = { kind: 'meeting', id: 'agm', made: '2026-12-03T18:00:00.000Z' };
const entry = (n: number): JournalEntry<object> => ({ n, at: HEADER.made, do: { do: 'count', present: n } });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  Object.assign(disk, { full: false, takes: 0 });
});
const begun: { settled(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(begun.splice(0).map((file) => file.settled()));
  rmSync(folder, { recursive: true, force: true });
});

const places = () => journalPlaces(folder, 'agm');
const numbersIn = (path: string) => readJournal(readFileSync(path)).entries.map(({ n }) => n);
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

function begin() {
  const all: JournalEntry<object>[] = [];
  const told: string[] = [];
  const { journal, copy } = places();
  const file = new JournalFile({
    journal: openLineFile(journal, () => plainForm(HEADER), undefined, true),
    copy: openLineFile(copy, () => plainForm(HEADER), undefined, false),
    all: () => all,
    onTrouble: () => told.push('trouble'),
    onSaved: () => told.push('saved'),
  });
  begun.push(file);
  const append = (n: number) => {
    all.push(entry(n));
    return file.append(entry(n));
  };
  return { file, append, told, all };
}

describe('a journal on the disk', () => {
  it('has what it says it has, in the order in which it was done, and its copy the same', async () => {
    const { file, append } = begin();
    expect(await append(1)).toBe(true);
    expect(numbersIn(places().journal)).toEqual([1]);
    const many = upTo(200).slice(1).map(append);
    for (const [index, saved] of many.entries()) {
      expect(await saved).toBe(true);
      expect(numbersIn(places().journal).length).toBeGreaterThanOrEqual(index + 2);
    }
    await file.settled();
    expect(numbersIn(places().journal)).toEqual(upTo(200));
    expect(readFileSync(places().copy)).toEqual(readFileSync(places().journal));
    expect(file.isSaved()).toBe(true);
  });

  it.each([0, 7, 50])('keeps what a full disk has no room for, tells once, and writes it all when there is room (%i bytes taken)', async (takes) => {
    const { file, append, told } = begin();
    await append(1);
    Object.assign(disk, { full: true, takes });
    expect(await append(2)).toBe(false);
    expect(await append(3)).toBe(false);
    expect(await file.save()).toBe(false);
    expect(readJournal(readFileSync(places().journal))).toMatchObject({ torn: false, damagedAt: undefined, entries: [{ n: 1 }] });
    expect([file.isSaved(), told]).toEqual([false, ['trouble']]);
    disk.full = false;
    expect(await append(4)).toBe(true);
    await file.settled();
    expect(numbersIn(places().journal)).toEqual([1, 2, 3, 4]);
    expect(numbersIn(places().copy)).toEqual([1, 2, 3, 4]);
    expect([file.isSaved(), told]).toEqual([true, ['trouble', 'saved']]);
  });

  it('begun on a full disk is written when there is room', async () => {
    const { append, file } = begin();
    disk.full = true;
    expect(await append(1)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
    disk.full = false;
    expect(await file.save()).toBe(true);
    expect(numbersIn(places().journal)).toEqual([1]);
  });

  it.each([
    ['was taken away', (path: string) => rmSync(path)],
    ['was cut short', (path: string) => truncateSync(path, 40)],
    ['has something behind it', (path: string) => writeFileSync(path, 'rubbish', { flag: 'a' })],
  ])('is whole again after the file %s', async (_, harm) => {
    const { append, file } = begin();
    await append(1);
    await append(2);
    await file.settled();
    harm(places().journal);
    harm(places().copy);
    expect(await append(3)).toBe(true);
    await file.settled();
    expect(numbersIn(places().journal)).toEqual([1, 2, 3]);
    expect(numbersIn(places().copy)).toEqual([1, 2, 3]);
  });

  it('has each entry once where more come while it is written anew', async () => {
    const { append, file } = begin();
    await append(1);
    await file.settled();
    rmSync(places().journal);
    rmSync(places().copy);
    const more = [append(2)];
    // Each in another moment of the writing.
    for (let n = 3; n <= 30; n += 1) {
      await new Promise<void>((resolve) => void setImmediate(resolve));
      more.push(append(n));
    }
    expect(await Promise.all(more)).toEqual(more.map(() => true));
    await file.settled();
    expect(numbersIn(places().journal)).toEqual(upTo(30));
    expect(readFileSync(places().copy)).toEqual(readFileSync(places().journal));
  });

  it('can be written anew with fewer entries while others come', async () => {
    const { append, file, all } = begin();
    await Promise.all(upTo(20).map(append));
    all.splice(3, 10);
    const anew = file.writeAnew();
    const more = append(21);
    expect([await anew, await more]).toEqual([true, true]);
    await file.settled();
    expect(numbersIn(places().journal)).toEqual([1, 2, 3, 14, 15, 16, 17, 18, 19, 20, 21]);
    expect(readFileSync(places().copy)).toEqual(readFileSync(places().journal));
  });

  it('goes on where its copy can’t be written', async () => {
    mkdirSync(places().copy, { recursive: true });
    const { append, file } = begin();
    expect(await append(1)).toBe(true);
    expect(await append(2)).toBe(true);
    await file.settled();
    rmSync(places().copy, { recursive: true });
    await append(3);
    await file.settled();
    expect(numbersIn(places().copy)).toEqual([1, 2, 3]);
  });
});
