import { describe, expect, test } from 'vitest';
import { compose, composeSlide, labelOf, presenterNotes } from '../../../core/slides/compose.ts';
import { everyText, HEAD, editionOf, slideEdition } from '../deck/make.ts';

describe('one slide', () => {
  const edition = slideEdition('# A\n---\n<!-- slide\nid: b\noptional: true\n-->\n# B\n---\n<!-- slide\nid: c\naudience: [members]\n-->\n# C\n---\n# D\n\n'.concat('word '.repeat(4_000)));

  test('is shown for preview also when it is off', () => {
    expect(composeSlide(edition, 'b', 'employer')?.label).toBe('B');
    expect(compose(edition, 'employer').presentation.slides.map((slide) => slide.id)).toEqual(['a']);
  });

  test('that is withheld, refused or not there is not shown', () => {
    expect([composeSlide(edition, 'c', 'employer'), composeSlide(edition, 'd', 'members'), composeSlide(edition, 'x', 'members')]).toEqual([undefined, undefined, undefined]);
  });

  test('left out by the person who exports is said to be incomplete', () => {
    const { presentation, leftOut } = compose(edition, 'members', { leaveOut: new Set(['a']) });
    expect(presentation.slides.map((slide) => slide.id)).toEqual(['c']);
    expect(leftOut.map(({ id, reason }) => [id, reason])).toEqual([['a', 'incomplete'], ['b', 'off'], ['d', 'refused']]);
  });
});

test('the presenter reads the notes whoever is in the room, with the branch\'s after them', () => {
  const edition = editionOf(`${HEAD}# A\n\nNote:\nNational.\n`, { branch: 'deck: test-deck\nslides: { notes: { a: Ours } }' });
  expect(everyText(presenterNotes(edition, 'a'))).toMatch(/National.*Ours/);
  expect(presenterNotes(edition, 'nobody')).toEqual([]);
});

describe('a slide\'s name in lists', () => {
  const label = (body: string): string => labelOf(slideEdition(body).deck.slides[0]!, slideEdition(body));

  test.each([
    ['# One *two*\n', 'One two'],
    ['Some text. More.\n', 'Some text. More.'],
    ['- first\n- second\n', 'first'],
    ['> quoted\n', 'quoted'],
    ['***\n', 'slide'],
    [`# ${'long '.repeat(30)}\n`, `${'long '.repeat(15)}long…`],
  ])('of %j is "%s"', (body, name) => expect(label(body)).toBe(name));
});

test('a title on a slide without one, and the first heading that is large', () => {
  const titles = (body: string): unknown => compose(slideEdition(body), 'members').presentation.slides[0]?.title;
  expect(titles('Text\n\n### Small\n')).toBeUndefined();
  expect(titles('Text\n\n## Large\n')).toEqual([{ type: 'text', text: 'Large' }]);
  expect(titles('### Small first\n\n# Large\n')).toEqual([{ type: 'text', text: 'Small first' }]);
  expect(titles('# {{ branch.name }}\n\nText\n')).toBeUndefined();
});
