import { expect, test } from 'vitest';
import { makeEdition } from '../../../core/branch/edition.ts';
import { blankLayer } from '../../../core/branch/model.ts';
import { compose } from '../../../core/slides/compose.ts';

const deck = (slides: string): string => `---\nformat: 1\nid: d\ntitle: The slogan\naudiences: [members, employer]\n---\n\n${slides}`;
const edition = (slides: string, figures = '', date = '') => {
  const layer = blankLayer('d', '');
  return makeEdition(
    { deck: { name: 'deck.md', text: deck(slides) }, figures: figures === '' ? undefined : { name: 'figures.yaml', text: figures }, images: [] },
    { ...layer, profile: { ...layer.profile, meeting: { date, place: '' } } },
    '2025-11-23',
  );
};
const codes = (slides: string): string[] => edition(slides).findings.map(({ level, code }) => `${level} ${code}`);

test('a deck with every slide switched off says so', () => {
  expect(codes('<!-- slide\nid: a\noptional: true\n-->\n# A\n')).toEqual(['error no-slides']);
});

test('a version without slides is a warning where another has some', () => {
  expect(codes('<!-- slide\nid: a\naudience: [members]\n-->\n# A\n')).toEqual(['warning no-slides']);
});

test('a slide with nothing on it says so, unless it is meant to be blank', () => {
  expect(codes('<!-- slide\nid: a\n-->\n')).toEqual(['warning slide-bare']);
  expect(codes('<!-- slide\nid: a\nlayout: blank\n-->\n')).toEqual([]);
});

test('a date that is none is never printed', () => {
  expect(JSON.stringify(compose(edition('# Here {{ meeting.date }}\n\nOn {{ meeting.date }}.', '', '99/99/9999'), 'members').presentation)).not.toContain('99');
  expect(JSON.stringify(compose(edition('# Here\n\nOn {{ meeting.date }}.', '', '2025-11-27'), 'members').presentation)).toContain('27 November 2025');
});

test('a version is called what its opening slide says, not what the members are told', () => {
  const slides = '<!-- slide\nid: m\nlayout: title\naudience: [members]\n-->\n# Act now\n\n---\n\n<!-- slide\nid: e\nlayout: title\naudience: [employer]\n-->\n# Our requests\n';
  expect(compose(edition(slides), 'employer').presentation.title).toBe('Our requests');
  expect(compose(edition('# Plain\n'), 'employer').presentation.title).toBe('The slogan');
});

test('a category of withheld figures alone leaves the chart with them', () => {
  const figures = 'figures:\n  a: { kind: percent, value: 5, audience: [members], source: S, as-of: 2025-01 }\n  b: { kind: percent, value: 7, source: S, as-of: 2025-01 }\n';
  const slides = '# C\n\n```chart\ntype: bar\nunit: percent\ncategories: [Secret question, Open question]\nseries:\n  National: [{{ a }}, {{ b }}]\nalt: A chart.\n```\n';
  const shown = (audience: 'members' | 'employer') => compose(edition(slides, figures), audience).presentation.slides[0]?.blocks[0];
  expect(shown('employer')).toMatchObject({ categories: ['Open question'], series: [{ values: [7] }] });
  expect(shown('members')).toMatchObject({ categories: ['Secret question', 'Open question'], series: [{ values: [5, 7] }] });
});

test('every sentence, bullet and cell that a blank figure takes away is said', () => {
  const figures = 'figures:\n  x: { label: X, kind: count, scope: local }\n';
  const found = edition('# T\n\n| A | B |\n|---|---|\n| one | {{ x }} |\n\n- Bullet {{ x }}\n\nSentence {{ x }}. Other.\n', figures).findings;
  expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual(['blank-figure 12', 'blank-figure 14', 'blank-figure 16']);
});
