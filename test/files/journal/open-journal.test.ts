import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeJournal } from '../../../core/journal/line.ts';
import type { JournalEntry } from '../../../core/journal/model.ts';
import { openJournal, type OpenedJournal } from '../../../files/journal/open-journal.ts';
import { journalPlaces } from '../../../files/journal/places.ts';

const NAME = { kind: 'meeting', id: 'agm' };
const HEADER = { ...NAME, made: '2026-12-03T18:00:00.000Z' };
const NOW = '2026-12-04T09:00:00.000Z';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchdeck-test-'));
  mkdirSync(join(folder, 'last-good'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const places = () => journalPlaces(folder, 'agm');
const DAMAGED = () => join(folder, 'damaged', 'agm 2026-12-04T09.00.00.000Z.jsonl');
const entries = (count: number): JournalEntry<object>[] => Array.from({ length: count }, (_, index) => ({ n: index + 1, at: HEADER.made, do: { do: 'count', present: index } }));
const textOf = (count: number, header = HEADER) => writeJournal(header, entries(count)).text;
const open = () => openJournal(places(), NAME, NOW);

async function opened(): Promise<OpenedJournal> {
  const journal = await open();
  if (journal === undefined || !('entries' in journal)) throw new Error(`not opened: ${JSON.stringify(journal)}`);
  return journal;
}

describe('opening a journal', () => {
  it('reads what there is', async () => {
    expect(await open()).toBeUndefined();
    writeFileSync(places().journal, textOf(3));
    expect(await opened()).toMatchObject({ header: HEADER, entries: entries(3), copied: undefined, mended: undefined });
    copyFileSync(places().journal, places().copy);
    const { written, copied } = await opened();
    expect(copied).toEqual(written);
    expect(written?.length).toBe(textOf(3).length);
  });

  it('cuts off a last line that was never finished', async () => {
    writeFileSync(places().journal, textOf(3).slice(0, -5));
    writeFileSync(places().copy, textOf(2));
    expect(await opened()).toMatchObject({ entries: entries(2), mended: undefined });
    expect(readFileSync(places().journal, 'utf8')).toBe(textOf(2));
  });

  it.each([
    ['empty', () => ''],
    ['zeros', (text: string) => '\0'.repeat(text.length)],
    ['binary', () => Buffer.from([0xff, 0xfe, 0, 10, 10, 200, 7])],
    ['another program’s', () => '{"id":"agm"}'],
    ['another meeting’s', () => textOf(9, { ...HEADER, id: 'branch' })],
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['changed in the middle', (text: string) => text.replace('"present":2', '"present":7')],
    ['changed at its very end', (text: string) => `${text.slice(0, -1)} `],
  ])('puts one that is %s back from its copy, and keeps it', async (_, harm) => {
    const harmed = harm(textOf(5));
    writeFileSync(places().journal, harmed);
    writeFileSync(places().copy, textOf(5));
    expect(await opened()).toMatchObject({ header: HEADER, entries: entries(5), mended: { from: 'copy', damaged: DAMAGED() } });
    expect(readFileSync(DAMAGED())).toEqual(Buffer.from(harmed));
  });

  it('goes by the beginning of a damaged one where its copy has less', async () => {
    writeFileSync(places().journal, textOf(5).replace('"present":3', '"present":8'));
    writeFileSync(places().copy, textOf(2));
    expect(await opened()).toMatchObject({ entries: entries(3), written: undefined, copied: undefined, mended: { from: 'itself', damaged: DAMAGED() } });
  });

  it('keeps a damaged one that has no copy, once', async () => {
    writeFileSync(places().journal, 'x');
    expect(await open()).toEqual({ damaged: DAMAGED() });
    expect(readFileSync(DAMAGED(), 'utf8')).toBe('x');
    expect(await open()).toBeUndefined();
  });

  it('puts one back whose place a folder has taken', async () => {
    mkdirSync(places().journal);
    writeFileSync(join(places().journal, 'inside'), 'x');
    writeFileSync(places().copy, textOf(4));
    expect(await opened()).toMatchObject({ entries: entries(4), mended: { from: 'copy', damaged: DAMAGED() } });
    expect(readdirSync(DAMAGED())).toEqual(['inside']);
  });

  // Nothing can be kept from root.
  const root = process.getuid?.() === 0;
  if (root) console.info('A file that may not be read is not looked at here: root may read everything.');
  else it('puts one back that may not be read, and leaves it where there is no copy', async () => {
    writeFileSync(places().journal, textOf(4));
    chmodSync(places().journal, 0);
    expect(await open()).toMatchObject({ unreadable: { code: 'EACCES' } });
    writeFileSync(places().copy, textOf(4));
    expect(await opened()).toMatchObject({ entries: entries(4), mended: { from: 'copy' } });
  });

  it('takes nothing from the copy of another that had its name', async () => {
    writeFileSync(places().journal, textOf(2));
    writeFileSync(places().copy, textOf(9, { ...HEADER, made: '2025-01-01T00:00:00.000Z' }));
    expect(await opened()).toMatchObject({ entries: entries(2), copied: undefined, mended: undefined });
  });

  it('leaves one of a newer Branchdeck alone', async () => {
    const newer = '{"format":"branchdeck-journal","version":2,"kind":"meeting","id":"agm","made":""';
    const { crc32 } = await import('../../../core/zip/crc32.ts');
    const sum = crc32(Buffer.from(`${newer}}`)).toString(16).padStart(8, '0');
    writeFileSync(places().journal, `${newer},"sum":"${sum}"}\n{"anything":1}\n`);
    expect(await open()).toEqual({ newer: true });
    expect(readFileSync(places().journal, 'utf8')).toContain('anything');
  });

  it('loses nothing that the copy has or that comes before the damage, wherever that is', async () => {
    const whole = Buffer.from(textOf(8));
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.boolean(), fc.integer({ min: 0, max: 8 }), async (at, cut, copied) => {
      rmSync(folder, { recursive: true });
      mkdirSync(join(folder, 'last-good'), { recursive: true });
      writeFileSync(places().journal, cut ? whole.subarray(0, at) : Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ 1 : byte)));
      writeFileSync(places().copy, textOf(copied));
      const journal = await open();
      const inPlace = whole.subarray(0, at).toString().split('\n').length - 2;
      const most = Math.max(copied, inPlace);
      expect(journal).toMatchObject({ entries: entries(Math.max(0, most)) });
      if (copied > inPlace) expect(journal).toMatchObject({ mended: { from: 'copy', damaged: DAMAGED() } });
    }), { numRuns: 300 });
  });
});
