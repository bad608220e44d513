import * as fc from 'fast-check';
import { CHART_TYPES, SCALE_COLOURS, UNITS, type Block, type Inline, type ListItem } from '../../../core/deck/content.ts';
import { LAYOUTS } from '../../../core/deck/model.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

/** Text of any kind, some of it odd. */
export const words = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('', ' ', 'A & B', '\ud800', 'long '.repeat(60)));
// Two backslashes read as a network path, which the checks rightly forbid in alt text.
const alt = words.map((one) => one.replaceAll('\\', ''));
const href = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), words, words.map((one) => `https://${one}`), words.map((one) => `mailto:${one}@e.org`));

const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof({ maxDepth: 2 },
    fc.record({ type: fc.constant('text' as const), text: words }),
    fc.record({ type: fc.constant('code' as const), text: words }),
    fc.constant({ type: 'break' as const }),
    fc.record({ type: fc.constantFrom('strong' as const, 'em', 'del', 'sub', 'sup', 'underline'), children: fc.array(tie('inline'), { maxLength: 2 }) }),
    fc.record({ type: fc.constant('link' as const), href, children: fc.array(tie('inline'), { maxLength: 2 }) })),
}));
const inlines = fc.array(inline, { maxLength: 4 });
const cell = fc.record({ children: inlines });
const headCell = fc.record({ children: fc.array(alt.map((text) => ({ type: 'text' as const, text })), { maxLength: 2 }) });
const value = fc.option(fc.oneof(fc.integer({ min: -5, max: 100 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })), { nil: undefined });
const line = fc.constant(1);
const src = fc.constantFrom('a.png', 'b.svg', 'missing.png');

const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  item: fc.record({ line, blocks: fc.array(tie('block'), { maxLength: 3 }) }),
  block: fc.oneof({ maxDepth: 3 },
    fc.record({ line, type: fc.constant('paragraph' as const), children: inlines }),
    fc.record({ line, type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), children: inlines }),
    fc.record({ line, type: fc.constant('code' as const), language: fc.constant(''), text: words }),
    fc.record({ line, type: fc.constant('rule' as const) }),
    fc.record({ line, type: fc.constant('image' as const), src, alt }),
    fc.record({ line, type: fc.constant('table' as const), align: fc.array(fc.constantFrom('left' as const, 'center', 'right', undefined), { maxLength: 4 }), head: fc.array(headCell, { maxLength: 4 }), rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }) }),
    fc.record({ line, type: fc.constant('chart' as const), chart: fc.constantFrom(...CHART_TYPES), unit: fc.constantFrom(...UNITS), categories: fc.array(words, { maxLength: 9 }), series: fc.array(fc.record({ name: alt, values: fc.array(value, { maxLength: 9 }) }), { maxLength: 4 }), alt }),
    fc.record({ line, type: fc.constant('scale' as const), caption: words, alt, points: fc.array(fc.record({ label: alt, colour: fc.constantFrom(...SCALE_COLOURS) }), { maxLength: 7 }) }),
    fc.record({ line, type: fc.constant('timeline' as const), caption: words, alt, events: fc.array(fc.record({ date: alt, label: alt }), { maxLength: 9 }) }),
    fc.record({ line, type: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({ line, type: fc.constant('list' as const), ordered: fc.boolean(), start: fc.integer({ min: 0, max: 40_000 }), items: fc.array(tie('item'), { maxLength: 4 }) })),
}));
const blocks = fc.array(block, { maxLength: 5 });

/** A slide that holds whatever a slide may hold, sense or not. */
export const randomSlide: fc.Arbitrary<ShownSlide> = fc.record({
  id: fc.constant('s'), layout: fc.constantFrom(...LAYOUTS), title: fc.option(inlines, { nil: undefined }), label: words,
  blocks, right: blocks, notes: fc.array(block, { maxLength: 2 }), sourceLine: words, fit: fc.constantFrom(0 as const, 1, 2, 3), look: fc.constant(USUAL_LOOK), minutes: fc.constant(undefined),
});
