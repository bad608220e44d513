import { expect, it } from 'vitest';
import { BLANK_PROFILE, blankLayer } from '../../../../core/branch/model.ts';
import { parseFigures } from '../../../../core/figures/parse.ts';
import { fillValues } from '../../../../core/powerpoint/fill/values.ts';

it('fills with the region’s value where the branch gives none, as the region’s', () => {
  const figures = 'figures:\n  present: { label: Present, kind: count, scope: local }\n  town: { label: Town, kind: text, scope: local }\n';
  const of = (value: number | string) => ({ value, source: 'S', asOf: '2025-11-01', enteredBy: '' });
  const region = { ...blankLayer('', ''), profile: { ...BLANK_PROFILE, branch: { ...BLANK_PROFILE.branch, region: 'North East' } }, figures: { present: of(900), town: of('Hexham') } };
  const { book } = fillValues(parseFigures({ name: 'figures.yaml', text: figures }).figures, { ...blankLayer('', ''), figures: { town: of('Durham') } }, '2025-11-27', region);
  expect(book.row('present')).toMatchObject({ printed: '900', owner: 'region' });
  expect(book.row('town')).toMatchObject({ printed: 'Durham', owner: 'branch' });
  expect(book.regionName).toBe('North East');
});
