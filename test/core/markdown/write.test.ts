import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_TYPES, SCALE_COLOURS, UNITS, type Block, type Inline, type ListItem } from '../../../core/deck/content.ts';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { cleanText } from '../../../core/markdown/escape.ts';
import { writeMarkdown } from '../../../core/markdown/write.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { flatText } from '../../../core/slides/sentences.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';
import { brief, editionOf, shown } from '../deck/make.ts';
import { presentation, slide } from '../powerpoint/build.ts';
import { sample } from '../powerpoint/sample.ts';

const written = (...slides: ShownSlide[]): string => writeMarkdown(presentation(slides)).split('\n').slice(9).join('\n').trim();
const paragraph = (...children: Inline[]): Block => ({ line: 1, type: 'paragraph', children });
const words = (text: string): Inline => ({ type: 'text', text });
const body = (...blocks: Block[]): string => written(slide(undefined, blocks));

describe('a version as Markdown', () => {
  it('reads well', () => {
    expect(writeMarkdown(sample())).toMatchSnapshot();
  });

  it('opens again as a deck of its own, without an error, with every slide', () => {
    const again = editionOf(writeMarkdown(sample()));
    expect(brief(again.findings).filter((finding) => finding.startsWith('error'))).toEqual([]);
    expect(shown(again).slides.map(({ title }) => title && flatText(title))).toEqual(sample().slides.map(({ title }) => title && flatText(title)));
    expect(again.deck.meta).toMatchObject({ title: sample().title, audiences: ['members'] });
  });

  it('says where a slide\'s figures come from', () => {
    expect(written({ ...slide('One', []), sourceLine: 'Source: NAHT * poll.' })).toBe('## One\n\nSource: NAHT \\* poll.');
  });

  it('has the notes for members alone', () => {
    const noted = slide('One', [], { notes: [paragraph(words('Say this.'))] });
    expect(written(noted)).toBe('## One\n\nNote:\nSay this.');
    expect(() => writeMarkdown(presentation([noted], { audience: 'employer' }))).toThrow('Speaker notes reached a version');
  });

  it('puts marks before what would be read as something else, and nowhere else', () => {
    expect(body(paragraph(words('1,400 of 2 * 3 said "no"; a_b, R&D, 5 < 6 – (really).')))).toBe('1,400 of 2 \\* 3 said "no"; a_b, R&D, 5 < 6 – (really).');
    expect(body(paragraph(words('# one')), paragraph(words('- two')), paragraph(words('3. three')), paragraph(words('> four')), paragraph(words('---')), paragraph(words('Note:')))).toBe(
      '\\# one\n\n\\- two\n\n3\\. three\n\n\\> four\n\n\\---\n\nNote\\:');
    expect(body(paragraph(words('{{ branch.name }} <!-- x --> <b>')))).toBe('\\{{ branch.name }} &lt;!-- x --> &lt;b>');
  });

  it('gives a chart as its sentence and its figures, and a picture by what it shows', () => {
    expect(body({ line: 1, type: 'chart', chart: 'bar', unit: 'percent', categories: ['Yes', 'No'], series: [{ name: 'All | of us', values: [60, undefined] }], alt: 'Most say yes.' })).toBe(
      'Most say yes.\n\n|  | All \\| of us |\n| --- | ---: |\n| Yes | 60% |\n| No | — |');
    expect(body({ line: 1, type: 'image', src: 'secret/place.png', alt: 'The town hall.' }, { line: 1, type: 'image', src: 'x.png', alt: '', decoration: true })).toBe('*Picture: The town hall.*');
  });
});

const anyText = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: fc.constantFrom(...Array.from('ab1 #>-*_~`|[](){}<!&;:=+.\\\n')), maxLength: 14 }), fc.constantFrom('Note:', '---', '<!-- only: members -->', '{{ x }}', 'https://e.org/a_b_', '::right::', '&amp;', '```', '1. a', '<script>', 'a@b.org', 'www.a.org'));
const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof({ maxDepth: 2 },
    fc.record({ type: fc.constant('text' as const), text: anyText }),
    fc.record({ type: fc.constant('code' as const), text: anyText }),
    fc.constant({ type: 'break' as const }),
    fc.record({ type: fc.constantFrom('strong' as const, 'em', 'del', 'sub', 'sup', 'underline'), children: fc.array(tie('inline'), { maxLength: 2 }) }),
    fc.record({ type: fc.constant('link' as const), href: fc.oneof(fc.webUrl(), anyText.map((text) => `https://e.org/${text}`)), children: fc.array(tie('inline'), { maxLength: 2 }) })),
}));
const inlines = fc.array(inline, { maxLength: 4 });
const line = fc.constant(1);
const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  item: fc.record({ line, blocks: fc.array(tie('block'), { maxLength: 3 }) }),
  block: fc.oneof({ maxDepth: 3 },
    fc.record({ line, type: fc.constant('paragraph' as const), children: inlines }),
    fc.record({ line, type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), children: inlines }),
    fc.record({ line, type: fc.constant('code' as const), language: fc.constantFrom('', 'js', 'chart'), text: anyText }),
    fc.record({ line, type: fc.constant('rule' as const) }),
    fc.record({ line, type: fc.constant('image' as const), src: fc.constant('a.png'), alt: anyText }),
    fc.record({ line, type: fc.constant('table' as const), align: fc.array(fc.constantFrom('left' as const, 'center', 'right', undefined), { maxLength: 4 }), head: fc.array(fc.record({ children: inlines }), { maxLength: 4 }), rows: fc.array(fc.array(fc.record({ children: inlines }), { maxLength: 5 }), { maxLength: 3 }) }),
    fc.record({ line, type: fc.constant('chart' as const), chart: fc.constantFrom(...CHART_TYPES), unit: fc.constantFrom(...UNITS), categories: fc.array(anyText, { maxLength: 4 }), series: fc.array(fc.record({ name: anyText, values: fc.array(fc.option(fc.integer(), { nil: undefined }), { maxLength: 4 }) }), { maxLength: 3 }), alt: anyText }),
    fc.record({ line, type: fc.constant('scale' as const), caption: anyText, alt: anyText, points: fc.array(fc.record({ label: anyText, colour: fc.constantFrom(...SCALE_COLOURS) }), { maxLength: 4 }) }),
    fc.record({ line, type: fc.constant('timeline' as const), caption: anyText, alt: anyText, events: fc.array(fc.record({ date: anyText, label: anyText }), { maxLength: 4 }) }),
    fc.record({ line, type: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({ line, type: fc.constant('list' as const), ordered: fc.boolean(), start: fc.integer({ min: 0, max: 40_000 }), items: fc.array(tie('item'), { maxLength: 4 }) })),
}));
const blocks = fc.array(block, { maxLength: 4 });
const anySlide: fc.Arbitrary<ShownSlide> = fc.record({
  id: fc.constant('s'), layout: fc.constantFrom(...LAYOUTS), title: fc.option(inlines, { nil: undefined }), label: anyText, sourceLine: anyText,
  blocks, right: blocks, notes: blocks, fit: fc.constant(0 as const), look: fc.constant(USUAL_LOOK), minutes: fc.constant(undefined),
});
const RUNS = Number(process.env['RANDOM_DECKS'] ?? 150);

describe('whatever stands on the slides', () => {
  it('opens again without an error, as many slides as there were, with nothing that runs or is a token', () => {
    fc.assert(fc.property(fc.array(anySlide, { minLength: 1, maxLength: 4 }), anyText, (slides, title) => {
      const again = editionOf(writeMarkdown(presentation(slides, { title })));
      expect(again.findings.filter(({ level, code }) => level === 'error' || code === 'html-removed').map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      expect(again.deck.slides).toHaveLength(slides.length);
    }), { numRuns: RUNS });
  });

  it('reads back as the same words', () => {
    const seen = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
    fc.assert(fc.property(fc.array(fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 20 })), { minLength: 1, maxLength: 4 }), (texts) => {
      const list: Block = { line: 1, type: 'list', ordered: false, start: 1, items: texts.map((text) => ({ line: 1, blocks: [paragraph(words(`x${text}`))] })) };
      const again = shown(editionOf(writeMarkdown(presentation([slide(undefined, [...texts.map((text) => paragraph(words(`${text}x`))), list])]))));
      const read = again.slides[0]?.blocks.flatMap((each) => (each.type === 'paragraph' ? [flatText(each.children)] : each.type === 'list' ? each.items.map((item) => (item.blocks[0]?.type === 'paragraph' ? flatText(item.blocks[0].children) : '?')) : ['?']));
      expect(read?.map(seen)).toEqual([...texts.map((text) => seen(`${text}x`)), ...texts.map((text) => seen(`x${text}`))]);
    }), { numRuns: RUNS });
  });
});
