import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, Written } from '../../../core/deck/content.ts';
import { parseDeck } from '../../../core/deck/parse.ts';
import { hasErrors } from '../../../core/findings.ts';
import { convertPresentation } from '../../../core/import/convert-presentation.ts';
import type { ReadParagraph, ReadPresentation, ReadRun, ReadShape } from '../../../core/powerpoint/read/model.ts';
import { cleanRead } from '../../../core/powerpoint/read/clean.ts';

const PLAIN: Omit<ReadRun, 'text'> = { bold: false, italic: false, strike: false, underline: false, code: false, raised: undefined, link: undefined };
const paragraph = (runs: ReadRun[], list: ReadParagraph['list'] = 'none', level = 0): ReadParagraph => ({ runs, list, level, start: 1, origin: { part: 'p', paragraph: 0 } });
const text = (role: 'title' | 'body', paragraphs: ReadParagraph[]): ReadShape => ({ kind: 'text', role, box: undefined, paragraphs });

function presentation(shapes: ReadShape[], notes: ReadParagraph[] = []): ReadPresentation {
  const slide = { number: 1, part: 'p', hidden: false, layout: { name: '', type: 'obj' }, shapes, right: undefined, notes, lost: [], langs: new Map() };
  return { title: 'T', lang: 'en-GB', saved: undefined, version: '', size: { w: 1, h: 1 }, sections: [], slides: [slide] };
}

const convert = (read: ReadPresentation): string => convertPresentation(read, { fileName: 'a.pptx', pictures: new Map() }).deck;

/** The words of what was read back, tokens as they are written. */
const inline = (each: Inline<Written>): string => {
  switch (each.type) {
    case 'text':
      return each.text;
    case 'break':
      return ' ';
    case 'token':
      return each.raw;
    case 'code':
      return each.text.map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');
    default:
      return each.children.map(inline).join('');
  }
};
const block = (each: Block<Written>): string[] => {
  switch (each.type) {
    case 'heading':
    case 'paragraph':
      return [each.children.map(inline).join('')];
    case 'list':
      return each.items.flatMap((item) => item.blocks.flatMap(block));
    case 'table':
      return [each.head, ...each.rows].flatMap((row) => row.map((cell) => cell.children.map(inline).join('')));
    default:
      return [`<${each.type}>`];
  }
};
const calm = (words: string): string => words.replace(/\s+/g, ' ').trim();

function readBack(deck: string): { title: string; body: string[]; notes: string[] } {
  const parsed = parseDeck({ name: 'deck.md', text: deck }, []);
  const [slide] = parsed.slides;
  const content = slide?.content();
  expect(parsed.slides).toHaveLength(1);
  expect(hasErrors([...parsed.findings, ...(content?.findings ?? [])])).toBe(false);
  expect(slide?.audience).toEqual(['members']);
  return { title: calm((content?.title ?? []).map(inline).join('')), body: (content?.blocks ?? []).flatMap(block).map(calm), notes: (content?.notes ?? []).flatMap(block).map(calm) };
}

const MARKS = ['---', 'Note:', 'notes:', '<!--', '-->', '<!-- only: members -->', '<!-- end -->', '{{', '}}', '{{ branch.name }}', '{{local-yes | plain}}', '{{ Not One }}', '\\{{', '::right::', '#', '## ', '*', '**', '_', '__', '|', '~', '~~', '`', '```', '1.', '2)', '-', '+ ', '> ', '[a](b)', '![a](b)', '<b>', '</b>', '<script>', '&amp;', '&lt', '&#65;', '\\', '!', '=', '===', 'https://a.b', 'www.a.b', 'a@b.c', ':', '"', "'", 'é', '😀', '\n', ' ', '\t', 'word', 'a_b_c', '5', '91%', '£300', '“said”', '(so)', 'ask:', '🎉', ', ', '\u00a0'];
const wild = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 }).map((parts) => cleanRead(parts.join('')));
const run = fc.record({ text: wild, bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean(), underline: fc.boolean(), code: fc.boolean(), raised: fc.constantFrom(undefined, 'sup' as const, 'sub' as const), link: fc.constantFrom(undefined, undefined, { href: 'https://example.org/a_(b)?c=d&e=*f*' }, { slide: true as const }) });
const wordsOf = (runs: readonly ReadRun[]): string => calm(runs.map((each) => each.text).join(''));
const RUNS = Number(process.env['RUNS'] ?? 300);

describe('whatever stands in a file reads back as the very same words', () => {
  test('in a title, a paragraph, a bullet and the notes', () => {
    fc.assert(fc.property(wild, wild, wild, wild, (title, body, bullet, note) => {
      const back = readBack(convert(presentation(
        [text('title', [paragraph([{ ...PLAIN, text: title }])]), text('body', [paragraph([{ ...PLAIN, text: body }]), paragraph([{ ...PLAIN, text: bullet }], 'bullet')])],
        [paragraph([{ ...PLAIN, text: note }])],
      )));
      expect(back.title).toBe(calm(title));
      expect(back.body.filter((each) => each !== '')).toEqual([body, bullet].map(calm).filter((each) => each !== ''));
      expect(back.notes).toEqual([note].map(calm).filter((each) => each !== ''));
    }), { numRuns: RUNS });
  });

  test('in runs of many looks', () => {
    fc.assert(fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), fc.constantFrom('none' as const, 'bullet' as const, 'number' as const), (runs, list) => {
      const back = readBack(convert(presentation([text('body', [paragraph(runs, list)])])));
      expect(back.body.join(' ')).toBe(wordsOf(runs));
    }), { numRuns: RUNS });
  });

  test('in the cells of a table', () => {
    fc.assert(fc.property(fc.array(fc.array(wild, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (cells) => {
      const rows = cells.map((row) => [...row, '', ''].slice(0, 3).map((words) => ({ paragraphs: [paragraph([{ ...PLAIN, text: words }])], covered: false })));
      const back = readBack(convert(presentation([{ kind: 'table', rows, header: true, merged: false, alt: '', role: 'other', box: undefined }])));
      expect(back.body).toEqual(cells.flatMap((row) => [...row, '', ''].slice(0, 3).map(calm)));
    }), { numRuns: RUNS });
  });

  test('in a chart', () => {
    fc.assert(fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), wild, wild, (names, series, alt) => {
      const deck = convert(presentation([{ kind: 'chart', chart: 'bar', called: 'barChart', unit: 'count', title: '', part: 'c', alt: calm(alt), role: 'other', box: undefined, categories: names.map(calm), series: [{ name: calm(series), values: names.map((_, index) => index / 4) }] }]));
      const [slide] = parseDeck({ name: 'deck.md', text: deck }, []).slides;
      const [chart] = slide?.content().blocks ?? [];
      const words = (pieces: Written['text']): string => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');
      const kept = (said: string): string => calm(said).replaceAll('<!--', '<! --');
      expect(chart?.type === 'chart' && chart.categories.map((each) => calm(words(each)))).toEqual(names.map(kept));
      expect(chart?.type === 'chart' && [calm(words(chart.series[0]?.name ?? [])), calm(words(chart.alt)), chart.series[0]?.values]).toEqual([kept(series) || 'Series 1', kept(alt), names.map((_, index) => index / 4)]);
    }), { numRuns: RUNS });
  });
});

test('a token is one however it was split into runs, and what is none stays text', () => {
  const runs = ['Hello {', '{ bra', 'nch.name }', '} and {{ My Figure }}, {{yes-here}}'].map((words, index): ReadRun => ({ ...PLAIN, text: words, bold: index === 1 }));
  const converted = convertPresentation(presentation([text('body', [paragraph(runs)])]), { fileName: 'a.pptx', pictures: new Map() });
  expect(converted.deck).toContain('Hello {{ branch.name }} and \\{{ My Figure }}, {{yes-here}}');
  expect(converted.figures).toContain('yes-here:\n    label: Yes here\n    kind: text\n    scope: local');
  expect(converted.lost.map(({ kind }) => kind)).toEqual(['token']);
});

test('a token is what was meant where PowerPoint has changed it in typing, as it is when the file is filled', () => {
  const said = ['{{ Branch.name }} here', '{{ Yes\u2011here | source }}', '{{ yes\u200b-here }}'].map((words) => paragraph([{ ...PLAIN, text: words }]));
  const converted = convertPresentation(presentation([text('body', said)]), { fileName: 'a.pptx', pictures: new Map() });
  expect(converted.deck).toContain('{{ branch.name }} here\n\n{{ yes-here | source }}\n\n{{ yes-here }}\n');
  expect(converted.lost).toEqual([]);
});

test('bold and italic words are written with signs, also where they end in a sign of their own', () => {
  const looks: ReadRun[] = [['91%', 'b'], [' of leaders, '], ['£300', 'b'], [', and ('], ['so', 'b'], [') '], ['Ask:', 'b'], [' write to '], ['{{ employer.name }}', 'b'], [' '], ['“now”', 'i'], ['.']].map(([words = '', look]) => ({ ...PLAIN, text: words, bold: look === 'b', italic: look === 'i' }));
  const { deck } = convertPresentation(presentation([text('body', [paragraph(looks, 'bullet')])]), { fileName: 'a.pptx', pictures: new Map() });
  expect(deck).toContain('- **91%** of leaders, **£300**, and (**so**) **Ask:** write to **{{ employer.name }}** *“now”*.\n');
  const content = parseDeck({ name: 'deck.md', text: deck }, []).slides[0]?.content();
  const [list] = content?.blocks ?? [];
  const [said] = list?.type === 'list' ? (list.items[0]?.blocks ?? []) : [];
  expect(said?.type === 'paragraph' && said.children.map((each) => [each.type, inline(each)])).toEqual([
    ['strong', '91%'], ['text', ' of leaders, '], ['strong', '£300'], ['text', ', and ('], ['strong', 'so'], ['text', ') '], ['strong', 'Ask:'], ['text', ' write to '], ['strong', '{{ employer.name }}'], ['text', ' '], ['em', '“now”'], ['text', '.'],
  ]);
});

test('the deck and its sections are called what every branch calls them, without tokens', () => {
  const named = (title: string, section: string): string => {
    const read = presentation([text('title', [paragraph([{ ...PLAIN, text: title }])])]);
    return convert({ ...read, title: '', sections: [{ name: section, slides: [1] }] });
  };
  const deck = named('Meeting of {{ branch.name }}', 'Evidence: {{ branch.name }}');
  expect(deck).toMatch(/^title: "Meeting of …"$/m);
  expect(deck).toMatch(/^section: "Evidence: …"$/m);
  expect(deck).toContain('## Meeting of {{ branch.name }}');
  expect(convert({ ...presentation([text('title', [paragraph([{ ...PLAIN, text: 'Act now' }])])]), title: 'PptxGenJS Presentation' })).toMatch(/^title: "Act now"$/m);
  expect(named('{{ branch.name }}', '{{ branch.name }}')).toMatch(/^title: "a"$[^]*^section: "Section"$/m);
});

test('a first slide with a title and a subtitle alone is a title slide, whatever its layout is called', () => {
  const title = text('title', [paragraph([{ ...PLAIN, text: 'Act now' }])]);
  const subtitle: ReadShape = { kind: 'text', role: 'subtitle', box: undefined, paragraphs: [paragraph([{ ...PLAIN, text: 'In Northmoor' }])] };
  expect(convert(presentation([title, subtitle]))).toContain('layout: title\naudience: [members]\n-->\n# Act now\n\nIn Northmoor\n');
  expect(convert(presentation([title, subtitle, text('body', [paragraph([{ ...PLAIN, text: 'More' }])])]))).toContain('layout: content');
});
