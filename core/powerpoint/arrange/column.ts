import { drawnAs } from '../../slides/drawn-as.ts';
import { textHeight } from '../text/measure.ts';
import { plainParagraph } from '../text/paragraphs.ts';
import { CAPTION_STYLE, CODE_STYLE, PANEL, SCALES, type TextStyle } from '../text/style.ts';
import { cleanLine } from '../text/clean.ts';
import type { Box } from '../units.ts';
import type { Segment } from './segments.ts';
import type { Shape } from './shape.ts';
import { columnWidths, rowHeights, textSizeOf } from './table-size.ts';
import { timelineHeight } from './timeline-size.ts';

const GAP = 0.22;
/** Of a box that holds very much, the share that gaps may take. */
const GAP_SHARE = 0.3;
/** The least height in inches of a chart or picture at full scale; it gives way along with the text. */
const LEAST = { chart: 2.6, picture: 1.6 } as const;
const SCALE_ROW = 0.95;
const SCALE_SIZE = 24;
/** What a row of boxes grows by where nothing else wants the room. */
const SCALE_GROWTH = 0.9;

type Flexible = Extract<Segment, { kind: 'chart' | 'picture' }>;
/** Charts and pictures take whatever height is left to them. */
export const isFlexible = (segment: Segment): segment is Flexible => segment.kind === 'chart' || segment.kind === 'picture';

type Captioned = Extract<Segment, { kind: 'scale' | 'timeline' }>;
const captionOf = (segment: Captioned): string => cleanLine(segment.kind === 'scale' ? segment.scale.caption : segment.timeline.caption);

/** The style of a text: the column's own, but for captions and code. */
const styleOf = (segment: Extract<Segment, { kind: 'text' }>, style: TextStyle): TextStyle =>
  (segment.caption ? inFace(CAPTION_STYLE, style) : segment.code ? CODE_STYLE : style);

/** A style of ours in the face of a template. */
const inFace = (own: TextStyle, { letters }: TextStyle): TextStyle => (letters === undefined ? own : { ...own, letters });

/** Height in inches that a segment needs at a scale; for charts and pictures the least that they can do with. */
export function segmentHeight(segment: Segment, width: number, style: TextStyle, scale: number): number {
  switch (segment.kind) {
    case 'text':
      if (segment.code) return textHeight(segment.paragraphs, width - 2 * PANEL.side, CODE_STYLE, scale) + 2 * PANEL.top;
      return textHeight(segment.paragraphs, width, styleOf(segment, style), scale);
    case 'table': {
      const size = textSizeOf(segment.rows, width / (style.letters ?? 1), scale);
      return rowHeights(segment.rows, columnWidths(segment.rows, width, size, style.letters), size, style.letters).reduce((sum, height) => sum + height, 0);
    }
    case 'scale':
    case 'timeline': {
      const caption = captionOf(segment);
      return (segment.kind === 'scale' ? SCALE_ROW : timelineHeight(segment.timeline, width, scale, style.letters)) + (caption === '' ? 0 : 0.1 + textHeight([plainParagraph(caption)], width, CAPTION_STYLE, scale));
    }
    default:
      return LEAST[segment.kind] * scale;
  }
}

const gapBetween = (segments: readonly Segment[], box: Box): number =>
  Math.min(GAP, (box.h * GAP_SHARE) / Math.max(1, segments.length - 1));

const total = (segments: readonly Segment[], box: Box, style: TextStyle, scale: number): number =>
  segments.reduce((sum, segment) => sum + segmentHeight(segment, box.w, style, scale), 0)
  + gapBetween(segments, box) * Math.max(0, segments.length - 1);

/** Whether the segments fit their box at a scale. */
export const fitsAt = (segments: readonly Segment[], box: Box, style: TextStyle, scale: number): boolean => total(segments, box, style, scale) <= box.h;

/** The largest scale at which the segments fit their box: measured for this file's fonts, whatever the screen needs. */
export function fittingScale(segments: readonly Segment[], box: Box, style: TextStyle): number {
  return SCALES.find((scale) => fitsAt(segments, box, style, scale)) ?? SCALES[SCALES.length - 1] ?? 1;
}

/** The largest box with a picture's own shape in the given one, centred in it; a small picture is not blown up. */
function containPicture(picture: Extract<Segment, { kind: 'picture' }>, box: Box): Box {
  const natural = { w: Math.max(picture.width, 1) / 96, h: Math.max(picture.height, 1) / 96 };
  const largest = picture.scalable ? Infinity : 2;
  const ratio = Math.min(box.w / natural.w, box.h / natural.h, largest);
  const w = natural.w * ratio;
  const h = natural.h * ratio;
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

/** A round chart keeps its legend near by taking no more of the width than it needs. */
function chartBox(segment: Extract<Segment, { kind: 'chart' }>, box: Box): Box {
  const drawn = drawnAs(segment.chart);
  const w = drawn === 'pie' || drawn === 'doughnut' ? Math.min(box.w, box.h * 1.7) : box.w;
  return { ...box, w, x: box.x + (box.w - w) / 2 };
}

function captionedShapes(segment: Captioned, box: Box, { letters }: TextStyle, scale: number): Shape[] {
  const wide = letters === undefined ? {} : { letters };
  const caption = captionOf(segment);
  const words = caption === '' ? 0 : 0.1 + textHeight([plainParagraph(caption)], box.w, CAPTION_STYLE, scale);
  const height = Math.max(box.h - words, box.h * 0.5);
  const row: Shape = segment.kind === 'scale'
    ? { kind: 'scale', box: { ...box, h: height }, scale: segment.scale, size: SCALE_SIZE, ...wide }
    : { kind: 'timeline', box: { ...box, h: height }, timeline: segment.timeline, scale, ...wide };
  if (caption === '') return [row];
  const parting = Math.min(words, box.h - height) * 0.2;
  const under: Box = { ...box, y: box.y + height + parting, h: box.h - height - parting };
  return [row, { kind: 'text', box: under, placeholder: undefined, paragraphs: [plainParagraph(caption)], style: CAPTION_STYLE, scale }];
}

function shapesFor(segment: Segment, box: Box, style: TextStyle, scale: number): Shape[] {
  switch (segment.kind) {
    case 'text':
      return [{ kind: 'text', box, placeholder: undefined, paragraphs: segment.paragraphs, style: styleOf(segment, style), scale }];
    case 'table': {
      const size = textSizeOf(segment.rows, box.w / (style.letters ?? 1), scale);
      const columns = columnWidths(segment.rows, box.w, size, style.letters);
      const { rows, align, alt } = segment;
      const heights = rowHeights(rows, columns, size, style.letters);
      const squeeze = Math.min(1, box.h / heights.reduce((sum, height) => sum + height, 0));
      return [{ kind: 'table', box, rows, align, alt, columns, heights: heights.map((height) => height * squeeze), size }];
    }
    case 'chart':
      return [{ kind: 'chart', box: chartBox(segment, box), chart: segment.chart }];
    case 'picture':
      return [{ kind: 'picture', box: containPicture(segment, box), src: segment.src, alt: segment.alt }];
    case 'scale':
    case 'timeline':
      return captionedShapes(segment, box, style, scale);
  }
}

/** What a segment takes of the height that is left over, among all that take some. */
function growth(segment: Segment, over: number, segments: readonly Segment[]): number {
  const flexible = segments.filter(isFlexible).length;
  if (isFlexible(segment)) return over / flexible;
  if (segment.kind !== 'scale' || flexible > 0) return 0;
  return Math.min(over / segments.filter(({ kind }) => kind === 'scale').length, SCALE_GROWTH);
}

/** The height over which a picture would stand alone in white space, away from its text. */
const tallest = (segment: Segment, box: Box): number =>
  (segment.kind === 'picture' ? containPicture(segment, { ...box, h: box.w * 100 }).h : Infinity);

/**
 * Stands segments one under another in a box. Charts and pictures share the height that the rest leaves.
 * What doesn't fit at any scale is squeezed, so that shapes never overlap or leave the box.
 */
export function stackSegments(segments: readonly Segment[], box: Box, style: TextStyle, scale: number): Shape[] {
  const heights = segments.map((segment) => segmentHeight(segment, box.w, style, scale));
  const gap = gapBetween(segments, box);
  const gaps = gap * Math.max(0, segments.length - 1);
  const over = box.h - gaps - heights.reduce((sum, height) => sum + height, 0);
  const squeeze = over < 0 ? (box.h - gaps) / (box.h - gaps - over) : 1;
  let y = box.y;
  return segments.flatMap((segment, index) => {
    const spare = over > 0 ? growth(segment, over, segments) : 0;
    const h = Math.min(((heights[index] ?? 0) + spare) * squeeze, segments.length > 1 ? tallest(segment, box) : Infinity);
    const shapes = shapesFor(segment, { ...box, y, h }, style, scale);
    y += h + gap;
    return shapes;
  });
}
