import { describe, expect, test } from 'vitest';
import { orderSlides } from '../../../core/branch/order.ts';
import { brief, editionOf, everyText, firstSlide, HEAD, shown } from '../deck/make.ts';

const DECK = `${HEAD}# One\n\nBody one.\n\nNote:\nNational notes.\n\n---\n\n# Two\n\n---\n\n<!-- slide\nid: three\noptional: true\naudience: [members, employer]\n-->\n# Three\n\n---\n\n# Four\n`;
const read = (slides: string, deck = 'test-deck') => editionOf(DECK, { branch: `deck: ${deck}\nslides:\n${slides}` });
const ids = (slides: string): string[] => read(slides).deck.slides.map((slide) => slide.id);

describe('order', () => {
  test.each([
    [['a', 'b', 'c', 'd'], ['c', 'a'], ['c', 'd', 'a', 'b']],
    [['a', 'b', 'c', 'd'], ['d'], ['a', 'b', 'c', 'd']],
    [['a', 'b', 'c', 'd'], ['b', 'a'], ['b', 'c', 'd', 'a']],
    [['a', 'b', 'c'], ['c', 'b'], ['a', 'c', 'b']],
    [['a', 'b', 'c'], ['x', 'c', 'c', 'a'], ['c', 'a', 'b']],
    [['a', 'b', 'c'], [], ['a', 'b', 'c']],
    [[], ['a'], []],
  ])('%j in the order %j is %j: slides not named keep their place after the one before them', (national, wanted, order) => {
    expect(orderSlides(national, wanted)).toEqual(order);
  });

  test('is applied to the deck, and the national deck stays as it was', () => {
    const edition = read('  order: [four, one]');
    expect(edition.deck.slides.map((slide) => slide.id)).toEqual(['four', 'one', 'two', 'three']);
    expect(edition.national.slides.map((slide) => slide.id)).toEqual(['one', 'two', 'three', 'four']);
  });
});

test('slides are switched on and off', () => {
  expect(shown(read('  off: [two]\n  on: [three]')).slides.map((slide) => slide.id)).toEqual(['one', 'three', 'four']);
});

describe('an edited slide', () => {
  const edit = (markdown: string, from = 'Body one.', more = ''): ReturnType<typeof read> => read(`  edits:\n    one:\n      markdown: |\n${markdown.split('\n').map((line) => `        ${line}`).join('\n')}\n      from: "# One\\n\\n${from}"\n${more}`);

  test('has the branch\'s text, the national attributes and the national notes', () => {
    const slide = firstSlide(edit('# Ours\n\nOur words.'));
    expect(slide).toMatchObject({ id: 'one', label: 'Ours' });
    expect(everyText(slide)).toMatch(/Our words.*National notes/);
  });

  test('says when the national text has changed since', () => {
    expect(brief(edit('# Ours').findings)).toEqual([]);
    expect(brief(edit('# Ours', 'Older.').findings)).toEqual(['warning edit-behind branch.yaml:4 one']);
  });

  test('never changes whom the slide is for', () => {
    const edition = read('  on: [three]\n  edits:\n    three: { markdown: "<!-- slide\\naudience: [members, employer, public]\\n-->\\n# Ours" }');
    expect(everyText(shown(edition, 'public'))).not.toContain('Ours');
    expect(everyText(shown(edition, 'employer'))).toContain('Ours');
  });

  test('that leaves code or a comment open shows no notes', () => {
    for (const open of ['# Ours\n\n```\ncode', '# Ours\n\n<!-- lost', '# Ours\n\n<div>']) {
      const slides = shown(edit(open), 'employer').slides;
      expect(everyText(slides)).not.toContain('National notes');
      expect(everyText(firstSlide(edit(open), 'members').notes)).toContain('National notes');
    }
  });

  test('has findings on its lines in branch.yaml, and those of the national notes in the deck', () => {
    expect(brief(edit('# Ours\n\nWords.\n\n{{ nobody }}').findings)).toEqual(['error unknown-token branch.yaml:10 one']);
    const quoted = editionOf(DECK.replace('National notes.', 'Notes {{ gone }}.\n\n![](x.png)'), { branch: 'deck: test-deck\nslides:\n  edits:\n    one: { markdown: "# Ours\\n\\nWords.\\n\\n{{ nobody }}" }' });
    expect(brief(quoted.findings)).toEqual(['error unknown-token branch.yaml:4 one', 'error unknown-token deck.md:12 one', 'warning missing-alt deck.md:14 one', 'warning missing-picture deck.md:14 one']);
  });

  test('stays withheld where the deck left an "only" open before it', () => {
    const deck = `${HEAD}# One\n\n<!-- only: members -->\n\n---\n\n# Two\n\nTheirs.\n`;
    const edition = editionOf(deck, { branch: 'deck: test-deck\nslides: { edits: { slide: { markdown: "# Two\\n\\nOURS" } } }' });
    expect(edition.deck.slides[1]?.origin).toBe('edited');
    expect(everyText(shown(edition, 'employer'))).not.toContain('OURS');
  });
});

describe('an added slide', () => {
  test('is for members alone unless its own audience says otherwise', () => {
    const edition = read('  added:\n    - { markdown: "# Mine" }\n    - { id: wide, markdown: "# Wide", audience: [members, employer] }\n    - { markdown: "<!-- slide\\nid: own\\naudience: [employer]\\n-->\\n# Own" }');
    expect(shown(edition, 'members').slides.map((slide) => slide.id).slice(-2)).toEqual(['added-1', 'wide']);
    expect(shown(edition, 'employer').slides.map((slide) => slide.id).slice(-2)).toEqual(['wide', 'own']);
    expect(everyText(shown(edition, 'public'))).not.toMatch(/Mine|Wide|Own/);
  });

  test('whose attributes can\'t be read is nobody\'s', () => {
    const edition = read('  added: [{ id: x, markdown: "<!-- slide\\naudience: [all]\\n-->\\n# Mine" }]');
    expect(brief(edition.findings)).toEqual(['error broken-attributes branch.yaml:3 x']);
    for (const audience of ['members', 'employer', 'public'] as const) expect(everyText(shown(edition, audience))).not.toContain('Mine');
  });

  test('follows the slide that it names, several in the order that they were added in', () => {
    expect(ids('  added:\n    - { id: x, after: one, markdown: "# X" }\n    - { id: y, after: one, markdown: "# Y" }\n    - { id: z, after: x, markdown: "# Z" }\n    - { id: end, markdown: "# End" }'))
      .toEqual(['one', 'x', 'z', 'y', 'two', 'three', 'four', 'end']);
  });

  test('after a slide that is gone comes last, with a warning', () => {
    const edition = read('  added:\n    - { id: x, after: gone, markdown: "# X" }');
    expect(edition.deck.slides.at(-1)?.id).toBe('x');
    expect(brief(edition.findings)).toEqual(['warning unknown-slide branch.yaml:4 x']);
  });

  test('in a circle is still there, once', () => {
    expect(ids('  added:\n    - { id: x, after: y, markdown: "# X" }\n    - { id: y, after: x, markdown: "# Y" }').toSorted()).toEqual(['four', 'one', 'three', 'two', 'x', 'y']);
  });

  test('with an id that is taken gets another', () => {
    expect(ids('  added:\n    - { id: two, after: one, markdown: "# X" }')).toEqual(['one', 'two-2', 'two', 'three', 'four']);
  });
});

test('notes of the branch follow the national ones, as plain text, with tokens, for members alone', () => {
  const edition = editionOf(DECK, { branch: 'deck: test-deck\nprofile: { branch: { name: Northmoor } }\nslides:\n  notes:\n    one: "Say *this* in {{ branch.name }}.\\nThen wait."' });
  expect(firstSlide(edition).notes).toMatchObject([{ children: [{ text: 'National notes.' }] }, { children: [{ text: 'Say *this* in ' }, { text: 'Northmoor' }, { text: '.' }] }, { children: [{ text: 'Then wait.' }] }]);
  expect(firstSlide(edition, 'employer').notes).toEqual([]);
});

test('changes of another deck lend their details and figures alone, with a warning', () => {
  const edition = editionOf(DECK, {
    figures: 'figures: { n: { kind: count, scope: local } }',
    branch: 'deck: other\nprofile: { branch: { name: Northmoor } }\nfigures: { n: { value: 5, source: x } }\nslides: { off: [one], notes: { one: Mine } }',
  });
  expect(brief(edition.findings)).toEqual(['warning other-deck branch.yaml:1']);
  expect(edition.book.row('n')?.value).toBe(5);
  expect(shown(edition)).toMatchObject({ branchName: 'Northmoor' });
  expect(shown(edition).slides.map((slide) => slide.id)).toEqual(['one', 'two', 'four']);
  expect(everyText(shown(edition))).not.toContain('Mine');
});

test('ids that the deck doesn\'t have are warnings on their lines', () => {
  const edition = read('  off:\n    - two\n    - a\n  on: [b]\n  order: [one, c]\n  edits:\n    d: { markdown: x }\n  notes:\n    e: x');
  expect(brief(edition.findings)).toEqual([5, 6, 7, 9, 11].map((line) => `warning unknown-slide branch.yaml:${line}`));
});
