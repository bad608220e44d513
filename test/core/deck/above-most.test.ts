import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { parseFigures } from '../../../core/figures/parse.ts';
import { blankLayer, type LocalFigure } from '../../../core/branch/model.ts';

const FIGURES = { name: 'figures.yaml', text: 'figures:\n  members: { label: Members, kind: count, scope: local }\n  schools: { label: Schools, kind: count, scope: local, at-most: members }\n' };
const given = (value: number | string): LocalFigure => ({ value, source: 'Count', asOf: '2025-11-20', enteredBy: '' });

function above(members: number | undefined, schools: number | string): unknown[] {
  const layer = { ...blankLayer('d', '1'), figures: { schools: given(schools), ...(members !== undefined && { members: given(members) }) } };
  const { findings, book } = makeEdition({ deck: { name: 'deck.md', text: '---\nformat: 1\nid: d\ntitle: D\n---\n\n# One\n\n{{ schools }} schools.\n' }, figures: FIGURES, images: [] }, layer, '2025-11-27');
  expect(book.row('schools')?.printed).not.toBe('');
  return findings.filter(({ code }) => code === 'figure-above');
}

describe('a figure that can hardly be more than another', () => {
  it('is said where it is, and printed all the same', () => {
    expect(above(12, 13)).toMatchObject([{ level: 'warning', about: 'schools', message: '"Schools" is 13, and "Members" 12. It can hardly be more than that.' }]);
    expect(above(1_200, '1,300')).toHaveLength(1);
    for (const [members, schools] of [[12, 12], [12, 3], [undefined, 13]] as const) expect(above(members, schools)).toEqual([]);
  });

  it('has to name one that there is', () => {
    expect(parseFigures({ ...FIGURES, text: FIGURES.text.replace('at-most: members', 'at-most: nobody') }).findings).toMatchObject([{ code: 'unknown-figure' }]);
    expect(parseFigures(FIGURES).findings).toEqual([]);
  });
});
