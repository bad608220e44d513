import { expect, test } from 'vitest';
import type { FigureRow } from '../../../core/figures/book.ts';
import { tallyFigures } from '../../../core/meeting/tally-figures.ts';
import type { Tally } from '../../../core/meeting/tally-model.ts';

const row = (id: string, kind: FigureRow['kind'], part: Partial<FigureRow> = {}): FigureRow => ({
  id, label: id, kind, scope: 'local', owner: 'branch', printed: '', value: undefined, nationalPrinted: '', source: '', asOf: '', asOfPrinted: '', base: '', baseId: undefined,
  share: undefined, required: false, minBase: undefined, audience: undefined, state: 'blank', fault: '', usedOn: [], local: undefined, given: undefined, file: '', line: 1, ...part,
});
const ROWS = [
  row('present', 'count'), row('yes', 'count'), row('share-yes', 'percent', { share: ['yes', 'present'] }), row('direct', 'percent'), row('national', 'count', { scope: 'national' }),
];
const tally = (base: number, ...options: [count: number, local: string | undefined][]): Tally => ({
  id: 't1', item: undefined, slide: undefined, question: 'Q', base, stage: 'closed', openedAt: '', closedAt: '',
  options: options.map(([count, local], index) => ({ id: `o${index}`, label: '', count, national: undefined, local })),
});
const values = (of: Tally, minBase = 10) => Object.fromEntries(tallyFigures(of, ROWS, minBase).map(({ id, value }) => [id, value]));

test('a count becomes a figure, with what the deck takes its share of', () => {
  expect(values(tally(24, [18, 'yes'], [6, undefined]))).toEqual({ present: 24, yes: 18 });
});

test('a figure in per cent is worked out, and of too few people it isn’t', () => {
  expect(values(tally(24, [18, 'direct']))).toEqual({ direct: 75 });
  expect(values(tally(9, [5, 'direct']))).toEqual({});
  expect(values(tally(0, [0, 'direct']), 0)).toEqual({});
});

test('more hands than people come to no share, though a count of its own is what was counted', () => {
  expect(values(tally(10, [15, 'direct']))).toEqual({});
  expect(values(tally(10, [15, 'yes']))).toEqual({});
  expect(values(tally(10, [15, 'present']))).toEqual({ present: 15 });
  expect(values(tally(10, [10, 'direct']))).toEqual({ direct: 100 });
});

test('nothing of the national deck is changed, nor what is computed', () => {
  expect(values(tally(24, [1, 'national'], [2, 'share-yes'], [3, 'no-such']))).toEqual({});
});
