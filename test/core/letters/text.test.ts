import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../core/deck/content.ts';
import { letterHtml, letterPage } from '../../../core/letters/html.ts';
import { letterMail, letterText, mailAddress } from '../../../core/letters/text.ts';
import { columnWidths } from '../../../core/letters/page.ts';
import { randomSlide, words } from '../powerpoint/random-slide.ts';
import { shownLetter } from './make.ts';

const text = (said: string) => [{ type: 'text' as const, text: said }];
const paragraph = (said: string): Block => ({ type: 'paragraph', line: 1, children: text(said) });
const LISTS: Block[] = [
  paragraph('Dear Ms Patel,'),
  { type: 'list', line: 2, ordered: true, start: 2, items: [{ line: 2, blocks: [paragraph('two'), { type: 'list', line: 3, ordered: false, start: 1, items: [{ line: 3, blocks: [paragraph('inner')] }] }] }, { line: 4, blocks: [paragraph('three')] }] },
  { type: 'table', line: 5, align: [], head: [{ children: text('Request') }, { children: text('By when') }], rows: [[{ children: text('A letter') }, { children: [] }]] },
  { type: 'paragraph', line: 8, children: [{ type: 'strong', children: text('Write') }, ...text(' to '), { type: 'link', href: 'mailto:a@example.org', children: text('a@example.org') }, ...text(' or '), { type: 'link', href: 'https://example.org/x', children: text('our page') }] },
];

test('an email has the letter from its greeting to its signature, in plain text', () => {
  expect(letterMail(shownLetter({ blocks: LISTS }))).toEqual({
    subject: 'Inspection',
    body: `Dear Ms Patel,

2. two

   - inner
3. three

Request: A letter
By when:

Write to a@example.org or our page (https://example.org/x)

Sam Example
Head teacher

-- 
Prepared by the branch.
`,
  });
  expect(letterText(shownLetter())).toMatch(/^Subject: Inspection\n\nDear Ms Patel,\n/);
});

test('a mail program is given the whole letter, or its subject where that would be cut off', () => {
  const short = mailAddress({ subject: 'A & B', body: 'One\nTwo' });
  expect(short).toEqual({ href: 'mailto:?subject=A%20%26%20B&body=One%0D%0ATwo', whole: true });
  expect(mailAddress({ subject: 'A', body: 'x'.repeat(3000) })).toEqual({ href: 'mailto:?subject=A', whole: false });
  expect(() => mailAddress({ subject: '\ud800', body: '\udfff' })).not.toThrow();
});

test('the page has the parts of a letter, its gaps marked and nothing run', () => {
  const html = letterHtml(shownLetter({ to: ['[their post]', '<script>'], blanks: [{ about: 'employer.post', label: 'x', gap: '[their post]' }], blocks: LISTS }));
  expect(html).toContain('<p class="letter-address"><mark class="gap">[their post]</mark><br>&lt;script&gt;</p>');
  expect(html.indexOf('Dear Ms Patel')).toBeLessThan(html.indexOf('<h1 class="letter-subject">Inspection</h1>'));
  expect(html).toContain('<ol start="2"><li>two<ul><li>inner</li></ul></li><li>three</li></ol>');
  expect(html).toContain('<th scope="col">Request</th>');
  expect(html).toContain('<tr class="to-fill">');
  expect(html).toContain('<footer class="letter-note">Prepared by the branch.</footer>');
});

test('the page is a document of its own that loads and runs nothing', () => {
  const page = letterPage(shownLetter({ subject: 'A <b> & "c"', lang: 'en-GB' }), 'p { color: red }');
  expect(page).toMatch(/^<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>A &lt;b&gt; &amp; &quot;c&quot;<\/title><style>p \{ color: red \}/);
  expect(page).toContain('@page { size: A4;');
  expect(letterPage(shownLetter({ layout: 'form' }), '')).toContain('@page { size: A4 landscape;');
});

test('headings go down in steps of one, whatever levels they were written with', () => {
  const blocks: Block[] = [1, 4, 4, 6].map((level) => ({ type: 'heading', line: level, level, children: text('x') }));
  expect([...letterHtml(shownLetter({ layout: 'paper', blocks })).matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '3', '3', '4']);
});

test('no letter makes a page or a text that breaks', () => {
  const line = words.map((one) => one.replace(/[\r\n]/g, ' '));
  fc.assert(fc.property(randomSlide.map(({ blocks }) => blocks), line, (blocks, word) => {
    const letter = shownLetter({ blocks, subject: word, to: [word], from: [word], note: word });
    const html = letterHtml(letter);
    expect(html).not.toMatch(/<script|javascript:|undefined|NaN| style=/i);
    expect(letterText(letter)).not.toMatch(/undefined|NaN/);
  }), { numRuns: 300 });
});

test('columns fill the table, none too narrow to write in', () => {
  const cell = fc.string({ maxLength: 120 }).map((said) => ({ children: text(said) }));
  fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }), (head, rows) => {
    const widths = columnWidths(head, rows);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    expect(Math.min(...widths) * head.length).toBeGreaterThan(25);
  }), { numRuns: 300 });
});
