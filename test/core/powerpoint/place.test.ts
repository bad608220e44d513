import { describe, expect, it } from 'vitest';
import { arrangeSlide } from '../../../core/powerpoint/arrange/arrange.ts';
import { LayoutMaker } from '../../../core/powerpoint/arrange/place.ts';
import type { PlacedSlide } from '../../../core/powerpoint/arrange/shape.ts';
import { layoutSpec } from '../../../core/powerpoint/layouts.ts';
import type { ShownSlide } from '../../../core/slides/model.ts';
import { bullets, chart, code, image, paragraph, scale, slide, table } from './build.ts';

const SIZES = new Map([['a.png', { width: 800, height: 600, scalable: false }]]);

function place(...slides: ShownSlide[]): { placed: PlacedSlide[]; made: string[] } {
  const maker = new LayoutMaker();
  const placed = slides.map((one, index) => maker.place(arrangeSlide(one, index + 1, SIZES), layoutSpec(one.layout, one.look)));
  return { placed, made: maker.made().map(({ name }) => name) };
}

const graph = chart('bar', 'count', ['a'], { A: [1] });
const grid = table([], ['A'], ['1']);

describe('a slide takes', () => {
  it('the layout of the format where everything has a place there', () => {
    const { placed, made } = place(
      slide('T', [bullets('One')]), slide('T', [bullets('One')], { layout: 'two-column', right: [bullets('Two')] }), slide('T', [graph], { layout: 'chart' }),
      slide('T', [graph, paragraph('Who was asked.')], { layout: 'chart' }), slide('T', [grid], { layout: 'table' }), slide('T', [image('a.png', 'A')], { layout: 'image' }),
      slide(undefined, [], { layout: 'blank' }),
    );
    expect(made).toEqual([]);
    expect(placed.map(({ layout }) => layout.name)).toEqual(['Title and content', 'Two columns', 'Chart', 'Chart', 'Table', 'Picture', 'Blank']);
    expect(placed.map(({ shapes }) => shapes.map((shape) => ('placeholder' in shape ? shape.placeholder?.idx : undefined)))).toEqual([[1], [1, 2], [13], [13, 1], [13], [13], []]);
  });

  it('one of its own where it holds more, which the next of the same make-up shares', () => {
    const { placed, made } = place(
      slide('T', [paragraph('Before'), grid, paragraph('After'), code('a: 1')]), slide('U', [paragraph('Before'), grid, paragraph('After'), code('a: 1')]),
      slide('V', [bullets('One', 'Two', 'Three'), graph]), slide('W', [scale('', { a: 'red' })]),
    );
    expect(made).toEqual(['Title and content: text, table, text, code', 'Title and content: text beside chart']);
    expect(placed[0]?.layout).toBe(placed[1]?.layout);
    // What stands where the layout has it says no place of its own.
    expect(placed[1]?.shapes.map((shape) => (shape.kind === 'text' ? shape.box : undefined))).toEqual([undefined, undefined, undefined, undefined]);
    expect(placed[3]?.layout.name).toBe('Title and content');
  });

  it('its own place where it stands elsewhere than the first of its make-up', () => {
    const { placed } = place(slide('T', [paragraph('Short'), grid]), slide('U', [paragraph('Long '.repeat(90)), grid]));
    expect(placed[0]?.layout).toBe(placed[1]?.layout);
    expect(placed[1]?.shapes.map((shape) => shape.box === undefined)).toEqual([false, false]);
  });

  it('a title above the slide where it shows none, from the layout on a blank one', () => {
    const { placed } = place(slide(undefined, [paragraph('Words')], { layout: 'blank' }), slide('Shown', [], { layout: 'blank' }), slide(undefined, [paragraph('Words')]));
    expect(placed.map(({ layout }) => layout.name)).toEqual(['Blank: text', 'Title only', 'Title and content']);
    expect(placed.map(({ title }) => [title.box === undefined, ((title.box ?? title.placeholder?.box)?.y ?? 0) < 0])).toEqual([[true, true], [true, false], [false, true]]);
  });
});

it('words on a ground of the accent are of the colour that can be read there, and code keeps its panel', () => {
  const { placed } = place(slide('T', [paragraph('Words'), code('a: 1'), image('a.png', 'A'), paragraph('Source: ours')], { layout: 'title' }));
  expect(placed[0]?.shapes.map((shape) => (shape.kind === 'text' ? shape.style.colour : shape.kind))).toEqual(['bg1', 'tx1', 'picture', 'bg1']);
});
