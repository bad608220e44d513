import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import { guarded, withoutGuard } from '../../../core/sheet/formula-guard.ts';

const texts = (text: string): string[][] => tableOfCsv(text, 'x.csv').sheets[0]?.rows.map((row) => row.map((cell) => cell.text)) ?? [];

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is parted by %j, which its rows tell', (delimiter) => {
    const rows = [['Figures, of the; region', '', ''], [], ['branch.name', 'present', 'share'], ['King’s Lynn, Norfolk', '1,400', '0.5'], ['A; B | C', '2,5', '61%'], ['', '', '']];
    expect(texts(Papa.unparse(rows, { delimiter, newline: '\n' }))).toEqual([['Figures, of the; region'], [], ['branch.name', 'present', 'share'], ['King’s Lynn, Norfolk', '1,400', '0.5'], ['A; B | C', '2,5', '61%']]);
  });

  it('says where each cell stands, also after a line that names the delimiter', () => {
    const table = tableOfCsv('sep=;\na;b\n1;"x\ny"\n2;#N/A\n', 'x.csv');
    expect(table.sheets[0]?.rows.flatMap((row) => row.map(({ at, kind }) => `${at} ${kind}`))).toEqual(['A2 text', 'B2 text', 'A3 number', 'B3 text', 'A4 number', 'B4 error']);
  });

  it('gives back what was guarded against formulas, whatever it was', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[ \t]?[=+\-@|%]?.{0,4}$/)), (text) => {
      expect(withoutGuard(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[\s\uFEFF]*[=+\-@|%]/);
    }), { numRuns: 2_000 });
  });
});
