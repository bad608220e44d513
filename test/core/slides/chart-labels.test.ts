import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHART_TYPES, UNITS, type Chart } from '../../../core/deck/content.ts';
import { chartSvg } from '../../../core/slides/chart-svg.ts';
import { textWidth } from '../../../core/slides/text-width.ts';
import { makeLook } from '../../../core/slides/themes/look.ts';
import { USUAL_LOOK } from '../../../core/slides/themes/model.ts';

interface Label {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const number = (text: string, name: string): number => Number(new RegExp(`\\b${name}="(-?[\\d.]+)"`).exec(text)?.[1] ?? 0);

/** Where every line of text of a chart stands, from its attributes alone. */
function labelsOf(svg: string): Label[] {
  const [, moveX = '0', moveY = '0'] = /<g transform="translate\((-?\d+) (-?\d+)\)">/.exec(svg) ?? [];
  return [...svg.matchAll(/(<g transform[^>]*>)?<text ([^>]*)>(.*?)<\/text>/g)].flatMap(([, , attributes = '', inner = '']) => {
    const size = number(attributes, 'font-size');
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const turn = /rotate\(-90 (-?[\d.]+) (-?[\d.]+)\)/.exec(attributes);
    return [...inner.matchAll(/<tspan ([^>]*)>(.*?)<\/tspan>/g)].map(([, place = '', escaped = '']): Label => {
      const text = escaped.replaceAll(/&[a-z#0-9]+;/g, 'x');
      const width = textWidth(text, size, attributes.includes('font-weight="700"'));
      const x = number(place, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      const y = number(place, 'y');
      const box = { left: x, right: x + width, top: y - size * 0.7, bottom: y + size * 0.2 };
      if (!turn) return { text, left: box.left + Number(moveX), right: box.right + Number(moveX), top: box.top + Number(moveY), bottom: box.bottom + Number(moveY) };
      const [cx, cy] = [Number(turn[1]), Number(turn[2])];
      // A quarter turn to the left about (cx, cy).
      return { text, left: cx + (box.top - cy), right: cx + (box.bottom - cy), top: cy - (box.right - cx), bottom: cy - (box.left - cx) };
    });
  });
}

const SLACK = 1.5;
const meet = (one: Label, other: Label): boolean =>
  one.left + SLACK < other.right && other.left + SLACK < one.right && one.top + SLACK < other.bottom && other.top + SLACK < one.bottom;

const name = fc.constantFrom('Yes', 'Don’t know', 'Write to their Member of Parliament', 'Would attend a demonstration outside the department', 'Primary', 'Northmoor and District');
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.5, 1, 100) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -60, max: -1 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const chart: fc.Arbitrary<Chart> = fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 7 })).chain(([categories, series]) => fc.record({
  chart: fc.constantFrom(...CHART_TYPES),
  unit: fc.constantFrom(...UNITS),
  categories: fc.array(name, { minLength: categories, maxLength: categories }),
  series: fc.array(fc.record({ name, values: fc.array(value, { minLength: categories, maxLength: categories }) }), { minLength: series, maxLength: series }),
  alt: fc.constant('A chart.'),
}));
const space = fc.record({ width: fc.constantFrom(544, 1136), height: fc.integer({ min: 280, max: 520 }) });

it('no label of a chart runs into another or out of the picture', () => {
  fc.assert(fc.property(chart, space, (one, box) => {
    const svg = chartSvg(one, box, makeLook(USUAL_LOOK));
    const [width, height] = [number(svg, 'width'), number(svg, 'height')];
    const labels = labelsOf(svg);
    for (const label of labels) {
      expect(label.left >= -SLACK && label.right <= width + SLACK && label.top >= -SLACK && label.bottom <= height + 4, `${JSON.stringify(label)} in ${width} by ${height}`).toBe(true);
    }
    labels.forEach((label, index) => {
      const other = labels.slice(index + 1).find((each) => meet(label, each));
      expect(other === undefined ? '' : `"${label.text}" meets "${other.text}": ${JSON.stringify([label, other])}`).toBe('');
    });
  }), { numRuns: 300 });
});
