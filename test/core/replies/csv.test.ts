import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { withoutControls } from '../../../core/controls.ts';
import { repliesCsv } from '../../../core/replies/csv.ts';
import { USUAL_RULES } from '../../../core/replies/model.ts';
import { anyEmployer, anyRules, employer, TODAY } from './employers.ts';

const rowsOf = (csv: string): string[][] => {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { newline: '\r\n', delimiter: ',' });
  expect(errors).toEqual([]);
  return data;
};

describe('the list as CSV', () => {
  it('has a line an employer, with the next step and the response as a response', () => {
    const record = employer({
      dates: { sent: '2026-11-01', heard: '2026-11-20', forwarded: '2026-11-20', acknowledged: '2026-11-20', agenda: '2026-11-21', answered: '2026-11-26' },
      jcnc: '2026-11-26', response: { kind: 'noted', words: 'We note “the letter”, and\nthank you.' },
    });
    const csv = repliesCsv([record], TODAY, USUAL_RULES);
    expect(csv.startsWith('\uFEFFEmployer,Kind,Next step,')).toBe(true);
    const [head = [], row = [], end] = rowsOf(csv);
    expect(end).toEqual(['']);
    const cell = (name: string): string | undefined => row[head.indexOf(name)];
    expect([cell('Employer'), cell('Kind'), cell('Letter sent'), cell('Date of the response')]).toEqual(['Northmoor Council', 'Local authority', '2026-11-01', '2026-11-26']);
    expect(cell('Response (not agreement)')).toBe('Noted it');
    expect(cell('Response in the employer’s words')).toBe('We note “the letter”, and\r\nthank you.');
    expect(row.join(' ')).not.toMatch(/agree/i);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '=1\n+2', '|x', '＝1', '%0A'])('keeps %j from being a formula', (name) => {
    const [, [first = ''] = []] = rowsOf(repliesCsv([employer({ name })], TODAY, USUAL_RULES));
    expect(first.startsWith('\'')).toBe(true);
  });

  it('is read back whole whatever was typed, with no cell that begins like a formula and no loose line end', () => {
    fc.assert(fc.property(fc.array(anyEmployer, { maxLength: 4 }), anyRules, (records, rules) => {
      const csv = repliesCsv(records, TODAY, rules);
      expect(csv.endsWith('\r\n')).toBe(true);
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const rows = rowsOf(csv).slice(0, -1);
      expect(rows).toHaveLength(records.length + 1);
      for (const [at, row] of rows.entries()) {
        expect(row).toHaveLength(rows[0]?.length ?? 0);
        for (const cell of row) expect(cell).not.toMatch(/^[\s\uFEFF]*[=+\-@＝＋－＠]/);
        const record = records[at - 1];
        if (record === undefined) continue;
        const typed = withoutControls(record.name.toWellFormed()).replace(/\r\n?|\n/g, '\r\n');
        expect([typed, `'${typed}`]).toContain(row[0]);
      }
    }));
  });
});
