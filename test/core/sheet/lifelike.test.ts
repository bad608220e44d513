import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/sheet/model.ts';
import { keys, readRows } from './clean-region.ts';
import { COUNTS, LIFELIKE_HEADER, lifelikeRegion } from './lifelike-region.ts';

const RUNS = Number(process.env['RUNS'] ?? 12);
const PLAIN = { count: 400, seed: 31, sizes: 0.55, changes: 0.22, mood: 0.6, votes: 0.9 };
const { rows: CLEAN, branches: BEFORE } = lifelikeRegion({ ...PLAIN, hasBefore: true });
const WITHOUT = lifelikeRegion({ ...PLAIN, hasBefore: false }).branches;
/** Told of some rows of any region: large changes, and votes of few people. */
const USUAL = /^(?:change-large|below-min-base|value-unusual)@/;
const at = (id: string): number => LIFELIKE_HEADER.indexOf(id);
const letter = (id: string): string => String.fromCharCode(65 + at(id));

/** The clean sheet with some rows made otherwise. @param from the first, as the file numbers it */
const changed = (from: number, count: number, make: (row: readonly string[], above: readonly string[], index: number) => readonly string[]): string[][] =>
  CLEAN.map((row, index) => (index + 1 >= from && index + 1 < from + count ? [...make(row, CLEAN[index - 1] ?? [], index + 1 - from)] : [...row]));

const put = (row: readonly string[], cells: Readonly<Record<string, string | undefined>>): string[] => row.map((cell, index) => cells[LIFELIKE_HEADER[index] ?? ''] ?? cell);
const numbersOf = (row: readonly string[]): Record<string, string | undefined> => Object.fromEntries([...COUNTS, 'share-trained', 'fund'].map((id) => [id, row[at(id)]]));
const told = (rows: readonly (readonly string[])[], branches = BEFORE): string[] => keys(readRows(rows, { branches })).filter((key) => !USUAL.test(key));
const figuresAfter = (rows: readonly (readonly string[])[], answers: Readonly<Record<string, Answer>>, row: number): Readonly<Record<string, unknown>> | undefined =>
  readRows(rows, { branches: BEFORE, answers }).rows.find(({ address }) => address === row)?.figures;

describe('a region as one might be', () => {
  it('is told nothing of but large changes and small votes, with last term’s figures and without', () => {
    expect(told(CLEAN)).toEqual([]);
    expect(told(CLEAN, WITHOUT)).toEqual([]);
  });

  it('is hardly told anything of, however its figures are spread', () => {
    const telling: string[] = [];
    fc.assert(fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.constantFrom(0.3, 0.55, 0.8), fc.constantFrom(0.1, 0.22, 0.35), fc.constantFrom(0.3, 0.6), fc.constantFrom(0.5, 0.9), fc.boolean(), (seed, sizes, changes, mood, votes, hasBefore) => {
      const { rows, branches } = lifelikeRegion({ count: 1_000, seed, sizes, changes, mood, votes, hasBefore });
      telling.push(...told(rows, branches));
    }), { numRuns: RUNS });
    expect(telling.length).toBeLessThanOrEqual(2 + RUNS / 5);
  });
});

describe('numbers in another branch’s row', () => {
  it('are told where a block was pasted a row too low, and left out where that is said', () => {
    const rows = changed(120, 14, (row, above) => put(row, numbersOf(above)));
    const [slipped = ''] = told(rows).filter((key) => key.startsWith('column-slipped@'));
    expect(Number(/\d+$/.exec(slipped)?.[0])).toBeGreaterThan(112);
    expect(Number(/\d+$/.exec(slipped)?.[0])).toBeLessThan(125);
    const after = readRows(rows, { branches: BEFORE, answers: { [slipped]: { kind: 'leave-out' } } });
    expect(after.problems.map(({ key }) => key)).not.toContain(slipped);
    // None of the numbers of the branch above is taken.
    expect(after.rows.filter(({ figures }) => Object.keys(figures).length === 1).map(({ address }) => address)).toEqual(Array.from({ length: 14 }, (_, index) => 120 + index));
  });

  it('are told where one column was', () => {
    expect(told(changed(120, 12, (row, above) => put(row, { fund: above[at('fund')] }))).filter((key) => key.startsWith(`column-slipped@${letter('fund')}`))).toHaveLength(1);
  });

  it('are told of nearly every region, wherever the block is', () => {
    const seeds = [11, 12, 13, 14, 15, 16];
    const found = seeds.filter((seed) => {
      const { rows, branches } = lifelikeRegion({ ...PLAIN, count: 200, seed: seed * 104_729, hasBefore: true });
      const slipped = rows.map((row, index) => (index >= 99 && index < 113 ? put(row, { fund: rows[index - 1]?.[at('fund')] }) : row));
      return told(slipped, branches).some((key) => key.startsWith(`column-slipped@${letter('fund')}`));
    });
    expect(found.length).toBeGreaterThanOrEqual(seeds.length - 1);
  });

  it('leave the other columns’ numbers of these rows where one column slipped', () => {
    const rows = changed(120, 12, (row, above) => put(row, { fund: above[at('fund')] }));
    const [slipped = ''] = told(rows).filter((key) => key.startsWith('column-slipped@'));
    const after = figuresAfter(rows, { [slipped]: { kind: 'leave-out' } }, 125);
    expect(after?.['fund']).toBeUndefined();
    expect(after?.['local-present']).toBeDefined();
    expect(after?.['share-trained']).toBeDefined();
  });

  it('are told where two rows have changed places', () => {
    const first = CLEAN.findIndex((row, index) => index > 30 && [['fund', 2], ['local-present', 2]].every(([id, times]) => Number(row[at(String(id))]) > Number(times) * Number(CLEAN[index + 1]?.[at(String(id))])));
    const [one = [], other = []] = CLEAN.slice(first, first + 2);
    const rows = CLEAN.with(first, put(one, numbersOf(other))).with(first + 1, put(other, numbersOf(one)));
    expect(told(rows)).toEqual([`rows-changed@A${first + 1}`, `rows-changed@A${first + 2}`]);
    expect(figuresAfter(rows, { [`rows-changed@A${first + 1}`]: { kind: 'leave-out' } }, first + 1)).toEqual({});
  });

  it('are told where they are those of any other row', () => {
    const source = CLEAN.findIndex((row, index) => index > 5 && Number(row[at('local-present')]) > 40);
    const rows = changed(300, 1, (row) => put(row, Object.fromEntries(COUNTS.map((id) => [id, CLEAN[source]?.[at(id)]]))));
    expect(told(rows)).toContain('row-copied@A300');
    expect(told(rows, WITHOUT)).toContain('row-copied@A300');
  });

  it('are told where they are last term’s, unless most are', () => {
    const old = (from: number, count: number): string[][] => changed(from, count, (row, _, index) => put(row, Object.fromEntries(Object.entries(BEFORE[from - 2 + index]?.figures ?? {}).map(([id, { value }]) => [id, String(value)]))));
    expect(told(old(200, 2))).toEqual(['row-unchanged@A200', 'row-unchanged@A201']);
    expect(figuresAfter(old(200, 2), { 'row-unchanged@A200': { kind: 'leave-out' } }, 200)).toBeUndefined();
    expect(told(old(100, 260)).filter((key) => key.startsWith('row-unchanged'))).toEqual([]);
  });

  it('are not told where a file of one branch or two is taken again', () => {
    for (const count of [1, 2]) {
      const again = changed(2, count, (row, _, index) => put(row, Object.fromEntries(Object.entries(BEFORE[index]?.figures ?? {}).map(([id, { value }]) => [id, String(value)])))).slice(0, 1 + count);
      expect(told(again).filter((key) => key.startsWith('row-unchanged'))).toEqual([]);
    }
  });

  it('are told where one number stands in every cell', () => {
    expect(told(changed(50, 1, (row) => put(row, Object.fromEntries(COUNTS.map((id) => [id, '44'])))))).toEqual(['row-one-number@A50']);
  });
});

describe('cells that were drawn down', () => {
  it('are told with one number, and with numbers that rise', () => {
    expect(told(changed(50, 6, (row) => put(row, { 'share-trained': '47' })), WITHOUT)).toEqual([`column-filled-down@${letter('share-trained')}50`]);
    const rising = changed(50, 8, (row, _, index) => put(row, { 'share-trained': String(41 + index) }));
    expect(told(rising, WITHOUT)).toEqual([`column-filled-down@${letter('share-trained')}50`]);
    const after = figuresAfter(rising, { [`column-filled-down@${letter('share-trained')}50`]: { kind: 'leave-out' } }, 51);
    expect(after?.['share-trained']).toBeUndefined();
    expect(after?.['fund']).toBeDefined();
  });

  it('are not told where branches that have not met have nothing', () => {
    const nothing = changed(394, 8, (row) => put(row, Object.fromEntries([...COUNTS, 'share-trained', 'fund'].map((id) => [id, '0']))));
    expect(told(nothing, WITHOUT).filter((key) => key.startsWith('column-filled-down'))).toEqual([]);
  });

  it('are not told where the rows are sorted by them, and a whole column of one number is said', () => {
    const sorted = [LIFELIKE_HEADER, ...CLEAN.slice(1).toSorted((a, b) => Number(a[at('share-trained')]) - Number(b[at('share-trained')]))];
    expect(told(sorted, WITHOUT)).toEqual([]);
    expect(told(CLEAN.map((row, index) => (index === 0 ? row : put(row, { 'share-trained': '50' }))), WITHOUT)).toEqual([`column-one-number@${letter('share-trained')}2`]);
  });
});

describe('columns', () => {
  it('are told whose headers have changed places', () => {
    const [one, other] = [at('local-schools'), at('local-yes-demonstrate')];
    expect(told(CLEAN.map((row, index) => (index === 0 ? row : row.with(one, row[other] ?? '').with(other, row[one] ?? ''))))).toEqual([`column-of-other@${letter('local-schools')}1`, `column-of-other@${letter('local-yes-demonstrate')}1`]);
    const ids = ['local-schools', 'local-yes-oppose', 'local-yes-demonstrate'];
    const around = CLEAN.map((row, index) => (index === 0 ? row : put(row, Object.fromEntries(ids.map((id, place) => [id, row[at(ids[(place + 1) % 3] ?? '')]])))));
    expect(told(around)).toEqual(ids.map((id) => `column-of-other@${letter(id)}1`));
    const fund = CLEAN.map((row, index) => (index === 0 ? row : put(row, { fund: row[at('local-present')], 'local-present': String(Math.round(Number(row[at('fund')]))) })));
    expect(told(fund)).toContain(`column-scale@${letter('fund')}1`);
  });

  it('are not told where all figures have grown, or one has', () => {
    const grown = (ids: readonly string[]) => told(CLEAN.map((row, index) => (index === 0 ? row : put(row, Object.fromEntries(ids.map((id) => [id, String(Math.round(Number(row[at(id)]) * 1.35))]))))));
    expect(grown(COUNTS).filter((key) => key.startsWith('column'))).toEqual([]);
    expect(grown(['local-present', 'local-yes-demonstrate']).filter((key) => key.startsWith('column'))).toEqual([]);
  });

  it('are told of another unit, and left out where that is said', () => {
    const thousands = CLEAN.map((row, index) => (index === 0 ? row : put(row, { fund: (Number(row[at('fund')]) / 1_000).toFixed(2) })));
    expect(told(thousands)).toContain(`column-scale@${letter('fund')}1`);
    expect(readRows(thousands, { branches: BEFORE }).problems.find(({ code }) => code === 'column-scale')?.message).toMatch(/about a thousandth of what the branches have of/);
    const pence = CLEAN.map((row, index) => (index === 0 ? row : put(row, { fund: String(Math.round(Number(row[at('fund')]) * 100)) })));
    expect(readRows(pence, { branches: BEFORE }).problems.find(({ code }) => code === 'column-scale')?.message).toMatch(/about 100 times what the branches have of/);
    expect(figuresAfter(thousands, { [`column-scale@${letter('fund')}1`]: { kind: 'leave-out' } }, 9)?.['fund']).toBeUndefined();
  });

  it('are told where officials stand as employers, in a row and throughout', () => {
    const swap = (row: readonly string[]): string[] => put(row, { 'official.name': row[at('employer.name')], 'employer.name': row[at('official.name')] });
    const rows = changed(50, 1, swap);
    expect(told(rows)).toEqual([`official-is-employer@${letter('official.name')}50`]);
    const mended = readRows(rows, { branches: BEFORE, answers: { [`official-is-employer@${letter('official.name')}50`]: { kind: 'take' } } }).rows.find(({ address }) => address === 50);
    expect(mended?.profile.official?.name).toBe(CLEAN[49]?.[at('official.name')]);
    expect(mended?.profile.employer?.name).toBe(CLEAN[49]?.[at('employer.name')]);
    const all = changed(2, 400, swap);
    expect(told(all)).toEqual([`columns-swapped@${letter('official.name')}1`]);
    expect(told(all, WITHOUT)).toEqual([`columns-swapped@${letter('official.name')}1`]);
  });

  it('are not told of officials with a title or where they are behind their names', () => {
    const names = ['Sarah Jones, Director of Education', 'Jo Green (Ashton Schools)', 'Mary Ward – Ashton Council', 'Omar King Chair of Governors', 'Director of Education'];
    expect(told(changed(50, names.length, (row, _, index) => put(row, { 'official.name': names[index] })), WITHOUT)).toEqual([]);
    expect(told(changed(50, 1, (row) => put(row, { 'official.name': 'Ashton Council' })), WITHOUT)).toEqual([`official-is-employer@${letter('official.name')}50`]);
  });

  it('are said where a branch would get an employer that nobody has had, unless many would', () => {
    const rename = (row: readonly string[]): string[] => put(row, { 'employer.name': `New ${row[at('employer.name')]}` });
    expect(told(changed(50, 1, rename))).toEqual([`employer-new@${letter('employer.name')}50`]);
    expect(told(changed(50, 40, rename))).toEqual([]);
  });

  it('are told where an email is another branch’s official’s', () => {
    expect(told(changed(50, 1, (row, above) => put(row, { 'official.email': above[at('official.email')] })))).toEqual([`detail-replaced@${letter('official.email')}50`]);
  });
});

describe('an official’s email that many branches would get', () => {
  it('is asked about once, and left out of all where that is said', () => {
    const rows = changed(50, 30, (row) => put(row, { 'official.email': CLEAN[9]?.[at('official.email')] }));
    const key = `detail-replaced@${letter('official.email')}50`;
    expect(told(rows).filter((each) => each.startsWith('detail-replaced'))).toEqual([key]);
    expect(readRows(rows, { branches: BEFORE }).problems.find((each) => each.key === key)?.rows).toBe(30);
    const after = readRows(rows, { branches: BEFORE, answers: { [key]: { kind: 'leave-out' } } }).rows;
    expect(after.filter(({ address, profile }) => address >= 50 && address < 80 && profile.official?.email !== undefined)).toEqual([]);
  });
});

describe('shares', () => {
  const large = CLEAN.findIndex((row, index) => index > 5 && Number(row[at('local-present')]) > 60) + 1;

  it('are told where one part or the whole has a digit too few or too many', () => {
    const few = changed(large, 1, (row) => put(row, { 'local-yes-oppose': String(Math.floor(Number(row[at('local-yes-oppose')]) / 10)) }));
    expect(told(few, WITHOUT)).toEqual([`part-unusual@${letter('local-yes-oppose')}${large}`]);
    const many = changed(large, 1, (row) => put(row, { 'local-present': `${row[at('local-present')]}0` }));
    expect(told(many, WITHOUT)).toEqual([`whole-unusual@${letter('local-present')}${large}`]);
  });
});

describe('dates', () => {
  it('of figures that are earlier than what the branch has are asked about, once where most are', () => {
    const older = (from: number, count: number): string[] => told(changed(from, count, (row) => put(row, { 'as-of': '2025-05-31' }))).filter((key) => key.startsWith('as-of-older'));
    expect(older(40, 1)).toEqual([`as-of-older@${letter('as-of')}40`]);
    expect(older(2, 400)).toEqual([`as-of-older@${letter('as-of')}2`]);
    const rows = changed(2, 400, (row) => put(row, { 'as-of': '2025-05-31' }));
    expect(readRows(rows, { branches: BEFORE }).problems.find(({ code }) => code === 'as-of-older')?.rows).toBe(400);
    expect(Object.keys(figuresAfter(rows, { [`as-of-older@${letter('as-of')}2`]: { kind: 'leave-out' } }, 77) ?? {})).toEqual(['counted-on']);
    // Of the month in which the branch's figures are.
    expect(told(changed(2, 400, (row) => put(row, { 'as-of': '2025-06' })))).toEqual([]);
  });
});
