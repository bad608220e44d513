import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../../core/deck/parse.ts';
import { writeDeck } from '../../../core/deck/write.ts';
import { brief, editionOf, everyText, HEAD, shown, slideEdition } from './make.ts';

const ids = (text: string): string[] => parseDeck({ name: 'deck.md', text }, []).slides.map((slide) => slide.id);

describe('slide breaks', () => {
  test('a line of three hyphens parts slides, with blanks after it too', () => {
    expect(ids(`${HEAD}# One\n\n---\n# Two\n---  \t\n# Three\n`)).toEqual(['one', 'two', 'three']);
  });

  test('four hyphens, indented hyphens and hyphens with text part nothing', () => {
    expect(ids(`${HEAD}# One\n\n----\n\n ---\n\n--- x\n`)).toEqual(['one']);
  });

  test.each([
    ['a fenced block', '```\n---\n```'],
    ['a fenced block with a language', '```md\n---\n```'],
    ['a block of tildes', '~~~\n---\n~~~'],
    ['a longer fence around a shorter one', '````\n```\n---\n````'],
    ['a block in a list', '- a\n\n  ```\n---\n  ```'],
    ['a block in a quote', '> ```\n---\n> ```'],
    ['a comment', '<!--\n---\n-->'],
    ['a comment that opens behind text', 'text <!-- a\n---\nb --> text'],
    ['a comment with a fence in it', '<!--\n```\n---\n-->'],
    ['a second comment on a line', '<!-- a --> <!-- b\n---\n-->'],
  ])('hyphens inside %s part nothing', (_, text) => {
    expect(ids(`${HEAD}# One\n\n${text}\n\n---\n\n# Two\n`)).toEqual(['one', 'two']);
  });

  test.each([
    ['back quotes in a line', '# One\n\na ``` x ```'],
    ['an escaped back quote', '# One\n\n\\`<!-- a \\`-->'],
    ['a comment opener in code', '# One `<!--`'],
    ['indented back quotes', '# One\n\n    ```'],
    ['a comment closed on its line', '# One\n\na <!-- a --> b'],
  ])('%s open nothing', (_, text) => {
    expect(ids(`${HEAD}${text}\n\n---\n\n# Two\n`)).toEqual(['one', 'two']);
  });

  test('a fence or comment that is never closed ends with its slide, and is an error on its line', () => {
    const edition = slideEdition('# One\n\n```\ncode\n\n---\n\n# Two\n\n<!-- lost\n\n---\n\n# Three\n');
    expect(edition.deck.slides.map((slide) => slide.id)).toEqual(['one', 'two', 'three']);
    expect(brief(edition.findings)).toEqual(['error unclosed-code deck.md:9', 'error unclosed-comment deck.md:16']);
    expect(everyText(shown(edition))).not.toContain('lost');
  });

  test('speaker notes after a fence that is never closed stay notes', () => {
    const edition = slideEdition('# One\n\n```\ncode\n\nNote:\nhidden words\n');
    expect(everyText(shown(edition, 'employer'))).not.toContain('hidden words');
    expect(everyText(shown(edition, 'members').slides[0]?.notes)).toContain('hidden words');
  });

  test('a fence whose end was forgotten never runs on into the code of a later slide', () => {
    const edition = slideEdition('# One\n\n```\ncode\n\nNote:\nhidden words\n\n---\n\n# Two\n\n```js\nmore\n```\n\n---\n\n# Three\n');
    expect(edition.deck.slides.map((slide) => slide.id)).toEqual(['one', 'two', 'three']);
    expect(brief(edition.findings)).toEqual(['error unclosed-code deck.md:9']);
    expect(everyText(shown(edition, 'employer'))).not.toContain('hidden words');
    const bare = slideEdition('# One\n\n```\ncode\n\n---\n\n<!-- slide\naudience: [members]\n-->\n# Two\n\nhidden words\n\n```\nmore\n```\n');
    expect(brief(bare.findings)).toEqual(['error unclosed-code deck.md:9']);
    expect(everyText(shown(bare, 'employer'))).not.toContain('hidden words');
  });

  test('a comment whose end was forgotten never ends with another', () => {
    const edition = slideEdition('# One\n\n<!-- lost\n\n---\n\n<!-- slide\naudience: [members]\n-->\n# Two\n\nhidden words\n');
    expect(brief(edition.findings)).toEqual(['error unclosed-comment deck.md:9']);
    expect(shown(edition, 'employer').slides.map((slide) => slide.id)).toEqual(['one']);
    const marker = slideEdition('# One\n\n<!-- lost\n\n<!-- only: members -->\nhidden words\n<!-- end -->\n');
    expect(brief(marker.findings)).toEqual(['error unclosed-comment deck.md:9']);
    expect(everyText(shown(marker, 'employer'))).not.toContain('hidden words');
  });

  test('more slides than a deck may have are kept as one, with an error', () => {
    const text = HEAD + '# A\n\n---\n'.repeat(2_100);
    const deck = parseDeck({ name: 'deck.md', text }, []);
    expect(deck.slides).toHaveLength(2_000);
    expect(brief(deck.findings)).toEqual(['error too-many-slides deck.md:6004']);
    expect(writeDeck(deck)).toBe(text);
  });
});

describe('what is kept', () => {
  test.each([
    ['a byte-order mark', `\uFEFF${HEAD}# One\n`],
    ['CRLF', `${HEAD}<!-- slide\nid: a\n-->\n# One\n\n---\n\nNote:\nx`.replaceAll('\n', '\r\n')],
    ['mixed line endings', '---\r\nformat: 1\nid: a\r---\r# One\r\n---\n# Two'],
    ['no last line break', `${HEAD}# One\n\n---`],
    ['nothing at all', ''],
    ['a byte-order mark alone', '\uFEFF'],
    ['white space', ' \n\t\n'],
    ['a deck that opens with a break', '---\n# One\n---\n# Two\n'],
    ['front matter alone', HEAD],
    ['front matter that never ends', '---\nformat: 1\n'],
  ])('%s is written back as it was', (_, text) => {
    expect(writeDeck(parseDeck({ name: 'deck.md', text }, []))).toBe(text);
  });

  test('CRLF and a byte-order mark change nothing that is read', () => {
    const text = `${HEAD}<!-- slide\nid: a\nlayout: two-column\n-->\n## One\n\n- a\n- b\n\n::right::\n\n| a | b |\n|---|---|\n| c | d |\n\nNote:\nWords.\n`;
    const read = (source: string): string => everyText(shown(editionOf(source)));
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toBe(read(text));
  });
});
