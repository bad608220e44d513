import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../core/sheet/model.ts';
import { readSheet } from '../../../core/sheet/read-sheet.ts';
import { readTable, tableOfBytes } from '../../../files/sheet/read-table.ts';
import { FIGURES, TODAY } from '../../core/sheet/clean-region.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/sheets/openpyxl.xlsx');
const cells = (table: Table): Map<string, Cell> => new Map((table.sheets[0]?.rows ?? []).flatMap((row) => row.map((cell) => [cell.at, cell])));

/** The fixture with its first sheet's text changed. */
const changed = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(readFileSync(FIXTURE));
  const name = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
};

describe('a workbook written by openpyxl', () => {
  it('gives values, percentages, dates, errors, what is hidden and what is merged', async () => {
    const table = await readTable(FIXTURE);
    expect(table.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['Autumn', false], ['Old', true]]);
    expect(table.sheets[0]).toMatchObject({ hiddenRows: [7], hiddenColumns: [5], merges: [{ fromRow: 1, toRow: 1, fromColumn: 1, toColumn: 4 }] });
    const at = cells(table);
    expect(at.get('B4')).toMatchObject({ kind: 'number', value: 42, isPercent: false });
    expect(at.get('C4')).toMatchObject({ kind: 'number', value: 0.61, isPercent: true, text: '61%' });
    expect(at.get('D4')).toMatchObject({ kind: 'date', value: '2025-11-27' });
    expect(at.get('D6')).toMatchObject({ kind: 'date', value: '2025-11-28' });
    expect(at.get('B6')).toMatchObject({ kind: 'error', text: '#N/A', value: undefined });
    expect(at.get('B7')).toMatchObject({ kind: 'text', value: '42', isTyped: true });
  });

  it('names a formula without a value, and never works one out', async () => {
    expect(cells(await readTable(FIXTURE)).get('B5')).toMatchObject({ kind: 'error', value: undefined, formula: 'no-value', text: '=20+21' });
    const more = cells(await tableOfBytes(changed((xml) => xml.replace('</sheetData>', '<row r="8"><c r="A8" t="str"><f>""</f><v></v></c><c r="B8"><f>1+1</f></c><c r="C8"><f>1+1</f><v>7</v></c><c r="D8"><f>1+1</f><v></v></c></row></sheetData>')), 'x.xlsx'));
    expect(more.get('A8')).toMatchObject({ kind: 'blank' });
    expect(more.get('B8')).toMatchObject({ formula: 'no-value', value: undefined });
    expect(more.get('C8')).toMatchObject({ kind: 'number', value: 7, formula: 'kept' });
    expect(more.get('D8')?.value).toBeUndefined();
  });

  it('is not kept busy by columns that stand for thousands', async () => {
    const bomb = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}<col min="3" max="999999999" hidden="1"/></cols>`;
    const table = await tableOfBytes(changed((xml) => xml.replace(/<cols>.*<\/cols>/, bomb)), 'x.xlsx');
    expect(table.sheets[0]?.hiddenColumns.length).toBeLessThanOrEqual(500);
    expect(cells(table).get('B4')?.value).toBe(42);
  });

  it('is refused where it would fill a machine, is damaged or is none', async () => {
    await expect(tableOfBytes(changed((xml) => xml.replace('<sheetData>', `<sheetData>${' '.repeat(41_000_000)}`)), 'x.xlsx')).rejects.toMatchObject({ code: 'too-large' });
    await expect(tableOfBytes(changed((xml) => xml.replace('</sheetData>', '<row r="20500"><c r="A20500"><v>1</v></c></row><row r="30000"><c r="A30000"><v>1</v></c></row></sheetData>')), 'x.xlsx')).rejects.toMatchObject({ code: 'too-large' });
    await expect(tableOfBytes(readFileSync(FIXTURE).subarray(0, 3_000), 'x.xlsx')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(tableOfBytes(strToU8('%PDF-1.7\n'), 'x.csv')).rejects.toMatchObject({ code: 'bad-input', message: 'x.csv is a PDF.' });
    await expect(tableOfBytes(zipSync({ 'a.txt': strToU8('a') }), 'x.xlsx')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(tableOfBytes(new Uint8Array(), 'x.csv')).rejects.toMatchObject({ message: 'x.csv is empty.' });
  });
});

describe('a workbook written by XlsxWriter, whose days count from 1904', () => {
  it('is read under a header of two rows', async () => {
    const table = await readTable(join(import.meta.dirname, '../../fixtures/sheets/xlsxwriter.xlsx'));
    const { header, rows, problems } = readSheet({ table, figures: FIGURES, today: TODAY, asOf: '' });
    expect(header).toBe(2);
    expect(rows.map(({ name, figures }) => [name, ...['local-present', 'share-trained', 'counted-on', 'fund'].map((id) => figures[id]?.value)])).toEqual([
      ['Northmoor', 42, 61.5, '2025-09-10', 1400.5], ['Eastvale', 42, 50, '2025-09-11', undefined], ['Westbrook', 7, undefined, undefined, undefined],
    ]);
    expect(problems.map(({ key }) => key)).toEqual(expect.arrayContaining(['row-hidden@A4', 'below-min-base@B5', 'number-as-text@B5', 'cell-error@C5', 'not-a-date@D5']));
    expect(problems).toHaveLength(5);
  });
});

describe('a CSV file', () => {
  const text = 'branch.name;local-present\r\nÎle d’Or – café €5;1,5\r\n"Two\r\nlines";2,5\r\n';
  const windows = Uint8Array.from(text, (letter) => ({ '’': 0x92, '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0));
  const wide = (isLittle: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
    const marked = `\uFEFF${text}`;
    for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };
  it.each([
    ['UTF-8', strToU8(text)], ['UTF-8 with a mark', strToU8(`\uFEFF${text}`)], ['Windows-1252', windows], ['UTF-16 LE', wide(true)], ['UTF-16 BE', wide(false)],
  ])('is read in %s', async (_, bytes) => {
    const table = await tableOfBytes(bytes, 'x.csv');
    expect(table.sheets[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([['branch.name', 'local-present'], ['Île d’Or – café €5', '1,5'], ['Two\r\nlines', '2,5']]);
  });
});
