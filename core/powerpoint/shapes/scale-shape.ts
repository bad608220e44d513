import type { Paint } from '../../slides/themes/model.ts';
import type { ScaleShape } from '../arrange/shape.ts';
import { textWidth } from '../text/arial-widths.ts';
import { cleanLine } from '../text/clean.ts';
import { countLines, LINE } from '../text/measure.ts';
import { plainRun } from '../text/runs.ts';
import type { PowerPointTheme } from '../theme.ts';
import { emu, hundredths, type Box } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { hexFill, named, placeholderProperties, transform } from './frame.ts';

const MARGIN = 0.12;
const SMALLEST = 9;
/** What rounded corners take of the room for words on either side. */
const CORNER = 0.03;
/** Between two boxes, as on screen. */
const GAP = 0.083;

/** The largest size in points, up to the shape's own, at which every label fits its box without breaking a word. */
function scaleTextSize(shape: ScaleShape): number {
  const labels = shape.scale.points.map((point) => cleanLine(point.label));
  const width = (shape.box.w - GAP * (labels.length - 1)) / Math.max(1, labels.length) - 2 * (MARGIN + CORNER);
  const { letters = 1 } = shape;
  const fits = (size: number): boolean => labels.every((label) =>
    label.split(' ').every((word) => textWidth(word, size * letters, { bold: true }) * 1.02 <= width * 72)
    && countLines([plainRun(label)], width, { size: size * letters, bold: true }) * size * LINE <= (shape.box.h - 2 * MARGIN) * 72);
  let size = shape.size;
  while (size > SMALLEST && !fits(size)) size -= 1;
  return size;
}

const rounded = (): XmlElement => el('a:prstGeom', { prst: 'roundRect' }, el('a:avLst', {}, el('a:gd', { name: 'adj', fmla: 'val 5000' })));

/** What a scale says to those who can't see it. */
const scaleAlt = (shape: ScaleShape): string =>
  cleanLine(shape.scale.alt) || `Scale: ${shape.scale.points.map((point) => cleanLine(point.label)).join(', ')}`;

function pointShape(point: ScaleShape['scale']['points'][number], box: Box, { lang, size, paint }: { lang: string; size: number; paint: Paint }): XmlElement {
  const label = cleanLine(point.label);
  const margin = emu(MARGIN);
  return el('p:sp', {},
    el('p:nvSpPr', {}, named('Point'), el('p:cNvSpPr'), placeholderProperties()),
    el('p:spPr', {}, transform(box), rounded(), hexFill(paint.fill), el('a:ln', {}, el('a:noFill'))),
    el('p:txBody', {},
      el('a:bodyPr', { wrap: 'square', lIns: margin, tIns: margin, rIns: margin, bIns: margin, rtlCol: 0, anchor: 'ctr' }, el('a:noAutofit')),
      el('a:lstStyle'),
      el('a:p', {}, el('a:pPr', { algn: 'ctr' }),
        label === '' ? el('a:endParaRPr', { lang, sz: hundredths(size) })
          : el('a:r', {}, el('a:rPr', { lang, sz: hundredths(size), b: true, dirty: '0' }, hexFill(paint.ink)), el('a:t', {}, label)))));
}

/** One row of coloured boxes with their words: shapes that can be changed one by one, in a group that says what they are. */
export function scaleXml(shape: ScaleShape, lang: string, paints: PowerPointTheme['scale']): XmlElement {
  const { box, scale: { points } } = shape;
  const size = scaleTextSize(shape);
  const width = (box.w - GAP * (points.length - 1)) / points.length;
  const { children } = transform(box);
  return el('p:grpSp', {},
    el('p:nvGrpSpPr', {}, named('Scale', scaleAlt(shape)), el('p:cNvGrpSpPr'), placeholderProperties()),
    el('p:grpSpPr', {}, el('a:xfrm', {}, ...children,
      el('a:chOff', { x: emu(box.x), y: emu(box.y) }), el('a:chExt', { cx: emu(box.w), cy: emu(box.h) }))),
    ...points.map((point, index) => pointShape(point, { ...box, x: box.x + index * (width + GAP), w: width }, { lang, size, paint: paints[point.colour] })));
}
