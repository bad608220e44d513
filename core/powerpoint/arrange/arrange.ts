import type { ShownSlide } from '../../slides/model.ts';
import { CONTENT_BOX, hiddenBox, layoutSpec, MASTER_TITLE, sourcePlaceholder, UNTITLED_BOX, type LayoutSpec, type TextPlaceholder } from '../layouts.ts';
import { cleanLine } from '../text/clean.ts';
import { textHeight } from '../text/measure.ts';
import { plainRun, runsText, toRuns } from '../text/runs.ts';
import { runsParagraph } from '../text/paragraphs.ts';
import { FLOOR_SCALE, PLAIN_STYLE, SCALES, type TextStyle } from '../text/style.ts';
import type { Box } from '../units.ts';
import { isTooWide } from './table-size.ts';
import { fitsAt, fittingScale, isFlexible, segmentHeight, stackSegments } from './column.ts';
import { toSegments, type PictureSizes, type Segment } from './segments.ts';
import type { ArrangedSlide, Shape, TextShape } from './shape.ts';

/** From this height on, a text beside a chart or picture reads better than one over it. */
const TALL_TEXT = 1.5;
/** A picture wider than this many times its height keeps the whole width, over or under its text. */
const WIDEST = 2.2;
const GUTTER = 0.5;
/** In anything narrower, two things side by side would both be too narrow. */
const LEAST_WIDTH = 7;
const TEXT_SHARE = { chart: 0.42, picture: 0.34 } as const;

/** A slide's title in its layout's place; one that it doesn't show stands above it. */
export function arrangeTitle(slide: ShownSlide, spec: LayoutSpec, number: number): { title: TextShape; hidden: boolean } {
  const placeholder = slide.layout === 'blank' && spec.template === undefined ? MASTER_TITLE : spec.title;
  const written = slide.title === undefined ? [] : toRuns(slide.title);
  const hidden = runsText(written) === '';
  const runs = hidden ? [plainRun(cleanLine(slide.label) || `Slide ${number}`)] : written;
  const paragraphs = [runsParagraph(runs)];
  const { box, style } = placeholder;
  const scale = SCALES.find((one) => textHeight(paragraphs, box.w, style, one) <= box.h) ?? 0.27;
  const title: TextShape = { kind: 'text', box: hidden ? hiddenBox(box) : spec.template?.titled === false ? box : undefined, placeholder, paragraphs, style, scale };
  return { title, hidden };
}

/** The line that says where a slide's figures come from; undefined where it has none. */
export function arrangeSource({ sourceLine }: ShownSlide, spec: LayoutSpec): TextShape | undefined {
  const line = cleanLine(sourceLine);
  if (line === '') return undefined;
  const { template } = spec;
  if (template !== undefined) return { kind: 'text', box: template.source, placeholder: undefined, paragraphs: [runsParagraph([plainRun(line)])], style: template.sourceStyle, scale: 1 };
  const placeholder = sourcePlaceholder(spec);
  return { kind: 'text', box: undefined, placeholder, paragraphs: [runsParagraph([plainRun(line)])], style: placeholder.style, scale: 1 };
}

/** The box of a body, grown upwards when no title stands over it. */
const freeBox = (body: TextPlaceholder | undefined, hidden: boolean, spec: LayoutSpec): Box => {
  const ordinary = hidden ? UNTITLED_BOX : CONTENT_BOX;
  if (body === undefined || spec.objects.length > 0) return ordinary;
  const top = hidden && spec.furniture ? Math.min(body.box.y, UNTITLED_BOX.y) : body.box.y;
  return { ...body.box, y: top, h: body.box.h + body.box.y - top };
};

const same = (one: Box, other: Box): boolean => one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;

/** Gives the first text of a column to the layout's placeholder; one that fills its place inherits the place too. */
function settle(shapes: Shape[], body: TextPlaceholder | undefined, alone: boolean, area: Box): Shape[] {
  if (body === undefined) return shapes;
  const first = shapes.findIndex((shape) => shape.kind === 'text' && shape.style === body.style);
  return shapes.map((shape, index) => {
    if (index !== first || shape.kind !== 'text') return shape;
    const box = alone ? (same(area, body.box) ? undefined : area) : shape.box;
    return { ...shape, placeholder: body, box };
  });
}

/** Segments that stand one under another. */
export interface Column {
  segments: readonly Segment[];
  area: Box;
  body: TextPlaceholder | undefined;
  style: TextStyle;
}

/** The columns of a slide under its title: one, or with a layout for two both of them. */
function columnsOf(slide: Pick<ShownSlide, 'blocks' | 'right'>, spec: LayoutSpec, hidden: boolean, sizes: PictureSizes): [Column, ...Column[]] {
  const [first, second] = spec.bodies;
  const column = (segments: readonly Segment[], body: TextPlaceholder | undefined): Column =>
    ({ segments, body, area: freeBox(body, hidden, spec), style: body?.style ?? PLAIN_STYLE });
  const right = toSegments(slide.right, sizes);
  const left = toSegments(slide.blocks, sizes);
  return second === undefined ? [column([...left, ...right], first)] : [column(left, first), column(right, second)];
}

/** Where a picture's size is not known yet. */
export const ANY_PICTURE: PictureSizes = { get: () => ({ width: 1200, height: 900, scalable: false }) };

/**
 * Whether a slide fits its boxes in the file with no text under its floor: 16 pt for body text, 14 in tables and
 * code, and 12 in captions. Asked before any picture is read, so a picture counts with the least that it can do with.
 */
export function fitsFile(slide: Pick<ShownSlide, 'layout' | 'look' | 'title' | 'blocks' | 'right'>): boolean {
  const spec = layoutSpec(slide.layout, slide.look);
  const columns = columnsOf(slide, spec, slide.title === undefined || runsText(toRuns(slide.title)) === '', ANY_PICTURE);
  if (columns.every(({ segments, area, style }) => fitsAt(segments, area, style, FLOOR_SCALE))) return true;
  const [column] = columns;
  return columns.length === 1 && column.segments.every(({ kind }) => kind !== 'picture') && sideBySide(column) !== undefined;
}

/** Whether a table on a slide has so many columns that its text comes out too small. */
export function hasWideTable(slide: Pick<ShownSlide, 'layout' | 'look' | 'title' | 'blocks' | 'right'>): boolean {
  const columns = columnsOf(slide, layoutSpec(slide.layout, slide.look), false, ANY_PICTURE);
  return columns.some(({ segments, area }) => segments.some((segment) => segment.kind === 'table' && isTooWide(segment.rows, area.w)));
}

/** The scale at which all of a slide's columns fit their boxes. */
const scaleOf = (columns: readonly Column[]): number => Math.min(...columns.map((one) => fittingScale(one.segments, one.area, one.style)));

/** The scale at which a slide fits by itself. */
export function partScale(slide: ShownSlide, sizes: PictureSizes): number {
  const hidden = slide.title === undefined || runsText(toRuns(slide.title)) === '';
  return scaleOf(columnsOf(slide, layoutSpec(slide.layout, slide.look), hidden, sizes));
}

/**
 * The scale that all parts of a slide share, by the slide's id: text that grows from one part to the next looks like a
 * mistake. Slides that are whole have none.
 * @param scaleOfPart see `partScale`
 */
export function scalesOfParts(slides: readonly ShownSlide[], scaleOfPart: (slide: ShownSlide) => number): Map<string, number> {
  const scales = new Map<string, number>();
  for (const slide of slides) if (slide.part !== undefined) scales.set(slide.part.of, Math.min(scales.get(slide.part.of) ?? 1, scaleOfPart(slide)));
  return scales;
}

/**
 * A long text and one chart, or any text and one picture, stand side by side; undefined when the column is not of that
 * kind, or the text would be too small there.
 */
export function sideBySide(column: Column, most = 1): Shape[] | undefined {
  const { segments, area, body, style } = column;
  const [one, other] = segments;
  if (segments.length !== 2 || one === undefined || other === undefined || area.w < LEAST_WIDTH) return undefined;
  const text = one.kind === 'text' ? one : other.kind === 'text' ? other : undefined;
  const flexible = isFlexible(one) ? one : isFlexible(other) ? other : undefined;
  if (text === undefined || flexible === undefined || text.code === true) return undefined;
  const wide = flexible.kind === 'picture' ? flexible.width > flexible.height * WIDEST : segmentHeight(text, area.w, style, 1) < TALL_TEXT;
  if (wide) return undefined;
  const textWidth = (area.w - GUTTER) * TEXT_SHARE[flexible.kind];
  const restWidth = area.w - GUTTER - textWidth;
  const textFirst = text === one;
  const textBox: Box = { ...area, w: textWidth, x: textFirst ? area.x : area.x + restWidth + GUTTER };
  const restBox: Box = { ...area, w: restWidth, x: textFirst ? area.x + textWidth + GUTTER : area.x };
  const fitting = fittingScale([text], textBox, style);
  if (fitting < FLOOR_SCALE) return undefined;
  const scale = Math.min(most, fitting);
  const texts = settle(stackSegments([text], textBox, style, scale), body, false, textBox)
    .map((shape): Shape => (shape.kind === 'text' && shape.box !== undefined ? { ...shape, box: { ...shape.box, h: area.h } } : shape));
  const rest = stackSegments([flexible], restBox, style, 1).map((shape): Shape =>
    (shape.kind === 'picture' ? { ...shape, box: { ...shape.box, y: restBox.y } } : shape));
  return textFirst ? [...texts, ...rest] : [...rest, ...texts];
}

/** The shapes of a column. */
export const arrangeColumn = (column: Column, scale: number): Shape[] => {
  const { segments, area, body, style } = column;
  const alone = segments.length === 1 && segments[0]?.kind === 'text';
  return settle(stackSegments(segments, area, style, scale), body, alone, area);
};

/**
 * Places everything of a slide. `number` counts slides from 1. Nothing overlaps: texts and tables are
 * measured, and reduced until they fit, or further where another part of the slide needs it.
 * @param most the scale that its parts share
 */
export function arrangeSlide(slide: ShownSlide, number: number, sizes: PictureSizes, most = 1): ArrangedSlide {
  const spec = layoutSpec(slide.layout, slide.look);
  const { title, hidden } = arrangeTitle(slide, spec, number);
  const columns = columnsOf(slide, spec, hidden, sizes);
  const scale = Math.min(most, scaleOf(columns));
  const beside = columns.length === 1 ? sideBySide(columns[0], most) : undefined;
  return { title, titleHidden: hidden, shapes: beside ?? columns.flatMap((one) => arrangeColumn(one, scale)), source: arrangeSource(slide, spec) };
}
