import { describe, expect, it } from 'vitest';
import { LAYOUTS } from '../../../core/deck/model.ts';
import { arrangeSlide, hasWideTable } from '../../../core/powerpoint/arrange/arrange.ts';
import { cellMargin } from '../../../core/powerpoint/arrange/table-size.ts';
import type { ArrangedSlide } from '../../../core/powerpoint/arrange/shape.ts';
import { textWidth } from '../../../core/powerpoint/text/arial-widths.ts';
import { naturalWidth, textHeight } from '../../../core/powerpoint/text/measure.ts';
import { SLIDE, type Box } from '../../../core/powerpoint/units.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { bullets, chart, image, paragraph, quote, scale, slide, table } from './build.ts';
import { sample } from './sample.ts';

const sizes = new Map([
  ['images/lobby.png', { width: 1200, height: 700, scalable: false }],
  ['images/drawing.svg', { width: 400, height: 300, scalable: true }],
  ['tall.png', { width: 300, height: 3000, scalable: false }],
  ['tiny.png', { width: 16, height: 16, scalable: false }],
]);

/** Boxes of all visible shapes; a placeholder without one of its own stands in its layout's. */
const boxes = (one: ArrangedSlide): Box[] => [...(one.titleHidden ? [] : [one.title]), ...one.shapes]
  .map((shape) => shape.box ?? (shape.kind === 'text' ? shape.placeholder?.box : undefined))
  .filter((box) => box !== undefined);

const ROUNDING = 0.005;
const overlap = (one: Box, other: Box): boolean =>
  one.x + one.w > other.x + ROUNDING && other.x + other.w > one.x + ROUNDING
  && one.y + one.h > other.y + ROUNDING && other.y + other.h > one.y + ROUNDING;

const long = bullets(...Array.from({ length: 30 }, (_, index) => `Point ${index} ${'with more words '.repeat(9)}`));
const rows = table([], ['A', 'B'], ...Array.from({ length: 25 }, (_, index) => [`${index}`, 'some words in a cell']));
const mixed = [
  paragraph('Before'), chart('bar', 'count', ['a'], { A: [1] }), paragraph('Between'), image('tall.png', 'Tall'),
  scale('Caption', { a: 'red', b: 'green' }), table([], ['A'], ['1']), quote(paragraph('After'), image('tiny.png', 'Tiny')),
];

const cases: [string, ShownSlide][] = [
  ...sample().slides.map((one): [string, ShownSlide] => [`sample: ${one.label}`, one]),
  ...LAYOUTS.flatMap((layout): [string, ShownSlide][] => [
    [`${layout}, mixed`, slide('Title', mixed, { layout, right: mixed })],
    [`${layout}, overfull`, slide('Title '.repeat(50), [long, rows], { layout, right: [long] })],
    [`${layout}, untitled`, slide(undefined, [long], { layout })],
    [`${layout}, text and picture`, slide('Title', [paragraph('A word'), image('tiny.png', 'Tiny')], { layout })],
    [`${layout}, text and chart`, slide('Title', [bullets('One', 'Two', 'Three'), chart('pie', 'count', ['a'], { A: [1] })], { layout })],
  ]),
];

describe.each(cases)('%s', (_, one) => {
  const arranged = arrangeSlide(one, 1, sizes);

  it('keeps every shape on the slide and clear of the others', () => {
    const all = boxes(arranged);
    for (const box of all) {
      expect(Math.min(box.x, box.y, box.w, box.h)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w).toBeLessThanOrEqual(SLIDE.w + ROUNDING);
      expect(box.y + box.h).toBeLessThanOrEqual(SLIDE.h + ROUNDING);
    }
    for (const [index, box] of all.entries()) for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
  });

  it('reduces text until it fits its box', () => {
    for (const shape of arranged.shapes) {
      const box = shape.box ?? (shape.kind === 'text' ? shape.placeholder?.box : undefined);
      if (shape.kind !== 'text' || box === undefined || shape.scale <= 0.3) continue;
      expect(textHeight(shape.paragraphs, box.w, shape.style, shape.scale)).toBeLessThanOrEqual(box.h + 0.15);
    }
  });
});

it('keeps the shape of a picture and does not blow a small one up', () => {
  const box = (src: string): Box | undefined => arrangeSlide(slide('P', [image(src, 'x')], { layout: 'image' }), 1, sizes).shapes[0]?.box;
  const tall = box('tall.png');
  expect(tall && tall.h / tall.w).toBeCloseTo(10);
  expect(box('tiny.png')?.w).toBeCloseTo(1 / 3);
});

it('reads a slide in the order of its blocks', () => {
  expect(arrangeSlide(slide('T', mixed), 1, sizes).shapes.map((shape) => shape.kind))
    .toEqual(['text', 'chart', 'text', 'picture', 'scale', 'text', 'table', 'text', 'picture']);
});

it('measures Arial as its metrics say', () => {
  expect(textWidth('Hello', 1000)).toBe(722 + 556 + 222 + 222 + 556);
  expect(textWidth('Northmoor', 1000, { bold: true })).toBe(722 + 611 + 389 + 333 + 611 + 889 + 611 + 611 + 389);
  expect(textWidth('ii', 100, { code: true })).toBe(120);
});

it('sets a table of many columns smaller rather than break its words, and says so', () => {
  const months = Array.from({ length: 12 }, (_, index) => `20${index + 10}`);
  const wide = slide('Title', [table([], ['School', ...months, 'Total'], ...Array.from({ length: 3 }, () => ['Northmoor', ...months.map(() => '1,234,567'), '1,234,567']))], { layout: 'table' });
  const [shape] = arrangeSlide(wide, 1, sizes).shapes;
  if (shape?.kind !== 'table') throw new Error('no table');
  expect(shape.size).toBeLessThan(14);
  shape.rows.forEach((row, index) => row.forEach((runs, column) => {
    const format = { size: shape.size, bold: index === 0 || column === 0 };
    expect(naturalWidth(runs, format).word).toBeLessThanOrEqual((shape.columns[column] ?? 0) - 2 * cellMargin(shape.size).side + 0.001);
  }));
  expect(hasWideTable(wide)).toBe(true);
  expect(hasWideTable(slide('Title', [table([], ['School', 'Total'], ['Northmoor', '1,234,567'])], { layout: 'table' }))).toBe(false);
});
