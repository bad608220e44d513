import { expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer, type BranchLayer } from '../../../core/branch/model.ts';
import { figureFilters, type FigureFilter } from '../../../renderer/editor/figure-filters.ts';
import { HEAD, TODAY } from '../../core/deck/make.ts';

const FIGURES = `figures:
  present: { label: Present, kind: count, scope: local, required: true }
  agreed: { label: Agreed, kind: count, scope: local }
  half: { label: Half, kind: percent, scope: local, share: [agreed, present] }
  national: { label: National, kind: percent, scope: national }
  old: { label: Old, kind: percent, value: 61, source: A survey, as-of: 2020-01-10, stale-after: 12 months, scope: national }
`;
const figures = (layer: BranchLayer, ofRegion: boolean): Partial<Record<FigureFilter, string[]>> => {
  const { book } = makeEdition({ deck: { name: 'deck.md', text: `${HEAD}# One\n` }, figures: { name: 'figures.yaml', text: FIGURES }, images: [] }, layer, TODAY);
  return Object.fromEntries(figureFilters(ofRegion).map(({ id, fits }) => [id, book.rows.filter((row) => fits(row, book)).map((row) => row.id)]));
};

it('shows a region what it gives for all branches, and never what waits for each of them', () => {
  const blank = blankLayer('test', '1');
  expect(figures(blank, true)).toEqual({ all: ['present', 'agreed', 'half', 'national', 'old'], given: [], check: ['national', 'old'] });
  const given = { ...blank, figures: { present: { value: 40, source: 'Office', asOf: '2025-11-01', enteredBy: '' } } };
  expect(figures(given, true)).toMatchObject({ given: ['present'], check: ['national', 'old'] });
});

it('shows a branch what it has still to fill in', () => {
  expect(figures(blankLayer('test', '1'), false)).toEqual({ all: ['present', 'agreed', 'half', 'national', 'old'], blank: ['present', 'agreed', 'half', 'national'], check: ['old'] });
});
