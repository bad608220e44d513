import { expect, test } from 'vitest';
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
