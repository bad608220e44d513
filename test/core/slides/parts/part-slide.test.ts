import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, ListItem } from '../../../../core/deck/content.ts';
import { LAYOUTS } from '../../../../core/deck/model.ts';
import { arrangeSlide, partScale, scalesOfParts } from '../../../../core/powerpoint/arrange/arrange.ts';
import { sizeAt } from '../../../../core/powerpoint/text/style.ts';
import { fitsScreen } from '../../../../core/slides/fit.ts';
import { fitsOneSlide, partSlide } from '../../../../core/slides/parts/part-slide.ts';
import { placesInBlocks } from '../../../../core/slides/parts/places.ts';
import { flatText } from '../../../../core/slides/sentences.ts';
import { bullets, chart, code, heading, image, mark, numbered, paragraph, quote, scale, slide, table, text } from '../../powerpoint/build.ts';
import { randomSlide } from '../../powerpoint/random-slide.ts';

const RUNS = Number(process.env['RANDOM_SLIDES'] ?? 60);
const prose = fc.array(fc.constantFrom('Workload', 'is the first reason', 'that leaders give.', 'Most', 'said so in 2025;', 'e.g. 61%,', '£1,400 was spent.', 'well-being', 'A longer stretch of ordinary words about inspection'), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(' '));
const line = prose.map((words): Inline[] => [text(words), mark('strong', ' and so on.')]);
const items = (of: fc.Arbitrary<string | Inline[] | Block[]>) => fc.array(of, { minLength: 1, maxLength: 14 });
const nested = fc.tuple(prose, items(prose)).map(([lead, under]): Block[] => [paragraph(lead), bullets(...under)]);
const block: fc.Arbitrary<Block> = fc.oneof(
  line.map(paragraph), prose.map(heading), items(fc.oneof(prose, line, nested)).map((all) => bullets(...all)),
  fc.tuple(fc.integer({ min: 0, max: 98 }), items(prose)).map(([start, all]) => numbered(start, ...all)),
  fc.array(fc.tuple(prose, prose), { minLength: 1, maxLength: 25 }).map((rows) => table([], ['Measure', 'Says who'], ...rows.map((row): string[] => [...row]))),
  fc.array(prose, { minLength: 1, maxLength: 30 }).map((lines) => code(lines.join('\n'))),
  prose.map((words) => quote(paragraph(words), paragraph(words))),
  fc.constantFrom(chart('bar', 'count', ['a'], { A: [1] }), image('a.png', 'A'), scale('Caption', { Weak: 'red', Strong: 'green' }), paragraph('Source: a survey')),
);
const fullSlide = fc.record({
  layout: fc.constantFrom(...LAYOUTS), title: fc.option(prose.map((words) => [text(words.slice(0, 60))]), { nil: undefined }),
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }), right: fc.array(block, { maxLength: 4 }), notes: fc.constantFrom<Block[]>([], [paragraph('Say this.')]), minutes: fc.constantFrom(undefined, 4),
}).map(({ layout, title, blocks, right, notes, minutes }) => slide(title, blocks, { layout, notes, minutes, right: layout === 'two-column' ? right : [] }));
const anySlide = fc.oneof(fullSlide, randomSlide.map((one) => ({ ...one, right: one.layout === 'two-column' ? one.right : [] })));

const ITEM_AGAIN = / \(continued\)$/;

/** Everything that is said in blocks, in order and without spaces, but for what comes again on a part: heads of tables, and words of an item. */
const said = (blocks: readonly Block[]): string => blocks.map((each) => {
  switch (each.type) {
    case 'paragraph':
    case 'heading':
      return flatText(each.children);
    case 'list':
      return each.items.map((item) => said(isAgain(item) ? item.blocks.slice(1) : item.blocks)).join('');
    case 'table':
      return each.rows.map((row) => row.map(({ children }) => flatText(children)).join('')).join('');
    case 'quote':
      return said(each.blocks);
    case 'code':
      return each.text;
    case 'image':
    case 'chart':
      return each.alt;
    case 'timeline':
      return each.events.map(({ date, label }) => date + label).join('');
    case 'scale':
      return each.caption;
    case 'rule':
      return '';
  }
}).join('').replace(/\s/g, '');
const isAgain = ({ blocks: [lead, next] }: ListItem): boolean => lead?.type === 'paragraph' && next?.type === 'list' && ITEM_AGAIN.test(flatText(lead.children));

/** Without the words of an item that come again over what stands under it. */
const withoutLeads = (blocks: readonly Block[]): Block[] => blocks.map((each) =>
  (each.type === 'list' ? { ...each, items: each.items.map((item) => ({ ...item, blocks: withoutLeads(isAgain(item) ? item.blocks.slice(1) : item.blocks) })) } : each));

const letters = (words: string): string => [...words].toSorted().join('');

describe('a slide that is too full', () => {
  it('is shown in parts that each fit, and nothing is lost or said twice', () => {
    fc.assert(fc.property(anySlide, (whole) => {
      const parts = partSlide(whole);
      const together = parts.map((part) => said([...part.blocks, ...part.right])).join('');
      // Of two columns each goes on by itself: what is said is the same, in another order.
      if (whole.right.length === 0) expect(together).toBe(said(whole.blocks));
      else expect(letters(together)).toBe(letters(said([...whole.blocks, ...whole.right])));
      // Only what can't be parted is left too full.
      for (const part of parts) {
        for (const column of [{ blocks: part.blocks, right: [] }, { blocks: [], right: part.right }]) {
          if (!fitsOneSlide({ ...part, ...column })) expect(placesInBlocks(withoutLeads([...column.blocks, ...column.right]), 0)).toEqual([]);
        }
      }
    }), { numRuns: RUNS });
  });

  it('has its own id, title, notes and time on the first part, and a name of its own on each further one', () => {
    fc.assert(fc.property(anySlide, (whole) => {
      const parts = partSlide(whole);
      if (parts.length === 1) expect(parts[0]).toBe(whole);
      else for (const [index, part] of parts.entries()) {
        expect(part.part).toEqual({ of: whole.id, label: whole.label, number: index + 1, count: parts.length });
        expect(part.id).toBe(index === 0 ? whole.id : `${whole.id}~${index + 1}`);
        expect(part.minutes).toBe(index === 0 ? whole.minutes : undefined);
        expect(part.notes.length).toBe(index === 0 ? whole.notes.length : Math.min(1, whole.notes.length));
      }
      expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
      if (whole.title !== undefined) expect(new Set(parts.map(({ title }) => flatText(title ?? []))).size).toBe(parts.length);
    }), { numRuns: RUNS });
  });

  it('is parted once: a part is not parted again', () => {
    fc.assert(fc.property(anySlide, (whole) => {
      for (const part of partSlide(whole)) if (fitsOneSlide(part)) expect(partSlide(part)[0]).toBe(part);
    }), { numRuns: RUNS });
  });

  it('prints no body text under 16 pt in the file, whatever the size of its pictures', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }), scalable: fc.boolean() });
    fc.assert(fc.property(fullSlide, size, (whole, picture) => {
      for (const part of partSlide(whole).filter(fitsOneSlide)) {
        expect(fitsScreen(part)).toBe(true);
        for (const shape of arrangeSlide(part, 1, new Map([['a.png', picture]])).shapes) {
          if (shape.kind === 'text') for (const { level } of shape.paragraphs) expect(sizeAt(shape.style, level, shape.scale)).toBeGreaterThanOrEqual(shape.style.floor ?? 16);
          if (shape.kind === 'table') expect(shape.size).toBeGreaterThanOrEqual(14);
        }
      }
    }), { numRuns: RUNS });
  });
});

it('gives the parts of a slide one size of text, on screen and in the file', () => {
  fc.assert(fc.property(anySlide, (one) => {
    const parts = partSlide(one);
    if (parts.length === 1) return;
    expect(new Set(parts.map(({ fit }) => fit)).size).toBe(1);
    const none = new Map<string, never>();
    const [most] = scalesOfParts(parts, (part) => partScale(part, none)).values();
    const scales = parts.flatMap((part, index) => arrangeSlide(part, index + 1, none, most).shapes.flatMap((shape) => (shape.kind === 'text' && shape.style.sizes[0] >= 26 ? [shape.scale] : [])));
    expect(scales.every((each) => each <= (most ?? 0))).toBe(true);
  }), { numRuns: RUNS });
});
