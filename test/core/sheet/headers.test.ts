import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableOfCsv } from '../../../core/sheet/csv-table.ts';
import type { Table } from '../../../core/sheet/model.ts';
import { readSheet } from '../../../core/sheet/read-sheet.ts';
import { cleanRows, FIGURES, keys, knownBranches, readRows, TODAY } from './clean-region.ts';

const CLEAN = cleanRows(40);
const [HEADER = []] = CLEAN;

/** What is said of a column's header. */
function offered(id: string, header: string, today = '2025-12-01'): string[] {
  const { problems, columns } = readRows(CLEAN.with(0, HEADER.map((each) => (each === id ? header : each))), { branches: knownBranches(40), today });
  const at = columns.find(({ cell }) => cell.text === header)?.cell.at;
  return problems.flatMap((problem) => (problem.at === at ? [problem.code, ...(problem.offered ?? (problem.remedy ? [problem.remedy] : [])).map(({ value }) => value)] : []));
}

describe('a header that is not the name of a figure', () => {
  it.each([
    ['local-schools', 'Schools', 'local-schools'], ['local-schools', 'No. of schools', 'local-schools'], ['local-present', 'Present', 'local-present'], ['local-present', 'Number present', 'local-present'],
    ['local-yes-oppose', 'Oppose', 'local-yes-oppose'], ['local-yes-write-employer', 'Write to employer', 'local-yes-write-employer'], ['fund', 'Our fund', 'fund'],
  ])('offers for the numbers of %s, called “%s”, what holds numbers and a branch gives', (id, header, wanted) => {
    expect(offered(id, header)).toEqual(['header-likely', wanted]);
  });

  it('offers a text for texts, a date for dates, and a source for neither numbers nor dates', () => {
    expect(offered('employer.name', 'Employers')).toEqual(['header-likely', 'employer.name']);
    expect(offered('local-present.source', 'Members present: sources')).toContain('local-present.source');
    expect(offered('meeting.date', 'Meeting dates')).toEqual(['header-likely', 'meeting.date']);
    for (const each of offered('local-present', 'Members present sources')) expect(each).not.toMatch(/source|as-of/);
  });

  it('is asked about where brackets make something else of a figure’s name, and read where they do not', () => {
    for (const words of ['£000', 'thousands', '£k', 'last year', '2023', 'target', 'estimate', 'Autumn 2023']) expect(offered('fund', `Branch fund (${words})`)).toEqual(['header-likely', 'fund']);
    for (const words of ['£', 'in pounds', '2025', 'autumn 2025', '2024/2025', 'optional', 'number']) expect(offered('fund', `Branch fund (${words})`)).toEqual([]);
    expect(offered('local-present', 'Members present at our branch meeting (%)')).toEqual(['header-likely', 'local-present']);
    expect(offered('share-trained', 'Heads trained as inspectors (%)')).toEqual([]);
    for (const words of ['2025/26', '2025-26', '2025–2026', '2026']) expect(offered('fund', `Branch fund (${words})`, '2026-02-01')).toEqual([]);
    expect(offered('fund', 'Branch fund (2024/25)', '2026-02-01')).toEqual(['header-likely', 'fund']);
    expect(offered('fund', 'Branch fund (2025)', '2027-02-01')).toEqual(['header-likely', 'fund']);
  });
});

describe('parts without the column of their whole', () => {
  it('are asked about once for all rows, and left out in all of them', () => {
    const branches = knownBranches(40).map((branch) => ({ ...branch, figures: { 'local-present': { value: 500, source: '', asOf: '2024-11', enteredBy: '' } } }));
    const at = HEADER.indexOf('local-present');
    const rows = CLEAN.map((row) => row.filter((_, index) => index !== at && index !== HEADER.indexOf('local-schools')));
    const asked = keys(readRows(rows, { branches })).filter((key) => key.startsWith('share-whole-older'));
    expect(asked).toHaveLength(3);
    const left = readRows(rows, { branches, answers: { [asked[0] ?? '']: { kind: 'leave-out' } } });
    expect(left.rows.flatMap(({ figures }) => (Object.hasOwn(figures, 'local-yes-oppose') ? [1] : []))).toEqual([]);
    expect(left.rows.every(({ figures }) => Object.hasOwn(figures, 'local-yes-wellbeing'))).toBe(true);
  });
});

describe('a file that is not as it should be', () => {
  const [, first = []] = CLEAN;
  const at = HEADER.indexOf('fund');
  const funds = (texts: readonly string[]): string[][] => CLEAN.map((row, index) => (index === 0 ? row : row.with(at, texts[index % texts.length] ?? '')));
  const read = (rows: readonly (readonly string[])[]) => readRows(rows, { branches: knownBranches(40) }, ';');

  it('has amounts read with full stops between their thousands where most have commas for decimal points', () => {
    const { rows, problems } = read(funds(['604,90', '1.234,50', '12.000', '98,10', '2 310,05']));
    expect(rows.slice(0, 4).map(({ figures }) => figures['fund']?.value)).toEqual([1_234.5, 12_000, 98.1, 2_310.05]);
    expect(problems.filter(({ level, at: place }) => level === 'stops' && place.startsWith('L')).map(({ code }) => code)).toEqual([]);
    expect(read(funds(['604.90', '120.50', '98.10', '1.234,50'])).problems.filter(({ code }) => code === 'not-a-number').length).toBeGreaterThan(5);
  });

  it('is stopped at a quotation mark that is never closed', () => {
    const text = CLEAN.map((row) => row.join(';'));
    const open = text.with(9, `"${text[9] ?? ''}`).with(14, `${text[14] ?? ''}"`);
    const reading = readSheet({ table: tableOfCsv(open.join('\n'), 'Figures.csv'), figures: FIGURES, today: TODAY, branches: knownBranches(40) });
    expect(keys(reading)).toContain('quote-open@A10');
    expect(keys(read(CLEAN.with(1, first.with(16, 'Rang back\nthey said, “soon”'))))).not.toContain('quote-open@Q2');
  });

  it('is not stopped at a remark of several lines with commas', () => {
    const small = [['branch.name', 'local-present', 'local-yes-oppose', 'Remarks'], ['Northmoor', '40', '20', 'Rang on Monday, spoke to Jo, will call back, or not\nEmailed Tuesday, no reply, trying again, on Friday'], ['Eastvale', '30', '12', '']];
    expect(keys(read(small)).filter((key) => key.startsWith('quote-open'))).toEqual([]);
  });

  it('has no answer by which rows within a quotation mark are lost unsaid', () => {
    const text = 'branch.name,local-present,local-yes-oppose,town\nNorthmoor,40,20,"Moor\nEaston,30,12,Town A\nWeston,30,12,Town B\nMidton,3,1"\nSouthey,30,12,Town C\n';
    const reading = (answers = {}) => readSheet({ table: tableOfCsv(text, 'Figures.csv'), figures: FIGURES, today: TODAY, answers });
    expect(reading().problems.find(({ key }) => key === 'quote-open@D2')?.choices).toEqual(['keep']);
    expect(keys(reading({ 'quote-open@D2': { kind: 'leave-out' } }))).toContain('quote-open@D2');
    expect(keys(reading({ 'quote-open@D2': { kind: 'keep' } }))).not.toContain('quote-open@D2');
  });

  it('asks which sheet is meant where two have the same headers', () => {
    const [sheet] = tableOfCsv(Papa.unparse(CLEAN), 'Figures.xlsx').sheets;
    if (sheet === undefined) throw new Error('There is no sheet.');
    const table: Table = { file: 'Figures.xlsx', kind: 'xlsx', sheets: [{ ...sheet, name: 'Summer' }, { ...sheet, name: 'Autumn' }] };
    const input = { table, figures: FIGURES, today: TODAY };
    expect(keys(readSheet({ ...input, branches: knownBranches(40) })).slice(0, 2)).toEqual(['sheet-other@', 'sheet-several@']);
    expect(keys(readSheet({ ...input, branches: knownBranches(40), sheet: 'Autumn' }))).not.toContain('sheet-several@');
    expect(keys(readSheet({ ...input, branches: knownBranches(40), answers: { 'sheet-several@': { kind: 'keep' } } }))).not.toContain('sheet-several@');
    expect(keys(readSheet(input))).not.toContain('sheet-several@');
  });
});
