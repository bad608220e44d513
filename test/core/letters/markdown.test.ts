import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/deck/content.ts';
import { letterReader } from '../../../core/letters/content.ts';
import { letterMarkdown } from '../../../core/letters/markdown.ts';
import { randomSlide, words } from '../powerpoint/random-slide.ts';
import { shownLetter } from './make.ts';

const text = (said: string) => [{ type: 'text' as const, text: said }];
const paragraph = (said: string): Block => ({ type: 'paragraph', line: 1, children: text(said) });
const list = (...items: string[]): Block => ({ type: 'list', line: 1, ordered: false, start: 1, items: items.map((item) => ({ line: 1, blocks: [paragraph(item)] })) });
const heading = (level: number, said: string): Block => ({ type: 'heading', line: 1, level, children: text(said) });

describe('a letter as Markdown', () => {
  it('has the parts of the page in their order, and marked gaps as they stand there', () => {
    expect(letterMarkdown(shownLetter({ to: ['[name of the person written to]', 'Northmoor Council'] }))).toBe(`\\[name of the person written to\\]\\
Northmoor Council

27 November 2025

Dear Ms Patel,

# Inspection

Thank you for your letter.

Yours sincerely,

Sam Example\\
Head teacher

***

Prepared by the branch.
`);
  });

  it('keeps two lists that meet apart, and its headings in steps of one below the title', () => {
    expect(letterMarkdown(shownLetter({ layout: 'paper', note: '', to: [], from: [], blocks: [heading(3, 'One'), heading(5, 'Two #'), list('a', 'b'), list('c')] }))).toBe('# Inspection\n\n27 November 2025\n\n## One\n\n### Two \\#\n\n- a\n- b\n\n* c\n');
  });

  it('leaves out what a letter does not have', () => {
    expect(letterMarkdown(shownLetter({ layout: 'form', to: [], from: [], note: ' ', blocks: [] }))).toBe('# Inspection\n');
  });
});

it('reads as a letter with nothing that runs, is a token or is for one audience alone, whatever stands in it', () => {
  fc.assert(fc.property(randomSlide.map(({ blocks }) => blocks), words, fc.constantFrom('letter' as const, 'paper', 'form'), (blocks, word, layout) => {
    const written = letterMarkdown(shownLetter({ layout, blocks, subject: word, to: [word, '<!-- only: members -->'], from: [`${word} {{ branch.name }}`], note: word }));
    const read = letterReader('a.md', written, 1)();
    expect(read.findings.filter(({ level, code }) => level === 'error' || code === 'html-removed')).toEqual([]);
    expect(JSON.stringify(read.blocks)).not.toContain('"type":"token"');
  }), { numRuns: Number(process.env['RANDOM_DECKS'] ?? 150) });
});
