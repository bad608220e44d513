import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownBranch } from '../../../core/sheet/model.ts';
import { cleanRows, keys, knownBranches, readRows } from './clean-region.ts';
import { COUNTS, LIFELIKE_HEADER, lifelikeRegion } from './lifelike-region.ts';

// What stands in sheets as officials type them.

const COUNT = 120;
const CLEAN = cleanRows(COUNT);
const NAMES = CLEAN.map((row) => row[0] ?? '');
const USUAL = /^(?:header-unknown@Q1|branches-missing@|below-min-base@|value-unusual@)/;
const told = (rows: readonly (readonly string[])[], branches: readonly KnownBranch[] = knownBranches(COUNT)): string[] => keys(readRows(rows, { branches })).filter((key) => !USUAL.test(key));
const put = (row: number, column: number, text: string, rows: readonly (readonly string[])[] = CLEAN): string[][] =>
  rows.map((cells, index) => cells.map((cell, at) => (index === row - 1 && at === column ? text : cell)));
const column = (texts: (index: number) => string, at = 10): string[][] => CLEAN.map((cells, index) => (index === 0 ? [...cells] : cells.with(at, texts(index))));

describe('per cents', () => {
  const large = (index: number): string => `${40 + (index * 7) % 50}%`;
  const small = (index: number): string => (1.2 + ((index * 37) % 70) / 10).toFixed(1);

  it('that are a hundredth of what is meant are asked about, as where a cell added the sign', () => {
    expect(told(column(large))).toEqual([]);
    expect(told(put(5, 10, '0.61%', column(large)))).toEqual(['percent-scale@K5']);
    expect(told(put(5, 10, '0.048%', column((index) => `${small(index)}%`)))).toEqual(['percent-scale@K5']);
    const reading = readRows(put(5, 10, '0.61%', column(large)), { branches: knownBranches(COUNT), answers: { 'percent-scale@K5': { kind: 'take' } } });
    expect(reading.rows[3]?.figures['share-trained']?.value).toBe(61);
  });

  it('of less than one are per cents where all of them are small', () => {
    for (const text of ['0.8', '1', '1.0']) {
      const rows = put(5, 10, text, column(small));
      expect(told(rows), text).toEqual([]);
      expect(readRows(rows, { branches: knownBranches(COUNT) }).rows[3]?.figures['share-trained']?.value).toBe(Number(text));
    }
    expect(told(put(5, 10, '0.048', column(small)))).toEqual(['percent-scale@K5']);
    // Below all others as 75% is above them: nobody knows which is meant.
    for (const [least, most] of [[3, 20], [2, 12], [2.5, 25]] as const) {
      const between = column((index) => (least + ((index * 37) % 100) * (most - least) / 100).toFixed(1));
      for (const text of ['0.75', '0.9']) expect(told(put(5, 10, text, between)), `${text} of ${least} to ${most}`).toEqual(['percent-scale@K5']);
    }
  });
});

describe('texts', () => {
  it.each([
    ['an amount of money among counts', 7, '£3', ['number-guess@H5']],
    ['an amount with three places behind its point', 11, '894.125', ['number-guess@L5']],
    ['an amount with two', 11, '894.12', []],
    ['a figure in words that says nothing', 13, 'n/a', ['text-nothing@N5']],
    ['a figure in words that says what it said last term', 13, 'as last term', ['text-nothing@N5']],
    ['a formula for a figure in words', 13, '=HYPERLINK("http://x.example")', ['name-odd@N5']],
    ['a blank of a deck for a figure in words', 13, 'We are {{ local-present }}', ['name-odd@N5']],
    ['signs that are no code', 13, 'Fewer than < 3 & no more', []],
    ['an employer that is broken to fit its column', 1, 'Ashton\nCouncil', []],
    ['an employer with its address below', 1, 'Ashton Council\n12 High Street', ['name-odd@B5']],
    ['an employer of three lines', 1, 'Ashton\nCouncil\nLearning', ['name-odd@B5']],
    ['a figure in words that begins with a plus', 13, '+12% since June', []],
    ['a figure in words with words in angle brackets', 13, '<a few> of us', []],
    ['a piece of a page for a figure in words', 13, '<b>Too</b> much', ['name-odd@N5']],
    ['a sum for a figure in words', 13, '+B2+C2', ['name-odd@N5']],
    ['an employer that is still to be named', 1, 'new trust tbc', ['text-nothing@B5']],
    ['a weekday that the date is not of', 4, 'Monday 4 November 2025', ['date-weekday@E5']],
    ['a weekday that it is of', 4, 'Tues 4 November 2025', []],
  ] as const)('%s', (_, at, text, expected) => {
    expect(told(put(5, at, text))).toEqual(expected);
  });

  it('are read as they stand where many amounts of a column have three places behind the point', () => {
    expect(told(column((index) => `${100 + index}.${index % 4 === 0 ? '125' : '5'}`, 11))).toEqual([]);
  });

  it('takes the date where a weekday is wrong and somebody says so', () => {
    const { rows } = readRows(put(5, 4, 'Monday 4 November 2025'), { branches: knownBranches(COUNT), answers: { 'date-weekday@E5': { kind: 'take' } } });
    expect(rows[3]?.profile.meeting?.date).toBe('2025-11-04');
  });

  it('is read whole where the employer’s name was broken', () => {
    expect(readRows(put(5, 1, 'Ashton\nCouncil'), { branches: knownBranches(COUNT) }).rows[3]?.profile.employer?.name).toBe('Ashton Council');
  });
});

describe('rows that are no branches', () => {
  const sums = (from: number, to: number, factor = 1): string[] => [5, 6, 7, 8, 9].map((at) => String(Math.round(CLEAN.slice(from, to).reduce((sum, cells) => sum + Number(cells[at]), 0) * factor)));
  const inserted = (at: number, ...rows: string[][]): string[][] => [...CLEAN.slice(0, at), ...rows, ...CLEAN.slice(at)];
  const levels = (rows: readonly (readonly string[])[]): string[] => told(rows).map((key) => key.replace(/@.*/, ''));

  it('are left out where they add up a part of the table', () => {
    const rows = [...CLEAN.slice(0, 41), ['Subtotal', '', '', '', '', ...sums(1, 41)], ...CLEAN.slice(41, 81), ['', '', '', '', '', ...sums(41, 81)], ...CLEAN.slice(81)];
    expect(told(rows)).toEqual(['row-total@A42', 'row-total@A83']);
    // A sum that passed over what was typed as text is near.
    expect(told(inserted(81, ['', '', '', '', '', ...sums(1, 81, 0.99)]))).toEqual(['row-total@A82']);
    expect(told(inserted(81, ['Yorkshire (all)', '', '', '', '', ...sums(1, 81, 0.95)]))).toEqual(['row-adds-up@A82']);
    const after = [...CLEAN.slice(0, 41), ['Yorkshire (all)', '', '', '', '', ...sums(1, 41, 0.95)], ...CLEAN.slice(41, 81), ['', '', '', '', '', ...sums(41, 81, 1.03)], ...CLEAN.slice(81)];
    expect(told(after)).toEqual(['row-adds-up@A42', 'row-total@A83']);
    expect(told(inserted(81, ['', '', '', '', '', '40', '12', '3', '4', '5']))).toEqual(['branch-blank@A82']);
  });

  it.each([
    ['Last year'], ['% of members'], ['Change on last year'], ['Average per branch'], ['Number of branches'], ['Maximum'],
  ])('such as “%s” below it are left out', (name) => {
    expect(levels([...CLEAN, [name, '', '', '', '', '40', '12', '3', '4', '5']])).toEqual(['row-total']);
  });

  it('are known by another column where they have no name', () => {
    const nameless = ['', '', '', '', '', '40', '12', '3', '4', '5', '', '', '', '', '', '', 'Average'];
    expect(levels([...CLEAN, nameless])).toEqual(['row-total']);
    expect(levels([...CLEAN, nameless, ['Last year', '', '', '', '', '41', '13']])).toEqual(['row-total', 'row-total']);
    // Among branches it is one whose name is missing, whatever its remark, town or source says.
    expect(told(inserted(40, nameless))).toEqual(['branch-blank@A41']);
    for (const [at, words] of [[13, 'Region'], [14, 'Last year'], [14, 'National'], [16, 'Total']] as const) {
      expect(told(put(5, at, words, put(5, 0, ''))), words).toEqual(['branch-blank@A5']);
      expect(told(put(COUNT + 1, at, words, put(COUNT + 1, 0, ''))), words).toEqual([at === 16 ? `row-total@A${COUNT + 1}` : `branch-blank@A${COUNT + 1}`]);
    }
  });

  it('are left out where they hold a name that no branch has and nothing else, and asked about where it may be a slip', () => {
    expect(told(inserted(40, ['YORKSHIRE AND HUMBER']))).toEqual(['row-title@A41']);
    expect(told(inserted(40, ['Returns outstanding:', 'Zzyzx, Quux']))).toEqual(['row-note@A41']);
    expect(told(inserted(40, [`${NAMES[50]?.slice(0, -1)}x`]))).toEqual(['branch-unknown@A41']);
    const added = readRows(inserted(40, ['YORKSHIRE AND HUMBER']), { branches: knownBranches(COUNT), answers: { 'row-title@A41': { kind: 'keep' } } });
    expect(added.problems.filter(({ level }) => level !== 'says')).toEqual([]);
    expect(added.rows.find(({ address }) => address === 41)).toMatchObject({ name: 'YORKSHIRE AND HUMBER', slug: undefined, figures: {} });
    // Where no branch is known each is one.
    expect(readRows([['Branch', 'local-present'], ['North', '12'], ['South', '']], { asOf: '' }).rows).toHaveLength(2);
  });
});

describe('numbers held against last time’s', () => {
  const region = lifelikeRegion({ count: 400, seed: 31, sizes: 0.55, changes: 0.05, mood: 0.6, votes: 0.9, hasBefore: true });
  const at = (id: string): number => LIFELIKE_HEADER.indexOf(id);
  const read = (rows: readonly (readonly string[])[]): string[] => told(rows, region.branches);
  const before = (row: number): number => Number(region.branches[row - 2]?.figures['local-present']?.value);
  const large = region.rows.findIndex((_, index) => index > 1 && before(index + 1) > 60) + 1;

  it('are asked about sooner where the others hardly changed', () => {
    expect(read(region.rows).filter((key) => key.includes(`${large}`) && key.startsWith('change-large'))).toEqual([]);
    const doubled = put(large, at('local-present'), String(Math.round(before(large) * 2.1)), region.rows);
    expect(read(doubled)).toContain(`change-large@${String.fromCharCode(65 + at('local-present'))}${large}`);
    const lively = lifelikeRegion({ count: 400, seed: 31, sizes: 0.55, changes: 0.35, mood: 0.6, votes: 0.9, hasBefore: true });
    const row = lively.branches.findIndex(({ figures }) => Number(figures['local-present']?.value) > 60) + 2;
    const now = Math.round(Number(lively.branches[row - 2]?.figures['local-present']?.value) * 2.1);
    expect(told(put(row, at('local-present'), String(now), lively.rows), lively.branches)).not.toContain(`change-large@${String.fromCharCode(65 + at('local-present'))}${row}`);
  });

  it('are not asked about where all rose alike', () => {
    const branches = knownBranches(COUNT).map((branch, index) => ({ ...branch, figures: { 'share-trained': { value: 40 + index % 12, source: '', asOf: '2025-06', enteredBy: '' } } }));
    const risen = column((index) => String(40 + (index - 1) % 12 + 20 + (index % 3) - 1));
    const asked = (rows: readonly (readonly string[])[]): string[] => told(rows, branches).filter((key) => key.startsWith('change-large'));
    expect(asked(risen)).toEqual([]);
    expect(asked(put(9, 10, '12', risen))).toEqual(['change-large@K9']);
    // Fewer tell nothing of what is common.
    expect(asked(risen.slice(0, 6))).toEqual([]);
  });

  it('tell a row copied from far off by all its numbers, and one copied from above that has other words', () => {
    const [to, from] = [200, 90];
    const counts = COUNTS.slice(0, 6);
    // Six counts may be alike; with an amount and a share they are not by chance.
    const few = region.rows.map((cells) => cells.filter((_, index) => !COUNTS.slice(6).includes(LIFELIKE_HEADER[index] ?? '')));
    const copied = (ids: readonly string[]): string[][] => few.map((cells, index) => (index === to - 1 ? cells.map((cell, where) => (ids.includes(few[0]?.[where] ?? '') ? few[from - 1]?.[where] ?? '' : cell)) : cells));
    expect(read(copied([...counts, 'share-trained', 'fund']))).toContain(`row-copied@A${to}`);
    expect(read(copied(counts))).not.toContain(`row-copied@A${to}`);
    const above = CLEAN.map((cells, index) => (index === 9 ? [NAMES[9] ?? '', ...(CLEAN[8] ?? []).slice(1)].with(13, '') : [...cells]));
    expect(told(above)).toEqual(['row-copied@A10']);
  });

  it('are hardly ever asked about in a clean region, however little it changes', () => {
    const asked: string[] = [];
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom(0.02, 0.05, 0.1), (seed, changes) => {
      const { rows, branches } = lifelikeRegion({ count: 400, seed, sizes: 0.55, changes, mood: 0.3, votes: 0.3, hasBefore: true });
      asked.push(...told(rows, branches));
    }), { numRuns: Number(process.env['RUNS'] ?? 10) });
    expect(asked.length).toBeLessThanOrEqual(2 + Number(process.env['RUNS'] ?? 10) / 2);
  });
});
