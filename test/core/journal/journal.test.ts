import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEntry, writeHeader } from '../../../core/journal/line.ts';
import type { JournalEntry } from '../../../core/journal/model.ts';
import { readJournal } from '../../../core/journal/read.ts';

const HEADER = { kind: 'meeting', id: '2026-12-03-agm', made: '2026-11-20T09:00:00.000Z' };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A journal as it is written, and where each of its lines ends. */
function written(entries: readonly JournalEntry<object>[]): { bytes: Uint8Array; ends: number[] } {
  const lines = [writeHeader(HEADER)];
  for (const entry of entries) lines.push(writeEntry(entry, lines.at(-1)?.sum ?? 0));
  let at = 0;
  const ends = lines.map(({ text }) => (at += bytesOf(text).length));
  return { bytes: bytesOf(lines.map(({ text }) => text).join('')), ends };
}

const action = fc.oneof(
  fc.record({ do: fc.constant('note'), text: fc.string({ unit: 'grapheme', maxLength: 30 }) }),
  fc.record({ do: fc.constant('hands'), by: fc.integer(), tally: fc.string({ unit: 'binary', maxLength: 5 }) }),
  fc.record({ do: fc.constant('undo'), of: fc.nat() }),
);
const journal = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), action), { maxLength: 12 }).map((steps): JournalEntry<object>[] => {
  let n = 0;
  return steps.map(([step, what], index) => ({ n: (n += step), at: new Date(1.8e12 - index * 1000).toISOString(), do: what }));
});

describe('a journal', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(journal, (entries) => {
      const { bytes } = written(entries);
      const read = readJournal(bytes);
      expect(read).toMatchObject({ header: HEADER, newer: false, torn: false, damagedAt: undefined, length: bytes.length });
      // JSON has no lone surrogates' halves apart: they are escaped and come back.
      expect(read.entries).toEqual(entries);
    }), { numRuns: 1000 });
  });

  it('that is cut off anywhere is read up to its last whole line', () => {
    fc.assert(fc.property(journal, fc.double({ min: 0, max: 1, noNaN: true }), (entries, share) => {
      const { bytes, ends } = written(entries);
      const cut = Math.floor(share * bytes.length);
      const read = readJournal(bytes.subarray(0, cut));
      const whole = ends.filter((end) => end <= cut);
      expect(read.entries).toEqual(entries.slice(0, Math.max(0, whole.length - 1)));
      expect(read.length).toBe(whole.at(-1) ?? 0);
      expect(read.torn).toBe(cut !== (whole.at(-1) ?? 0));
    }), { numRuns: 5000 });
  });

  it('in which a byte was changed is read up to that line, and says so', () => {
    fc.assert(fc.property(journal, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 1, max: 255 }), (entries, share, change) => {
      const { bytes, ends } = written(entries);
      const at = Math.floor(share * bytes.length);
      const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ change : byte));
      const read = readJournal(changed);
      const line = ends.findIndex((end) => at < end);
      expect(read.entries).toEqual(entries.slice(0, Math.max(0, line - 1)));
      expect(read.torn || read.damagedAt === line + 1).toBe(true);
    }), { numRuns: 5000 });
  });

  it('from which a line was taken, or in which two changed places, is read up to there', () => {
    fc.assert(fc.property(journal.filter(({ length }) => length > 1), fc.nat(), fc.boolean(), (entries, pick, swap) => {
      const { bytes } = written(entries);
      const lines = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
      const at = 1 + (pick % (entries.length - 1));
      const [one = '', next = ''] = lines.slice(at, at + 2);
      lines.splice(at, 2, ...(swap ? [next, one] : [next]));
      const read = readJournal(bytesOf(`${lines.join('\n')}\n`));
      expect(read.entries).toEqual(entries.slice(0, at - 1));
      expect(read.damagedAt).toBe(at + 1);
    }), { numRuns: 2000 });
  });

  it('is never read from what is none', () => {
    for (const text of ['', '\n', '{}\n', '[]\n', 'null\n', '\0\0\0\0\n', '{"format":"branchdeck-journal","version":1,"kind":"meeting","id":"x","made":"","sum":"00000000"}\n']) {
      expect(readJournal(bytesOf(text))).toMatchObject({ header: undefined, entries: [], length: 0, damagedAt: 1 });
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = readJournal(bytes);
      expect([read.header, read.entries, read.length]).toEqual([undefined, [], 0]);
      expect(read.torn || read.damagedAt === 1).toBe(true);
    }), { numRuns: 2000 });
  });
});
