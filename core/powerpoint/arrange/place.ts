import { TITLE_ONLY, type LayoutSpec, type ObjectPlaceholder, type TextPlaceholder } from '../layouts.ts';
import { CAPTION_STYLE } from '../text/style.ts';
import type { Box } from '../units.ts';
import type { ArrangedSlide, PlacedSlide, Shape, TextShape } from './shape.ts';

type ObjectShape = Extract<Shape, { kind: 'chart' | 'table' | 'picture' }>;

const OBJECT_TYPES = { chart: 'chart', table: 'tbl', picture: 'pic' } as const;
/** Placeholders that a layout has besides those of its kind are numbered from here. */
const FURTHER_IDX = 20;

const isObject = (shape: Shape): shape is ObjectShape => shape.kind in OBJECT_TYPES;
const same = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) + Math.abs(one.y - other.y) + Math.abs(one.w - other.w) + Math.abs(one.h - other.h) < 0.001;

const boxOf = (shape: Shape): Box | undefined => shape.box ?? (shape.kind === 'text' ? shape.placeholder?.box : undefined);

/** On a ground of the accent the quiet colour can't be read; code has a panel of its own. */
const legible = (shape: TextShape, base: LayoutSpec): TextShape =>
  (base.background === 'accent1' && shape.style.code !== true && shape.style.colour !== 'bg1' ? { ...shape, style: { ...shape.style, colour: 'bg1' } } : shape);

/** Whether two shapes of a slide stand side by side. */
const isAbreast = (shapes: readonly Shape[]): boolean => {
  const boxes = shapes.map(boxOf).filter((box) => box !== undefined);
  return boxes.some((one, index) => boxes.slice(index + 1).some((other) => one.y < other.y + other.h && other.y < one.y + one.h));
};

const wordFor = (shape: Shape): string => {
  if (shape.kind !== 'text') return shape.kind;
  return shape.style.code === true ? 'code' : shape.style.sizes === CAPTION_STYLE.sizes ? 'caption' : 'text';
};

/** What a layout is called that has a place for each of these shapes. */
const nameFor = (base: LayoutSpec, shapes: readonly Shape[]): string =>
  `${base.name}: ${shapes.map(wordFor).join(base.bodies.length < 2 && isAbreast(shapes) ? ' beside ' : ', ')}`;

/** The shapes of a slide in the placeholders of a layout of the format; undefined where one of them has no place there. */
function inBase(shapes: readonly Shape[], base: LayoutSpec): Shape[] | undefined {
  const free = [...base.objects];
  const placed = shapes.map((shape): Shape | undefined => {
    if (shape.kind === 'text') return shape.placeholder === undefined ? undefined : shape;
    if (!isObject(shape)) return shape;
    const index = free.findIndex(({ type }) => type === OBJECT_TYPES[shape.kind]);
    const [placeholder] = index === -1 ? [] : free.splice(index, 1);
    return placeholder === undefined ? undefined : { ...shape, placeholder };
  });
  return placed.every((shape) => shape !== undefined) ? placed : undefined;
}

/** A layout made for slides that hold more than those of the format have room for: each shape of the first such slide is a place in it. */
function makeLayout(name: string, base: LayoutSpec, shapes: readonly Shape[]): LayoutSpec {
  const bodies: TextPlaceholder[] = [];
  const objects: ObjectPlaceholder[] = [];
  shapes.forEach((shape, index) => {
    const box = boxOf(shape);
    if (box === undefined) return;
    if (shape.kind === 'text') bodies.push({ type: 'body', idx: FURTHER_IDX + index, box, style: shape.style, anchor: shape.placeholder?.anchor ?? 't' });
    else if (isObject(shape)) objects.push({ type: OBJECT_TYPES[shape.kind], idx: FURTHER_IDX + index, box });
  });
  return { ...base, name, type: undefined, bodies, objects };
}

function inMade(shapes: readonly Shape[], { bodies, objects }: LayoutSpec): Shape[] {
  return shapes.map((shape, index) => {
    const idx = FURTHER_IDX + index;
    if (shape.kind === 'text') {
      const placeholder = bodies.find((one) => one.idx === idx);
      const box = boxOf(shape);
      return { ...shape, placeholder, box: placeholder !== undefined && box !== undefined && same(box, placeholder.box) ? undefined : box };
    }
    const placeholder = isObject(shape) ? objects.find((one) => one.idx === idx) : undefined;
    return isObject(shape) && placeholder !== undefined ? { ...shape, placeholder } : shape;
  });
}

/**
 * Gives the slides of one deck their layouts, one after the other: a layout of the format where that has a place for
 * every text, chart, table and picture, or else one of its own, which further slides of the same make-up share.
 */
export class LayoutMaker {
  readonly #made = new Map<string, LayoutSpec>();

  /** The layouts that were made, in order. */
  made(): LayoutSpec[] {
    return [...this.#made.values()];
  }

  /** @param format the layout of the format that the slide names */
  place(arranged: ArrangedSlide, format: LayoutSpec): PlacedSlide {
    const hides = format.title.box.y < 0;
    const base = hides && !arranged.titleHidden ? TITLE_ONLY : format;
    const title = hides && arranged.titleHidden ? { ...arranged.title, placeholder: format.title, box: undefined } : arranged.title;
    const shapes = arranged.shapes.map((shape) => (shape.kind === 'text' ? legible(shape, base) : shape));
    const own = inBase(shapes, base);
    if (own !== undefined && base === format) return { ...arranged, title, shapes: own, layout: base, arranged };
    const name = own === undefined ? nameFor(base, shapes) : base.name;
    const layout = this.#made.get(name) ?? (own === undefined ? makeLayout(name, base, shapes) : base);
    this.#made.set(name, layout);
    return { ...arranged, title, shapes: own ?? inMade(shapes, layout), layout, arranged };
  }
}
