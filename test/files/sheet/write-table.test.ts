import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureKind } from '../../../core/figures/model.ts';
import { isIsoDay } from '../../../core/figures/dates.ts';
import { BLANK_PROFILE, blankLayer } from '../../../core/branch/model.ts';
import { csvOfTable, regionTable, templateTable, type OutTable } from '../../../core/sheet/out-table.ts';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import { readSheet } from '../../../core/sheet/read-sheet.ts';
import { readTable, tableOfBytes } from '../../../files/sheet/read-table.ts';
import { writeTable } from '../../../files/sheet/write-table.ts';
import { xlsxOfTable } from '../../../files/sheet/write-xlsx.ts';
import { FIGURES, TODAY } from '../../core/sheet/clean-region.ts';
import { tempFolder } from '../temp.ts';

const KINDS: readonly (FigureKind | 'text')[] = ['count', 'percent', 'money', 'date', 'text'];
// A cell whose text is blank is no cell; line ends are one kind.
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.stringMatching(/^['=+@\-|%]{1,3}[a-zA-Z0-9(),!" ]{0,12}$/), fc.constantFrom('=HYPERLINK("http://x")', '+44 20', '-5', '007', '1e5', '#N/A', 'a;b,c\td|e', '"', 'two\nlines'))
  .map((text) => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '').toWellFormed()).filter((text) => /[^\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(text) || text === '');
const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const valueOf = (kind: string): fc.Arbitrary<number | string> =>
  kind === 'date' ? fc.oneof(day, fc.constant('2025-11'), fc.constant('')) : kind === 'text' ? words : fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e7 }).map((n) => n / 100), fc.constant(''));
const tables: fc.Arbitrary<OutTable> = fc.array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 6 }).chain((kinds) =>
  fc.array(fc.tuple(...kinds.map(valueOf)), { maxLength: 8 }).map((rows): OutTable => ({ columns: kinds.map((kind, at) => ({ id: `f${at}`, label: `Label ${at}`, kind, wanted: '' })), rows })));

/** What a cell of the written table should be read as. */
const expected = (table: OutTable): string[][] => table.rows.map((row) => row.map((value) => String(value)));

const trimmed = (rows: readonly (readonly string[])[]): string[][] => {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((each) => each !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
};

describe('a table that is written', () => {
  it('is read from CSV as it was, whatever its texts', () => {
    fc.assert(fc.property(tables, (table) => {
      const sheet = tableOfCsv(csvOfTable(table), 'x.csv', ',').sheets[0];
      expect(trimmed(sheet?.rows.slice(1).map((row) => row.map(({ text }) => text.replaceAll('\r\n', '\n'))) ?? [])).toEqual(trimmed(expected(table)));
    }), { numRuns: 300 });
  });

  it('is read from XLSX as it was, texts as text and days as days', async () => {
    await fc.assert(fc.asyncProperty(tables, async (table) => {
      const sheet = (await tableOfBytes(xlsxOfTable(table), 'x.xlsx')).sheets[0];
      const read = sheet?.rows.slice(2).map((row) => row.map(({ value, kind }) => (kind === 'error' ? 'error' : String(value ?? '')))) ?? [];
      expect(trimmed(read)).toEqual(trimmed(expected(table)));
      table.rows.forEach((row, at) => row.forEach((value, column) => {
        if (typeof value === 'string' && value !== '') expect(sheet?.rows[at + 2]?.[column]?.kind).toBe(table.columns[column]?.kind === 'date' && isIsoDay(value) ? 'date' : 'text');
      }));
    }), { numRuns: 60 });
  });

  it('asks for each figure of a deck, and says nothing of itself when it is read empty or filled', async () => {
    const folder = tempFolder();
    for (const name of ['t.csv', 't.xlsx']) {
      const empty = templateTable(FIGURES, ['Northmoor', 'Eastvale']);
      const filled = { ...empty, rows: empty.rows.map((row, at) => row.map((value, column) => (empty.columns[column]?.id === 'local-present' ? 40 + at : empty.columns[column]?.id === 'as-of' ? '2025-11' : value))) };
      for (const [table, rows] of [[empty, 2], [filled, 2]] as const) {
        await writeTable(join(folder, name), table);
        const reading = readSheet({ table: await readTable(join(folder, name)), figures: FIGURES, today: TODAY, branches: [] });
        expect(reading.problems).toEqual([]);
        expect(reading.rows).toHaveLength(rows);
      }
    }
    expect(templateTable(FIGURES, []).columns.map(({ id }) => id)).toEqual(expect.arrayContaining(['branch.name', 'local-present', 'local-yes-write-mp', 'fund', 'source', 'as-of']));
    expect(templateTable(FIGURES, []).columns.some(({ id }) => id === 'poll-oppose' || id === 'local-oppose')).toBe(false);
  });

  it('gives a region’s branches back as they were', async () => {
    const layer = { ...blankLayer('d', '1'), figures: { 'local-present': { value: 42, source: 'Headcount', asOf: '2025-11-12', enteredBy: 'Figures.xlsx, Autumn, C7' }, 'counted-on': { value: '2025-09-10', source: '', asOf: '', enteredBy: '' }, town: { value: '=007', source: '', asOf: '', enteredBy: '' } } };
    const profile = { ...BLANK_PROFILE, branch: { name: '@North & "South"', region: 'R', logo: '' }, employer: { ...BLANK_PROFILE.employer, kind: 'trust' as const, address: '1 Road\nTown' } };
    const table = regionTable([{ slug: 'n', profile, layers: { d: layer } }], ['d'], FIGURES);
    for (const bytes of [new TextEncoder().encode(csvOfTable(table)), xlsxOfTable(table)]) {
      const { rows, problems } = readSheet({ table: await tableOfBytes(bytes, 'Out.csv'), figures: FIGURES, today: TODAY, branches: [], asOf: '' });
      expect(problems).toEqual([]);
      expect(rows[0]).toMatchObject({
        name: '@North & "South"', profile: { employer: { kind: 'trust', address: '1 Road\nTown' }, branch: { region: 'R' } },
        figures: { 'local-present': { value: 42, asOf: '2025-11-12', source: 'Headcount', enteredBy: expect.stringMatching(/^Out\.csv, (?:Figures, )?[A-Z]+\d$/) as string }, 'counted-on': { value: '2025-09-10' }, town: { value: '=007' } },
      });
    }
  });
});
