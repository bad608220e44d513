import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_PROFILE, blankLayer } from '../../../core/branch/model.ts';
import type { Region } from '../../../core/region/model.ts';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import { readMapping } from '../../../core/sheet/answer.ts';
import { previewSheet, sheetInput, type PreviewInput, type SheetPreview, type SheetSaid } from '../../../core/sheet/preview.ts';
import { readSheet } from '../../../core/sheet/read-sheet.ts';
import { FIGURES, TODAY } from './clean-region.ts';

const NOTHING: SheetSaid = { columns: {}, answers: {}, without: [], blanks: 'keep' };
const profile = (name: string) => ({ ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, name } });
const REGION: Region = {
  name: 'R', layers: {},
  branches: [
    { slug: 'north', profile: profile('Northmoor'), layers: { act: { ...blankLayer('act', '1', profile('Northmoor')), figures: { 'local-present': { value: 40, source: 'Us', asOf: '2025-01', enteredBy: '' }, 'share-trained': { value: 50, source: '', asOf: '', enteredBy: '' } } } } },
    { slug: 'east', profile: profile('Eastvale'), layers: {} },
  ],
};
const look = (csv: string, said: Partial<SheetSaid> = {}, more: Partial<PreviewInput> = {}): SheetPreview =>
  previewSheet({ table: tableOfCsv(csv, 'f.csv'), region: REGION, decks: [{ id: 'act', version: '1', figures: new Map(FIGURES.map((figure) => [figure.id, figure])) }], mapping: undefined, today: TODAY, said: { ...NOTHING, ...said }, ...more });
const columns = ({ columns: all }: SheetPreview): string[] => all.map(({ text, field, how }) => `${text}: ${field} ${how}`);

describe('a spreadsheet before it is taken', () => {
  it('shows each row with its state, and changes as people read them', () => {
    const preview = look('Branch,local-present,share-trained,Remarks\nNorthmoor,42,0.61,x\nEastvale,12,60%,\nTotal,54,,\nNowhere,3,61%,\n');
    expect(preview.rows.map(({ row, name, state, cells }) => [row, name, state, cells.length])).toEqual([[2, 'Northmoor', 'taken', 3], [3, 'Eastvale', 'taken', 3], [4, 'Total', 'skipped', 3], [5, 'Nowhere', 'open', 3]]);
    expect(preview.changes).toContainEqual({ branch: 'Northmoor', field: 'local-present', at: 'B2', kind: 'changed', before: '40', after: '42' });
    expect(preview.changes).toContainEqual({ branch: 'Eastvale', field: 'share-trained', at: 'C3', kind: 'new', before: '', after: '60%' });
  });

  it('calls figures by their labels in whatever it says, and the cell by its place', () => {
    const said = (csv: string, more: Partial<PreviewInput> = {}): string => look(csv, {}, more).problems.map(({ message, expected }) => `${message} ${expected}`).join('\n');
    const label = (id: string): string => `“${FIGURES.find((figure) => figure.id === id)?.label ?? ''}”`;
    expect(said('Branch,local-present,local-yes-oppose\nNorthmoor,41,53\n')).toContain(`53 is more than the 41 that it is out of (${label('local-present')}, B2).`);
    expect(said('Branch,local-yes-oppose\nNorthmoor,53\n')).toContain(`53 is more than the 40 that it is out of (${label('local-present')}, as the branch has it).`);
    expect(said('Branch,local-yes-oppose\nEastvale,53\n')).toContain(`A value for ${label('local-present')}.`);
    const share = FIGURES.find((figure) => figure.share !== undefined);
    expect(said(`Branch,${share?.id ?? ''}\nEastvale,53\n`)).toContain(`is worked out from ${label(share?.share?.[0] ?? '')} and ${label(share?.share?.[1] ?? '')}.`);
    expect(said('Branch,town\nEastvale,x\n', { mapping: { fields: { 'who came': 'local-present' } } })).toContain(`that are not there now: ${label('local-present')}.`);
  });

  it('says of each column how it came to what it gives', () => {
    const csv = 'Branch,Who came,Day of,poll-oppose,local-present\nNorthmoor,42,x,91,1\n';
    expect(columns(look(csv))).toEqual(['Branch: branch.name exact', 'Who came:  none', 'Day of:  none', 'poll-oppose: poll-oppose fixed', 'local-present: local-present exact']);
    const mapping = { fields: { 'who came': 'local-schools', 'day of': '' } };
    expect(columns(look(csv, {}, { mapping })).slice(1, 3)).toEqual(['Who came: local-schools remembered', 'Day of:  remembered']);
    // What is said now goes before what was said last time, and before the header.
    expect(columns(look(csv, { columns: { 'who came': '', 'local present': 'local-schools' } }, { mapping }))).toEqual(['Branch: branch.name exact', 'Who came:  said', 'Day of:  remembered', 'poll-oppose: poll-oppose fixed', 'local-present: local-schools said']);
  });

  it('offers each of several that a column may be, and takes the one that is chosen', () => {
    const several = (csv: string, said: Partial<SheetSaid> = {}) => look(csv, said).problems.find(({ code }) => code === 'header-likely');
    const csv = 'Branch,Members present who would\nNorthmoor,12\n';
    const asked = several(csv);
    expect(asked?.remedy).toBeUndefined();
    expect(asked?.offered?.length).toBeGreaterThan(1);
    for (const { value, words } of asked?.offered ?? []) {
      expect(look(csv).fields).toContainEqual({ id: value, label: words });
      for (const said of [{ columns: { 'members present who would': value } }, { answers: { [asked?.key ?? '']: { kind: 'value' as const, value } } }]) {
        expect(several(csv, said)).toBeUndefined();
        expect(look(csv, said).columns[1]?.field).toBe(value);
      }
    }
  });

  it('has its headers where somebody says, and remembers it for files that have them there', () => {
    const csv = 'Region’s return\nBranch,local-present\nNorthmoor,1\nLead,Those who came,Heads\nNorthmoor,42,9\n';
    expect(look(csv)).toMatchObject({ header: 2, headers: [{ row: 1, words: 'Region’s return' }, { row: 2 }, { row: 3 }, { row: 4, words: 'Lead · Those who came · Heads' }, { row: 5 }] });
    const said = { headerRow: 4, columns: { lead: 'branch.name', 'those who came': 'local-present' } };
    const chosen = look(csv, said);
    expect(columns(chosen)).toEqual(['Lead: branch.name said', 'Those who came: local-present said', 'Heads:  none']);
    expect(chosen.rows.map(({ row }) => row)).toEqual([5]);
    expect(chosen.changes.map(({ at, after }) => `${at} ${after}`)).toEqual(['B5 42']);
    const { mapping } = readSheet(sheetInput({ table: tableOfCsv(csv, 'f.csv'), region: REGION, decks: [{ id: 'act', version: '1', figures: new Map(FIGURES.map((figure) => [figure.id, figure])) }], mapping: undefined, today: TODAY, said: { ...NOTHING, ...said } }));
    expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    expect(mapping.headerRow).toBe(4);
    expect(look(csv.replace('42', '43'), {}, { mapping })).toMatchObject({ header: 4, changes: [{ at: 'B5', after: '43' }] });
    // In a file with nothing like them there, the row that names most is taken, and the other one is forgotten.
    const other = 'Branch,local-present\nNorthmoor,1\nEastvale,2\nTotal,3\n';
    expect(look(other, {}, { mapping }).header).toBe(1);
    expect(readSheet({ table: tableOfCsv(other, 'f.csv'), figures: FIGURES, today: TODAY, mapping }).mapping.headerRow).toBeUndefined();
    // A row without headers is said, and all the others stay to be chosen from.
    const blank = look(csv, { headerRow: 99 });
    expect(blank).toMatchObject({ header: 0, columns: [], problems: [{ code: 'sheet-no-header', message: 'Row 99 of f.csv has no headers.' }] });
    expect(blank.headers).toHaveLength(5);
  });

  it('reads the first of headers that are repeated, and says where the row of last time and the one found differ', () => {
    const mapping = { fields: {}, headerRow: 5 };
    const rowsOf = (csv: string) => { const { header, rows, problems } = look(csv, {}, { mapping }); return { header, rows: rows.filter(({ state }) => state !== 'skipped').map(({ row }) => row), said: problems.filter(({ code }) => code.startsWith('header-re')).map(({ code, message }) => `${code}: ${message}`) }; };
    const head = 'Branch,local-present';
    expect(rowsOf(`${head}\nNorthmoor,1\nEastvale,2\nWestlea,3\n${head}\nSouthby,4\n`)).toEqual({
      header: 1, rows: [2, 3, 4, 6], said: ['header-remembered: Row 1 is read as the headers, and not row 5 as last time.', expect.stringMatching(/^header-repeated: /)],
    });
    // Other headers further up were passed over on purpose last time, which is said.
    expect(rowsOf(`${head},local-schools\nNorthmoor,1,1\nEastvale,2,1\nWestlea,3,1\n${head}\nSouthby,4\n`)).toEqual({
      header: 5, rows: [6], said: ['header-remembered: Row 5 is read as the headers, as last time, and not row 1, which would be taken otherwise. Nothing above it is read.'],
    });
    expect(rowsOf(`A title\n${head}\nNorthmoor,1\n`)).toEqual({ header: 2, rows: [3], said: ['header-remembered: Row 2 is read as the headers, and not row 5 as last time. Nothing above it is read.'] });
    expect(rowsOf(`Title\n\n\nRemark\n${head}\nNorthmoor,1\n`)).toEqual({ header: 5, rows: [6], said: [] });
  });

  it('never throws for a row of headers that somebody chooses, and reads nothing above it', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('Branch', 'local-present', 'Northmoor', '42', 'x', ''), { maxLength: 4 }), { maxLength: 8 }), fc.integer({ min: 1, max: 12 }), fc.boolean(), (rows, row, remembered) => {
      const preview = look(rows.map((cells) => cells.join(',')).join('\n'), remembered ? {} : { headerRow: row }, remembered ? { mapping: { fields: {}, headerRow: row } } : {});
      if (!remembered) expect([0, row]).toContain(preview.header);
      for (const each of preview.rows) expect(each.row).toBeGreaterThan(preview.header);
    }), { numRuns: Number(process.env['RUNS'] ?? 100) });
  });

  it('offers no field that no spreadsheet gives', () => {
    const ids = look('Branch,local-present\nNorthmoor,1\n').fields.map(({ id }) => id);
    expect(ids).toContain('local-present');
    expect(ids).not.toContain('poll-oppose');
    expect(ids).not.toContain('local-oppose');
  });

  it('leaves rows out that are left out, with nothing of them taken or asked', () => {
    const csv = 'Branch,local-present\nNorthmoor,many\nEastvale,12\n';
    expect(look(csv).problems.some(({ at }) => at === 'B2')).toBe(true);
    const preview = look(csv, { without: [2], sheet: '' });
    expect(preview.problems.filter(({ at }) => at !== '')).toEqual([]);
    expect(preview.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(preview.rows[0]).toMatchObject({ name: 'Northmoor', state: 'left-out' });
    expect(preview.changes.map(({ at }) => at)).toEqual(['B3']);
  });

  it('changes nothing of a branch whose row is left out, whatever stands in the file', () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.constantFrom('Northmoor', 'Eastvale', 'Nowhere', 'Total', ''), value: fc.constantFrom('1', '42', 'many', '', '~4', '#N/A') }), { minLength: 1, maxLength: 6 }), fc.array(fc.integer({ min: 2, max: 7 }), { maxLength: 6 }), (rows, without) => {
      const preview = look(['Branch,local-present', ...rows.map(({ name, value }) => `"${name}","${value}"`)].join('\n'), { without, sheet: '' });
      expect(preview.changes.filter(({ at }) => without.includes(Number(at.slice(1))))).toEqual([]);
      expect(preview.problems.filter(({ row }) => row !== undefined && without.includes(row))).toEqual([]);
    }), { numRuns: 100 });
  });
});
