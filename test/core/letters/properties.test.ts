import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCES } from '../../../core/audience/model.ts';
import { composeLetter } from '../../../core/letters/compose.ts';
import { letterHtml } from '../../../core/letters/html.ts';
import { letterText } from '../../../core/letters/text.ts';
import { editionOf, HEAD } from '../deck/make.ts';

const FIGURES = `figures:
  poll: { label: Oppose it, kind: percent, scope: national, value: 91, source: Snap poll, as-of: 2025-09-10 }
  blank: { label: Blank, kind: count, scope: local, required: true }
  secret: { label: CanaryLabel, kind: text, scope: local, audience: [members] }
`;
const BRANCH = 'deck: test-deck\nprofile:\n  employer: { contact: Ms A Patel, address: "1 Street\\nTown" }\nfigures:\n  secret: { value: CanaryFigure }\n';

/** Pieces of which people, and accidents, make letters. */
const piece = fc.constantFrom(
  'Dear {{ employer.greeting }},', '{{ poll }}', '{{ poll | source }}', '{{ blank }}', '{{ secret }}', '{{ nobody }}', '{{', '}}', '\\{{', '{{ employer.address }}', '{{ letter.date }}',
  '<!-- only: members -->\nCanaryOnly\n<!-- end -->', '<!-- only: members -->CanaryOnly<!-- end -->', '<!-- slide -->', '- ', '1. ', '> ', '# ', '| a | b |\n|---|---|\n| {{ secret }} | {{ blank }} |', '```\ncode {{ secret }}\n```',
  '**', '*', '[x](https://e.org/{{ secret }})', '<script>alert(1)</script>', '\n', '\n\n', '---', 'Note:', ' ', 'words of a sentence. ', 'Another.', '\u0000', '\uFFFC', '\uFDD0',
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const line = text.map((said) => JSON.stringify(['\u0000', '\uFFFC', '\uFDD0'].reduce((kept, character) => kept.replaceAll(character, ''), said)));

test('whatever stands in a letter, nothing raw is printed and nothing withheld reaches another audience', () => {
  fc.assert(fc.property(text, line, line, fc.constantFrom('letter', 'paper', 'form'), (body, to, subject, layout) => {
    const letter = `---\nid: first\ntitle: T\nfor: [members, employer]\nlayout: ${layout}\nto: ${to}\nsubject: ${subject}\nnote: ${subject}\n---\n${body}`;
    const edition = editionOf(`${HEAD}# S\n`, { figures: FIGURES, branch: BRANCH, letters: { 'first.md': letter } });
    for (const audience of AUDIENCES) {
      const shown = composeLetter(edition, 'first', audience);
      if (!shown) continue;
      const said = [JSON.stringify({ ...shown, omissions: [] }), letterText(shown), letterHtml(shown)].join('\n');
      expect(said).not.toMatch(/undefined|NaN|\uFDD0|\uFFFC/);
      expect(letterHtml(shown)).not.toMatch(/<script/i);
      if (audience !== 'members') expect(said).not.toMatch(/Canary/);
      const unread = edition.findings.some(({ code }) => code === 'unknown-token' || code === 'unclosed-token');
      if (!unread && !letter.includes('\\{{')) expect(said).not.toContain('{{');
    }
  }), { numRuns: Number(process.env['RANDOM_TEXTS'] ?? 300) });
});
