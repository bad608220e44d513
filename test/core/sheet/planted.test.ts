import { describe, expect, it } from 'vitest';
import type { KnownBranch } from '../../../core/sheet/model.ts';
import { cleanRows, keys, knownBranches, readRows } from './clean-region.ts';

const COUNT = 200;
const CLEAN = cleanRows(COUNT);
const NAMES = CLEAN.map((row) => row[0] ?? '');

/** The clean sheet with cells changed: `{ F7: '42' }`. */
function planted(cells: Readonly<Record<string, string>>, from: readonly (readonly string[])[] = CLEAN): string[][] {
  const rows = from.map((row) => [...row]);
  for (const [at, text] of Object.entries(cells)) {
    const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(at) ?? [];
    const row = rows[Number(number) - 1];
    if (row) row[letter.charCodeAt(0) - 65] = text;
  }
  return rows;
}

/** What is told beyond what a clean sheet has. */
const told = (rows: readonly (readonly string[])[], branches: readonly KnownBranch[] = knownBranches(COUNT)): string[] =>
  keys(readRows(rows, { branches })).filter((key) => key !== 'header-unknown@Q1' && key !== 'branches-missing@');

const CASES: readonly (readonly [name: string, cells: Readonly<Record<string, string>>, keys: readonly string[]])[] = [
  ['a name with other capitals', { A5: NAMES[4]?.toUpperCase() ?? '' }, ['branch-spelling@A5']],
  ['a name with "Branch" behind it', { A5: `${NAMES[4]} Branch` }, ['branch-spelling@A5']],
  ['a blank behind a name', { A5: `${NAMES[4]} ` }, ['branch-spelling@A5']],
  ['a non-breaking space behind a name', { A5: `${NAMES[4]}\u00A0` }, ['branch-spelling@A5']],
  ['a slip in a name', { A5: `${NAMES[4]?.slice(0, -1)}` }, ['branch-unknown@A5']],
  ['a name that nobody has', { A5: 'Zzyzx' }, ['branch-unknown@A5']],
  ['a branch twice', { A9: NAMES[4] ?? '' }, ['branch-twice@A9']],
  ['a row without a name', { A9: '' }, ['branch-blank@A9']],
  ['a count in words', { F5: 'twelve' }, ['number-guess@F5']],
  ['n/a', { F5: 'n/a' }, ['number-nothing@F5']],
  ['a dash', { F5: '-' }, ['number-nothing@F5']],
  ['an en dash', { F5: '–' }, ['number-nothing@F5']],
  ['about how many', { F5: 'approx 40' }, ['number-guess@F5']],
  ['about how many, with a sign', { F5: '~40' }, ['number-guess@F5']],
  ['a letter O for a nought', { F5: '9O' }, ['number-guess@F5']],
  ['a letter l for a one', { F5: 'l2' }, ['number-guess@F5']],
  ['words in a number’s place', { F5: 'see email' }, ['not-a-number@F5']],
  ['a range', { F5: '40-45' }, ['not-a-number@F5']],
  ['an amount with thousands commas', { L5: '1,400' }, ['number-marks@L5']],
  ['an amount with a pound sign', { L5: '£140' }, ['number-marks@L5']],
  ['a count that is a per cent', { H5: '61%' }, ['count-is-percent@H5']],
  ['a per cent with its sign', { K5: '61%' }, ['number-marks@K5']],
  ['a share of 1 among per cents', { K5: '0.61' }, ['percent-scale@K5']],
  ['a per cent above 100', { K5: '161' }, ['percent-over-100@K5']],
  ['a per cent below 0', { K5: '-5' }, ['number-negative@K5']],
  ['a negative count', { H5: '-3' }, ['number-negative@H5']],
  ['a fraction of a count', { H5: '3.5' }, ['number-fraction@H5']],
  ['an apostrophe before a number', { H5: '\'3' }, ['number-marks@H5']],
  ['an American date', { E5: '03/14/2025' }, ['date-american@E5']],
  ['a date as Excel counts', { E5: '45988' }, ['date-serial@E5']],
  ['a year of two digits', { E5: '14/03/25' }, ['date-two-digit-year@E5']],
  ['a date that is none', { E5: 'next Tuesday' }, ['not-a-date@E5']],
  ['the 31st of June', { E5: '31/06/2025' }, ['not-a-date@E5']],
  ['a figure of tomorrow', { M5: '02/12/2025' }, ['date-in-future@M5']],
  ['a year with its digits changed', { M5: '14/09/2052' }, ['date-far@M5']],
  ['a date before anybody’s time', { E5: '09/12/1925' }, ['date-far@E5']],
  ['a share of 1 with a comma', { K5: '0,61' }, ['percent-scale@K5']],
  ['a count of billions', { F5: '4242424242' }, ['value-outlandish@F5']],
  ['two amounts of thousands', { L5: '140000', L9: '90000' }, ['value-outlandish@L5', 'value-outlandish@L9']],
  ['figures as of the future', { P5: '2026-03' }, ['date-in-future@P5']],
  ['a part above its whole', { H5: '999' }, ['part-above-whole@H5', 'value-unusual@H5']],
  ['no whole', { F5: '' }, ['whole-missing@H5']],
  ['so few that no share is printed', { F5: '9', H5: '3', I5: '3', J5: '3' }, ['below-min-base@F5']],
  ['a digit too many', { F5: '420' }, ['value-unusual@F5']],
  ['a share without its nought', { K5: '.61' }, ['percent-scale@K5']],
  ['an error', { F5: '#N/A' }, ['cell-error@F5']],
  ['a lost reference', { G5: '#REF!' }, ['cell-error@G5']],
  ['a kind of employer that there isn’t', { C5: 'Local autority' }, ['not-one-of@C5']],
  ['an address without @', { D5: 'head at school' }, ['email-odd@D5']],
  ['a number for a name', { B5: '4021' }, ['name-odd@B5']],
  ['an address for a name', { B5: 'clerk@council.example' }, ['name-odd@B5']],
  ['a piece of a page for a name', { B5: '<b>Ashton Council</b>' }, ['name-odd@B5']],
  ['a name of three lines', { B5: 'Ashton Council\nChildren’s Services\nCounty Hall' }, ['name-odd@B5']],
  ['n/a for a name', { B5: 'n/a' }, ['text-nothing@B5']],
  ['ditto for a name', { B5: 'as above' }, ['text-nothing@B5']],
  ['a dash for an address', { D5: '-' }, ['text-nothing@D5']],
  ['a question mark for a source', { O5: '?' }, ['text-nothing@O5']],
  ['a number for a source', { O5: '42' }, ['name-odd@O5']],
  ['a date of last year', { E5: '14/10/2024' }, ['date-unusual@E5']],
  ['a date of another term', { P5: '2025-02' }, ['date-unusual@P5']],
  ['a per cent that lacks a place', { K5: '6.1' }, ['percent-scale@K5']],
  ['more schools than members', { G5: '999' }, ['above-most@G5', 'value-unusual@G5']],
  ['a column twice', { I1: 'local-yes-oppose' }, ['column-twice@I1']],
  ['a national figure', { Q1: 'poll-oppose' }, ['column-national@Q1']],
  ['a share that is worked out', { Q1: 'local-oppose' }, ['column-computed@Q1']],
  ['a header with a slip', { F1: 'local-presnt' }, ['header-likely@F1', 'whole-missing@H2']],
  ['a header that says half of a label', { F1: 'Members present' }, ['header-likely@F1', 'whole-missing@H2']],
  ['a blank header', { N1: '' }, ['header-blank@N2']],
];

describe('a mistake in one cell of a clean sheet', () => {
  it.each(CASES)('%s is told, and nothing else is', (_, cells, expected) => {
    expect(told(planted(cells))).toEqual(expected);
  });
});

describe('a mistake in rows', () => {
  const row = (at: number): string[] => [...(CLEAN[at - 1] ?? [])];
  const withRow = (...rows: string[][]): string[][] => [...CLEAN, ...rows];

  it('tells a copied row', () => {
    const copied = [NAMES[9] ?? '', ...row(9).slice(1)];
    expect(told(CLEAN.with(9, copied))).toEqual(['row-copied@A10']);
    expect(told(CLEAN.with(9, copied.with(12, '04/10/2025').with(13, 'Elsewhere')))).toEqual(['row-copied@A10']);
    // One number of its own is enough.
    expect(told(CLEAN.with(9, copied.with(12, '04/10/2025').with(11, '99.99')))).toEqual([]);
  });

  it.each([['to the right', (cells: string[]) => ['', ...cells]], ['to the left', (cells: string[]) => cells.slice(1)]])('tells cells that stand one column too far %s', (_, shift) => {
    expect(told(CLEAN.with(9, shift(row(10)))).map((key) => key.replace(/[A-Z]+10$/, '10'))).toEqual(['row-shifted@10']);
  });

  it('tells cells that stand too far from the middle on', () => {
    const cells = row(10);
    expect(told(CLEAN.with(9, [...cells.slice(0, 3), ...cells.slice(4)]))).toEqual(['row-shifted@A10']);
    expect(told(CLEAN.with(9, [...cells.slice(0, 3), '', ...cells.slice(3)]))).toEqual(['row-shifted@A10']);
  });

  it('tells a row of a CSV file in which a comma made two cells of one', () => {
    const cells = row(10);
    const longer = [...cells.slice(0, 16), 'Rang', 'back'];
    expect(told(CLEAN.with(9, longer))).toEqual(['row-too-long@R10']);
    const answered = (kind: 'keep' | 'leave-out'): (string | undefined)[] => readRows(CLEAN.with(9, longer), { branches: knownBranches(COUNT), answers: { 'row-too-long@R10': { kind } } }).rows.map(({ name }) => name);
    expect(answered('keep')).toContain(NAMES[9]);
    // What stands before the cell too many may stand under the wrong headers: none of it is taken.
    expect(answered('leave-out')).toEqual(NAMES.slice(1).filter((name) => name !== NAMES[9]));
    const parted = [...cells.slice(0, 5), '1', '204', ...cells.slice(6, 16), 'Rang'];
    expect(told(CLEAN.with(9, parted))).toContain('row-too-long@R10');
    expect(keys(readRows(CLEAN.with(9, parted), { branches: knownBranches(COUNT), answers: { 'row-too-long@R10': { kind: 'leave-out' } } }))).toEqual(['branches-missing@', 'header-unknown@Q1']);
    // A remark below the table may be as long as it likes.
    expect(told([...CLEAN, [...Array.from({ length: 19 }, () => ''), 'see the other sheet']])).toEqual(['row-note@T202']);
  });

  it('tells totals from branches, by name and by sum', () => {
    const total = (name: string): string[] => [name, '', '', '', '', ...[5, 6, 7, 8, 9].map((column) => String(CLEAN.slice(1).reduce((sum, cells) => sum + Number(cells[column]), 0)))];
    for (const name of ['Total', 'TOTAL:', 'Grand total', 'Region', 'All branches', 'Average', '']) expect(told(withRow(total(name)))).toEqual([`row-total@A${COUNT + 2}`]);
    expect(told(withRow(total('Yorkshire')))).toEqual([`row-total@A${COUNT + 2}`]);
    // A branch is not left out without being asked for: of two counts both may be so by chance.
    const small = [['Branch', 'local-present', 'local-yes-oppose'], ['Northmoor', '12', '3'], ['Eastvale', '20', '4'], ['Westbrook', '32', '7']];
    expect(keys(readRows(small, { asOf: '' }))).toEqual(['row-adds-up@A4']);
    expect(readRows(small, { asOf: '', answers: { 'row-adds-up@A4': { kind: 'keep' } } }).rows.map(({ name }) => name)).toEqual(['Northmoor', 'Eastvale', 'Westbrook']);
    expect(keys(readRows([...small, ['Southfield', '40', '9']], { asOf: '' }))).toEqual(['row-adds-up@A4']);
    expect(keys(readRows([['Branch', 'local-present', 'local-yes-oppose'], ...[1, 2, 3, 4].map((at) => [`Branch ${at}`, String(12 * at), String(3 * at)])], { asOf: '' }))).toEqual([]);
    // By chance a branch may have as many as those before it together.
    expect(keys(readRows([['Branch', 'local-present'], ['Northmoor', '12'], ['Eastvale', '20'], ['Westbrook', '32'], ['Southfield', '40']], { asOf: '' }))).toEqual([]);
  });

  it('tells remarks at the end, titles above and headers among the rows', () => {
    expect(told(withRow([], ['Note: figures as sent in by branches']))).toEqual([`row-note@A${COUNT + 3}`]);
    expect(told([['Region’s figures'], [], ...CLEAN]).filter((key) => key !== 'header-unknown@Q3')).toEqual([]);
    expect(told([...CLEAN.slice(0, 50), CLEAN[0] ?? [], ...CLEAN.slice(50)])).toEqual(['header-repeated@A51']);
  });
});

describe('a column as a whole', () => {
  const column = (letter: string, change: (text: string, index: number) => string): string[][] =>
    CLEAN.map((cells, index) => cells.map((text, at) => (index > 0 && at === letter.charCodeAt(0) - 65 ? change(text, index) : text)));

  it('is said once where all of it is written so', () => {
    expect(told(column('K', (text) => (text === '' ? '' : String(Number(text) / 100))))).toEqual(['percent-fractions@K2']);
    expect(told(column('K', (text) => (text === '' ? '' : `${text}%`)))).toEqual([]);
    expect(told(column('K', (text, index) => (text === '' ? '' : index === 9 ? '6.5' : String(2 + index % 8))))).toEqual([]);
    expect(told(column('L', (text) => `£${text}`))).toEqual([]);
    expect(told(column('L', (text) => text.replace('.', ',')))).toEqual(['number-marks@L2']);
  });

  it('has dates that could be either way asked about among dates of another form', () => {
    const iso = column('E', (text, index) => (index === 4 || index === 9 ? '03/04/2025' : text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1')));
    expect(told(iso)).toEqual(['date-ambiguous@E5', 'date-ambiguous@E10']);
  });

  it('has American dates asked about where it has more of them', () => {
    const american = told(column('E', (text) => text.replace(/^(\d\d)\/(\d\d)/, '$2/$1')));
    expect(american.every((key) => /^date-(?:american|ambiguous)@E/.test(key))).toBe(true);
    expect(american.length).toBeGreaterThan(COUNT * 0.9);
  });

  it('has its order said where no date tells', () => {
    expect(told(column('E', (_, index) => `0${1 + (index % 9)}/10/2025`))).toEqual(['date-order@E2']);
  });
});

describe('what a branch has now', () => {
  const known = (present: number): KnownBranch[] => knownBranches(COUNT).map((branch, index) => ({ ...branch, figures: { 'local-present': { value: index === 3 ? present : Number(CLEAN[index + 1]?.[5]) + 1, source: '', asOf: '', enteredBy: '' } } }));
  it('tells a change out of proportion', () => {
    expect(told(planted({ F5: '60' }), known(55))).toEqual([]);
    expect(told(planted({ F5: '600' }), known(60))).toEqual(['change-large@F5']);
    expect(told(planted({ F5: '15', H5: '1', I5: '1', J5: '1' }), known(150))).toEqual(['change-large@F5']);
  });
});
