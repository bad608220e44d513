import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEdition, type Edition } from '../../../core/branch/edition.ts';
import type { Block, Inline } from '../../../core/deck/content.ts';
import { parseFigures } from '../../../core/figures/parse.ts';
import { findFigures } from '../../../core/import/figures/find-figures.ts';
import { findLooks } from '../../../core/import/figures/looks.ts';
import { takeFigures } from '../../../core/import/figures/take-figures.ts';
import { compose } from '../../../core/slides/compose.ts';
import { flatText } from '../../../core/slides/sentences.ts';

const CAMPAIGN = parseFigures({ name: 'figures.yaml', text: readFileSync(join(import.meta.dirname, '../../../decks/fairer-inspection/figures.yaml'), 'utf8') }).figures;
const NONE = new Map();
const deckOf = (body: string, notes = ''): string => `---\nformat: 1\nid: a\ntitle: A\n---\n\n<!-- slide\nid: one\n-->\n## Title\n\n${body}\n${notes === '' ? '' : `\nNote:\n${notes}\n`}`;
const edition = (deck: string, figures: string): Edition => makeEdition({ deck: { name: 'deck.md', text: deck }, figures: { name: 'figures.yaml', text: figures }, images: [] }, undefined, '2025-11-27');

const words = (children: readonly Inline[]): string => flatText(children).replace(/\s+/g, ' ').trim();
const said = (blocks: readonly Block[]): string[] => blocks.flatMap((block): string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [words(block.children)];
    case 'list':
      return block.items.flatMap((item) => said(item.blocks));
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map((cell) => words(cell.children)));
    default:
      return [block.type];
  }
});
/** What the deck's own slides print; the slides of sources come after them. */
const printed = (deck: string, figures = ''): string[] => {
  const [slide] = compose(edition(deck, figures), 'members').presentation.slides;
  return slide === undefined ? [] : [...said(slide.blocks), ...said(slide.notes)];
};

describe('what reads like a figure', () => {
  test.each([
    ['91% said so', [['91%', 'percent', 91, '']]],
    ['More than 1,400 replied', [['More than 1,400', 'count', 1400, 'More than']]],
    ['61.5 per cent and 12 percent', [['61.5 per cent', 'percent', 61.5, ''], ['12 percent', 'percent', 12, '']]],
    ['It costs £1,200.50 or £3 million', [['£1,200.50', 'money', 1200.5, ''], ['£3 million', 'text', '£3 million', '']]],
    ['Three in five heads, 7 out of 10 teachers', [['Three in five', 'text', 'Three in five', ''], ['7 out of 10', 'text', '7 out of 10', '']]],
    ['42 members and 31 local schools', [['42', 'count', 42, ''], ['31', 'count', 31, '']]],
    ['In 2025, on 16 September 2025 or November 2024, at 10:30 or 9am', []],
    ['Call 08000 562 561 or 020 7946 0000, see slide 4 and page 12, Year 6', []],
    ['In 2024/25, version 2.1, 10/11/2025, A4, B12', []],
    ['4 points of the 5', []],
  ])('%s', (text, found) => {
    expect(findLooks(text).filter(({ plain }) => plain).map(({ whole, kind, amount, qualifier }) => [text.slice(whole.from, whole.to), kind, amount, qualifier])).toEqual(found);
  });

  test('is running text alone: no charts, code, addresses, comments, pictures or tokens', () => {
    const body = ['```chart', 'categories: [91% of members]', '```', '`91%` [a](https://a.b/?x=91%) ![91% of](images/a.png) {{ a-91 }} <!-- 91% -->', '', '1. 92% here', '', '| 93% | a |', '|---|---|', '| b | 94% |'].join('\n');
    expect(findFigures(deckOf(body, '95% in notes'), NONE).map(({ text, notes }) => [text, notes])).toEqual([['92%', false], ['93%', false], ['94%', false], ['95%', true]]);
  });
});

describe('a known figure', () => {
  const find = (body: string) => findFigures(deckOf(body), CAMPAIGN).map(({ text, known, token }) => [text, known, token.plain]);

  test('is told by its value, and by the words around it where several have it', () => {
    expect(find('NAHT received more than 1,400 responses overnight.')).toEqual([['more than 1,400', 'poll-responses', false]]);
    expect(find('89% are willing to write to their MP.')).toEqual([['89%', 'meeting-write-mp', false]]);
    expect(find('91% oppose the revised framework.')).toEqual([['91%', 'poll-oppose', false]]);
    expect(find('17% of our own.')).toEqual([['17%', undefined, false]]);
  });

  test('is none where the value is the same and only those of whom it is said, or where it was published', () => {
    for (const sentence of ['91% of leaders report stress at work.', '91% of NAHT members are tired.', '89% at the meeting came by train.']) expect(find(sentence).map(([, known]) => known)).toEqual([undefined]);
  });

  test('is none where the sentence names another body, place or person than its label, and is one where it names its own or who published it', () => {
    const none = ['93% have no confidence in Estyn.', '93% said that they have no confidence in ISI inspectors.', 'CQC: 93% without confidence.', '91% of heads in Leeds oppose the framework.'];
    expect(none.flatMap(find).map(([, known]) => known)).toEqual(none.map(() => undefined));
    const own = ['93% have no confidence in Ofsted.', '93% have confidence neither in Estyn nor in Ofsted.', '91% of NAHT’s School Leaders oppose the revised framework.', 'In September 2025, as of 8 September 2025, 91% of Headteachers oppose the revised framework.', 'They told MPs: Most, 91%, oppose the revised Ofsted framework.', '91% Oppose the revised framework.'];
    expect(own.flatMap(find).flatMap(([, known]) => known ?? [])).toEqual(['report-no-confidence', 'report-no-confidence', ...Array.from({ length: 4 }, () => 'poll-oppose')]);
  });

  test('is printed plain where its words stand in the text already', () => {
    expect(find('We had More than 1,400 responses to the snap poll.')).toEqual([['More than 1,400', 'poll-responses', true]]);
  });
});

test('a taken figure has an entry whose blank source is a thing to check; a known one comes with all that is known', () => {
  const deck = deckOf('- More than 1,400 responses to the snap poll\n- 61% of our heads are tired');
  const { deck: text, figures, taken } = takeFigures(deck, '', findFigures(deck, CAMPAIGN), CAMPAIGN);
  expect(text).toContain('- More than {{ poll-responses | plain }} responses');
  expect(text).toContain('- {{ our-heads-are-tired }} of our heads are tired');
  expect(taken).toEqual(['poll-responses', 'our-heads-are-tired']);
  const read = parseFigures({ name: 'figures.yaml', text: figures });
  expect(read.findings).toEqual([]);
  expect({ ...read.figures.get('poll-responses'), line: 0 }).toEqual({ ...CAMPAIGN.get('poll-responses'), line: 0 });
  expect(edition(text, figures).findings.map(({ code, about }) => [code, about])).toEqual([['no-source', 'our-heads-are-tired']]);
});

test('the place of a number in the file that the deck was made from is known', () => {
  const origin = { part: 'ppt/slides/slide1.xml', paragraph: 3 };
  const texts = [{ slide: 'one', text: 'Title', origin: { ...origin, paragraph: 0 } }, { slide: 'one', text: 'First 12% and  12%', origin }];
  expect(findFigures(deckOf('First 12% and 12%'), NONE, texts).map(({ origin: found }) => found)).toEqual([{ ...origin, from: 6, to: 9 }, { ...origin, from: 15, to: 18 }]);
});

test('taking figures never changes a word that is printed', () => {
  const PIECES = ['91%', '89 %', '61.5%', '12.25%', '130%', '1,400', '1400', 'more than 1,400', 'More than 1,400', 'over 2,000', 'nearly 73 per cent', '£1,200', '£3.5', '£3.50', '£2m', '£1.5 million', 'three in five', '7 out of 10', '42 members', '0 schools', '007 people', '1,40', '16 September 2025', '10:30', 'slide 4', '**91%**', 'more than **2,000**', '*42* members', '\\', '\\{{', '{', '}', '`91%`', '{{ branch.name }}', '~~12%~~', '(91%)', '"91%"', '91%.', '91%,', 'of', 'leaders', 'and', '–', '&amp;', '\\*', '[91%](https://a.b)', '<u>5%</u>', '1. ', '- ', '\n', '\n\n', '| 91% | b |\n|---|---|\n| 42 members | c |\n', '2025', '-5', '5-7', '1/2', '3.', 'é', '😀 91%'];
  const line = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join(' '));
  fc.assert(fc.property(line, line, fc.boolean(), (body, notes, withKnown) => {
    const deck = deckOf(body, notes);
    const known = withKnown ? CAMPAIGN : NONE;
    const candidates = findFigures(deck, known);
    const taken = takeFigures(deck, '', candidates, known);
    const before = edition(deck, '');
    const after = edition(taken.deck, taken.figures);
    const errors = (each: Edition): string[] => each.findings.filter(({ level }) => level === 'error').map(({ code }) => code).toSorted();
    expect(errors(after)).toEqual(errors(before));
    expect(printed(taken.deck, taken.figures)).toEqual(printed(deck));
  }), { numRuns: Number(process.env['RUNS'] ?? 150) });
});
