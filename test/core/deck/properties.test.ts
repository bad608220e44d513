import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { reviewExport } from '../../../core/audience/review.ts';
import { makeEdition } from '../../../core/branch/edition.ts';
import { parseBranch } from '../../../core/branch/parse.ts';
import { linesOf } from '../../../core/deck/lines.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { writeDeck } from '../../../core/deck/write.ts';
import { parseFiguresCsv } from '../../../core/figures/csv.ts';
import type { Finding } from '../../../core/findings.ts';
import { compose } from '../../../core/slides/compose.ts';
import { HEAD, TODAY } from './make.ts';

const piece = fc.constantFrom(
  '---', '---\n', '\n---\n', '----', '\n', '\r\n', '\r', '\n\n', '```', '```\n', '```chart\n', '````\n', '~~~\n', '`', '``', '\\`', '<!--', '-->', '<!-- -->', '<!-- slide\n', '<!-- slide\nid: a\n-->\n',
  'audience: [members]\n', '<!-- only: members -->', '<!-- only: x -->', '<!-- end -->', 'Note:\n', 'Note: ', '::right::\n', '# ', '## A\n', 'A\n=\n', '- ', '  - ', '1. ', '> ', '| a | b |\n|---|---|\n', '|',
  '*', '**', '_', '~~', '[', '](', ')', '![', '<b>', '</b>', '<div>', '<script>', '<br>', '&amp;', '&', '{{ n }}', '{{ n | source }}', '{{', '}}', '\\{{', '{{ nobody }}', 'a', 'word ', '. ', ' · ', '\t', '    ', ' ', '\uFEFF', '\uFDD0', '\uFDD1', '\uFFFC', '\u0000', '😀', '\uD83D',
  'categories: [a, b]\nseries:\n  x: [1, {{ n }}]\n', 'format: 1\nid: a\ntitle: b\n', 'images/a.png', '../x', 'https://x.example', 'javascript:x', 'id: ', '[', ']', '{', '}', ': ', '"', '&a *a',
);
const deckLike = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(deckLike, deckLike.map((text) => HEAD + text), deckLike.map((text) => `\uFEFF${HEAD}${text}`), fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
const yamlLike = fc.array(fc.constantFrom(
  'figures:\n', '  n: ', '  m:\n', '{ kind: count, value: 5 }\n', '{ kind: percent, share: [n, m], min-base: 3 }\n', '    kind: percent\n', '    value: 101\n', '    audience: [members]\n', '    required: true\n', '    scope: local\n',
  'deck: test-deck\n', 'deck: a\n', 'profile:\n', '  branch: { name: X }\n', 'slides:\n', '  off: [a]\n', '  order: [b, a]\n', '  edits:\n    a: { markdown: "# X\\n\\n{{ n }}", from: "" }\n', '  added:\n    - { after: a, markdown: "# Y\\n\\n<!-- only: x" }\n',
  '  notes: { a: "{{ n }}" }\n', '&x [*x]', '*x', '- ', '? ', '|\n', '>\n', '!!binary ', '"', '\n', '  ', '__proto__: 1\n', 'constructor: { kind: count }\n', '\t', '\uFEFF', '---\n', '%YAML 9\n', '<<: ',
), { maxLength: 30 }).map((pieces) => pieces.join(''));
const yamlText = fc.oneof(yamlLike, fc.string({ unit: 'binary', maxLength: 80 }));

const NUMBER_OF_RUNS = 600;

test('parse → write is the identity for any text', () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(writeDeck(parseDeck({ name: 'deck.md', text }, []))).toBe(text);
  }), { numRuns: 3_000 });
});

const lineCount = (text: string): number => linesOf(text).length;

function holdFindings(findings: readonly Finding[], lines: Readonly<Record<string, number>>): void {
  for (const finding of findings) {
    expect(finding).toMatchObject({ level: expect.stringMatching(/^(?:error|warning)$/), code: expect.stringMatching(/^[a-z]+(?:-[a-z]+)*$/), message: expect.stringMatching(/^\S/) });
    expect(finding.message).not.toMatch(/undefined|NaN|\[object|\uFDD0/);
    expect(Object.keys(lines)).toContain(finding.file);
    expect(Number.isInteger(finding.line) && finding.line >= 1 && finding.line <= (lines[finding.file] ?? 0) + 1, JSON.stringify(finding)).toBe(true);
  }
}

describe('whatever is put in', () => {
  test('an edition is made, its findings stand in their files, and no version prints a token or a stand-in', () => {
    fc.assert(fc.property(anyText, yamlText, fc.option(yamlText, { nil: undefined }), (deck, figures, branch) => {
      const read = branch === undefined ? undefined : parseBranch({ name: 'branch.yaml', text: branch });
      const sources = { deck: { name: 'deck.md', text: deck }, figures: { name: 'figures.yaml', text: figures }, images: ['images/a.png'] };
      const edition = makeEdition(sources, read?.layer, TODAY, read?.places);
      holdFindings([...(read?.findings ?? []), ...edition.findings], { 'deck.md': lineCount(deck), 'figures.yaml': lineCount(figures), 'branch.yaml': lineCount(branch ?? '') });
      expect(new Set(edition.deck.slides.map((slide) => slide.id)).size).toBe(edition.deck.slides.length);
      for (const audience of AUDIENCES) {
        for (const leaveOut of [true, false]) reviewExport(edition, { audience, leaveOutIncomplete: leaveOut, format: 'pptx' });
        const text = JSON.stringify(compose(edition, audience).presentation.slides);
        expect(text).not.toMatch(/[\uFDD0-\uFDD2\uFFFC]|NaN|\bundefined\b/);
        if (!edition.deck.foreign) expect(text).not.toMatch(/\{\{ (?:n|nobody)/);
      }
    }), { numRuns: NUMBER_OF_RUNS });
  });

  test('a CSV is read', () => {
    const csv = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('id,value', ',', '"', '\n', '\r\n', 'a', '1', ';', '""', 'source', '\uFEFF')).map((pieces) => `id,value\n${pieces.join('')}`));
    fc.assert(fc.property(csv, (text) => {
      holdFindings(parseFiguresCsv({ name: 'f.csv', text }).findings, { 'f.csv': lineCount(text) });
    }), { numRuns: NUMBER_OF_RUNS });
  });
});

test('what an employer sees of a deck is no more for what is put inside "only: members"', () => {
  const shown = (inside: string): string => {
    const deck = `${HEAD}# A\n\nBefore.\n\n<!-- only: members -->\n\n${inside}\n\n<!-- end -->\n`;
    const edition = makeEdition({ deck: { name: 'deck.md', text: deck }, figures: undefined, images: ['images/a.png'] }, undefined, TODAY);
    // Where the text inside closes the stretch or parts the slide, it says itself what is for whom.
    return JSON.stringify(compose(edition, 'employer').presentation.slides[0]?.blocks ?? []);
  };
  const harmless = piece.filter((text) => !/-->|<!--|---|note/i.test(text));
  fc.assert(fc.property(fc.array(harmless, { maxLength: 25 }), (pieces) => {
    expect(shown(`${pieces.join('')} CANARY`)).not.toContain('CANARY');
  }), { numRuns: NUMBER_OF_RUNS });
});
