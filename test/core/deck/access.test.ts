import { expect, test } from 'vitest';
import { readDeckCase } from '../../support/every-deck.ts';
import { brief, editionOf, HEAD, slideEdition } from './make.ts';

const found = (body: string): string[] => brief(slideEdition(`# A\n\n${body}\n`).findings).filter((one) => /link-text|table-head|duplicate-title/.test(one));

test.each([
  ['[here](https://example.org)', ['warning link-text deck.md:9 a']],
  ['- Read [Click here](https://example.org) first', ['warning link-text deck.md:9 a']],
  ['<https://example.org/a/long/path>', ['warning link-text deck.md:9 a']],
  ['| | [more](https://example.org) |\n|---|---|\n| a | b |', ['warning link-text deck.md:9 a']],
  ['| a | |\n|---|---|\n| a | b |', ['warning table-head deck.md:9 a']],
  ['| |\n|---|\n| a |', ['warning table-head deck.md:9 a']],
  ['| | b |\n|---|---|\n| a | b |', []],
  ['[the advice page](https://example.org) and organising@example.org', []],
])('%j', (body, findings) => expect(found(body)).toEqual(findings));

test('two slides of one version with one title are said once, and of two versions not at all', () => {
  const slides = (audience: string): string => `${HEAD}# A\n\n---\n\n<!-- slide\nid: b\n${audience}-->\n#  a\n`;
  const codes = (deck: string): string[] => brief(editionOf(deck).findings).filter((one) => one.includes('duplicate-title'));
  expect(codes(slides(''))).toEqual(['warning duplicate-title deck.md:14 b']);
  expect(codes(slides('audience: [members]\n'))).toHaveLength(1);
  expect(codes(slides('').replace('# A', '<!-- slide\nid: first\naudience: [employer]\n-->\n# A').replace('id: b\n', 'id: b\naudience: [members]\n'))).toEqual([]);
});

test.each([
  ['text without a title', 'Words.', ['warning no-title deck.md:7 slide'], 'called “Words.”, after its text'],
  ['a chart', '<!-- slide\nid: a\nlayout: chart\n-->\n```chart\ncategories: [x]\nseries: { y: [1] }\nalt: One bar.\n```', ['warning no-title deck.md:11 a'], '“One bar.”'],
  ['a lower heading further down is no title', 'Words.\n\n### Small', ['warning no-title deck.md:7 small'], '“Words.”'],
  ['a slide of code alone', '<!-- slide\nid: a\nlayout: blank\n-->\n```\nx\n```', ['warning no-title deck.md:11 a'], 'it is called “a”. Give it one'],
  ['a quotation', '<!-- slide\nid: a\nlayout: quote\n-->\n> Enough.', [], ''],
  ['a title whose figure is blank, which is said of the figure', '# {{ official.name }}\n\nWords.', [], ''],
  ['nothing at all, which is said as such', '<!-- slide\nid: a\n-->\n', [], ''],
])('no title: %s', (_, body, findings, says) => {
  const untitled = slideEdition(body).findings.filter(({ code }) => code === 'no-title');
  expect(brief(untitled)).toEqual(findings);
  expect(untitled.map(({ message }) => message).join('\n')).toContain(says);
});

test.each([
  ['scale', '```scale\npoints: [{ label: a, colour: red }, { label: b, colour: green }]\n'],
  ['timeline', '```timeline\nevents: [{ date: 2025-11, label: a }]\n'],
])('a %s without alt text is said, with its line', (what, block) => {
  const asked = (alt: string): string[] => slideEdition(`# A\n\n${block}${alt}\`\`\`\n`).findings.filter(({ code }) => code === 'missing-alt').map(({ line, slide, message }) => `${line} ${slide} ${message}`);
  const [first, ...more] = asked('');
  expect(first).toContain(`9 a This ${what} has no alt text.`);
  expect(more).toEqual([]);
  expect(asked('alt: " "\n')).toHaveLength(1);
  expect(asked('alt: What it shows.\n')).toEqual([]);
});

test.each(['decks/fairer-inspection', 'decks/jcnc-briefing'])('%s asks its officials for nothing of the kind', async (deck) => {
  const { edition } = await readDeckCase({ deck, branch: undefined });
  expect(brief(edition.findings).filter((one) => /no-title|duplicate-title|missing-alt|link-text|table-head/.test(one))).toEqual([]);
});
