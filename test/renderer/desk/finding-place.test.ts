import { expect, test } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { findingPlace } from '../../../renderer/editor/finding-place.ts';
import { figurePlace, profilePlace, slidePlace } from '../../../renderer/editor/place.ts';

const deck = '---\nformat: 1\nid: d\ntitle: T\n---\n\n<!-- slide\nid: a\n-->\n# A\n\nWe are {{ s }}.\n\n{{ branch.name }}\n\n{{ nope }}\n';
const figures = 'figures:\n  n: { label: N, kind: count, scope: local }\n  p: { label: P, kind: count, scope: local }\n  s: { label: S, kind: percent, scope: local, share: [p, n] }\n';
const layer = { ...blankLayer('d', ''), figures: { n: { value: 42, source: 'Count', asOf: '', enteredBy: '' } } };
const edition = makeEdition({ deck: { name: 'deck.md', text: deck }, figures: { name: 'figures.yaml', text: figures }, images: [] }, layer, '2025-11-23');
const placeOf = (code: string, about?: string) => {
  const finding = edition.findings.find((each) => each.code === code && each.about === about);
  return finding && findingPlace(finding, edition);
};

test('a blank share leads to the count that it lacks', () => expect(placeOf('blank-figure', 's')).toEqual(figurePlace('p')));
test('a blank detail leads to the branch', () => expect(placeOf('blank-figure', 'branch.name')).toEqual(profilePlace('branch.name')));
test('a fault of the text leads to its slide', () => expect(placeOf('unknown-token')).toEqual(slidePlace('a')));
