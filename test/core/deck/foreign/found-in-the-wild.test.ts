import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../../../core/deck/content.ts';
import type { ShownSlide } from '../../../../core/slides/model.ts';
import { editionOf, shown } from '../make.ts';

// Shapes that real decks of the tools have, in texts of our own.

const words = (children: readonly Inline[]): string =>
  children.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'code' ? `\`${inline.text}\`` : inline.type === 'break' ? ' / ' : words(inline.children))).join('');

const brief = (blocks: readonly Block[]): string[] => blocks.flatMap((block): string[] => {
  switch (block.type) {
    case 'heading': return [`# ${words(block.children)}`];
    case 'paragraph': return [words(block.children)];
    case 'list': return block.items.map((item) => `- ${brief(item.blocks).join(' ')}`);
    case 'image': return [`picture ${block.src}: ${block.alt}`];
    default: return [block.type];
  }
});

const slidesOf = (text: string, images: string[] = []): readonly ShownSlide[] => shown(editionOf(text, { images })).slides;
const bodyOf = (text: string): string[] => brief(slidesOf(text)[0]?.blocks ?? []);

describe('reveal.js parted by blank lines', () => {
  const deck = '<!-- .slide: data-background="#fff" -->\n# Cover\n\n\n## First\n- one\n\n- two\n\n```text\na\n\n\nb\n```\n\nNote: Said, not shown.\n\n\n\n## Second\n\n\n\n\n';

  test('has a slide for each stretch, and none for blank lines in code or at the end', () => {
    const slides = slidesOf(deck);
    expect(slides.map(({ label }) => label)).toEqual(['Cover', 'First', 'Second']);
    expect(slides.map(({ notes }) => brief(notes))).toEqual([[], ['Said, not shown.'], []]);
  });

  test('is so only where nothing else parts slides', () => {
    expect(slidesOf(`${deck.trimEnd()}\n\n---\n\n## Third\n`).map(({ label }) => label)).toEqual(['Cover', 'Third']);
  });

  test('is not what blank lines mean in other decks', () => {
    expect(slidesOf('# Cover\n\n\nText\n\n\nMore\n')).toHaveLength(1);
  });
});

test.each(['<!-- > -->', '<!-- v -->', '##==##', '##--##', '<!-- slide-separator -->'])('reveal.js parted at %s', (mark) => {
  expect(slidesOf(`<!-- .slide: class="a" -->\n# Cover\n\n${mark}\n\n## First\n\n<!-- not ${mark.replace(/[<>!-]/g, '')} alone -->\n\nText\n\n${mark}\n\n## Second\n`).map(({ label }) => label)).toEqual(['Cover', 'First', 'Second']);
});

test('decks for talk-control part slides right above their attributes, and have marks around columns', () => {
  const slides = slidesOf('# Cover\n\nNotes:\n\nSaid.\n\n##==##\n<!-- .slide: class="a" -->\n## First\n\n##++## class="b"\n\n- one\n\n##++##\n');
  expect(slides.map(({ label, blocks, notes }) => [label, brief(blocks), brief(notes)])).toEqual([['Cover', [], ['Said.']], ['First', ['- one'], []]]);
});

test('what is set in with a component of Slidev is no code', () => {
  const [one] = slidesOf('---\ntheme: seriph\n---\n# Ours\n\nText\n\n<Bar title="A">\n  <Item text="B">\n    <img\n      src="/a.png"\n      alt="A square"\n    />\n  </Item>\n</Bar>\n', ['public/a.png']);
  expect(brief(one?.blocks ?? [])).toEqual(['Text', 'picture public/a.png: A square']);
});

test('Marp and HedgeDoc keep the ends of lines', () => {
  expect(bodyOf('---\nmarp: true\n---\n# Cover\n\nAda Lovelace\nBranch secretary\n')).toEqual(['Ada Lovelace / Branch secretary']);
  expect(bodyOf('---\ntype: slide\n---\n# Cover\n\nAda Lovelace\nBranch secretary\n')).toEqual(['Ada Lovelace / Branch secretary']);
  expect(bodyOf('---\nmarp: true\n---\n# Cover\n\nAda Lovelace<br>\nBranch secretary\n')).toEqual(['Ada Lovelace / Branch secretary']);
  expect(bodyOf('---\nmdc: true\n---\n# Cover\n\nAda Lovelace\nBranch secretary\n')).toEqual(['Ada Lovelace Branch secretary']);
});

test('settings that are no YAML are read line by line, lists among them', () => {
  const edition = editionOf('---\nmarp: true\ntitle: Ours\nheadingDivider: [2,3]\nfooter: \\ *Ours*\nheader : ![#l](a.png)\n---\n\n# Cover\n\n## One\n\n### Two\n\n#### In two\n');
  expect(edition.national.slides.map(({ id }) => id)).toEqual(['cover', 'one', 'two']);
  expect(edition.deck.meta.title).toBe('Ours');
  expect(edition.findings.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning foreign-frame', 'warning broken-yaml']);
});

test('a heading in an element, and text behind an icon or a picture, start at their words', () => {
  const [one] = slidesOf('---\ntheme: seriph\n---\n# <div class="x">Ours</div>\n\n<div>\n  <img src="a.png"><br/>\n  Ada\n</div>\n', ['public/a.png']);
  expect(words(one?.title ?? [])).toBe('Ours');
  expect(brief(one?.blocks ?? [])).toContain('Ada');
});

test('a drawing of lines is left out whole, and said', () => {
  const edition = editionOf('---\ntheme: seriph\n---\n# Ours\n\n<div>\n  <svg viewBox="0 0 9 9">\n    <g\n      stroke="#999"\n    >\n      <path d="M0 0 C1 1, 2 2, 3 3"></path>\n      <text>Label</text>\n    </g>\n  </svg>\n</div>\n');
  expect(brief(shown(edition).slides[0]?.blocks ?? [])).toEqual([]);
  expect(edition.findings.map(({ code, line }) => `${code} ${line}`)).toContain('html-removed 7');
});

test('columns of a theme for Marp, and a place in an alt text that is no description', () => {
  const [one] = slidesOf('---\nmarp: true\n---\n## Ours\n\n<div class = "ldiv">\n\n- one\n\n</div>\n<div class = "rdiv">\n\n![#c h:400](a.png)\n\n</div>\n', ['a.png']);
  expect(one?.layout).toBe('two-column');
  expect([brief(one?.blocks ?? []), brief(one?.right ?? [])]).toEqual([['- one'], ['picture a.png: ']]);
});

test.each([
  ['Set $HOME/$NAME first', 'Set $HOME/$NAME first'],
  ['Set ${a}-${b} and $(pwd)/$(id)', 'Set ${a}-${b} and $(pwd)/$(id)'],
  ['The $n$th of $f(x)$', 'The `n`th of `f(x)`'],
  ['From $a_1$/$b_1$ on', 'From `a_1`/`b_1` on'],
  ['From $x$/$y$ on', 'From `x`/`y` on'],
])('%s has the formulas of %s', (text, shownAs) => {
  expect(bodyOf(`---\nmarp: true\n---\n# Ours\n\n${text}\n`)).toEqual([shownAs]);
});

test('a slide with a picture alone is called by what that shows', () => {
  expect(slidesOf('---\nmarp: true\n---\n# Ours\n\n---\n\n![The hall](a.png)\n\n---\n\n![bg The door](a.png)\n', ['a.png']).map(({ label }) => label)).toEqual(['Ours', 'The hall', 'The door']);
});
