import type { ScaleShape } from '../arrange/shape.ts';
import { textWidth } from '../text/arial-widths.ts';
import { cleanLine } from '../text/clean.ts';
import { countLines, LINE } from '../text/measure.ts';
import { plainRun } from '../text/runs.ts';
import type { PowerPointTheme } from '../theme.ts';
import { emu, hundredths } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { hexFill } from './frame.ts';

const MARGIN = 0.12;
const SMALLEST = 9;

/** The largest size in points, up to the shape's own, at which every label fits its box without breaking a word. */
function scaleTextSize(shape: ScaleShape): number {
  const labels = shape.scale.points.map((point) => cleanLine(point.label));
  const width = shape.box.w / Math.max(1, labels.length) - 2 * MARGIN;
  const fits = (size: number): boolean => labels.every((label) =>
    label.split(' ').every((word) => textWidth(word, size, { bold: true }) * 1.02 <= width * 72)
    && countLines([plainRun(label)], width, { size, bold: true }) * size * LINE <= (shape.box.h - 2 * MARGIN) * 72);
  let size = shape.size;
  while (size > SMALLEST && !fits(size)) size -= 1;
  return size;
}

const gap = (name: string): XmlElement => el(name, { w: 38_100 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'bg1' })));

/** One row of coloured boxes with their words, as a native table. */
export function scaleXml(shape: ScaleShape, lang: string, paints: PowerPointTheme['scale']): XmlElement {
  const points = shape.scale.points;
  const size = scaleTextSize(shape);
  const margin = emu(MARGIN);
  return el('a:tbl', {},
    el('a:tblPr'),
    el('a:tblGrid', {}, ...points.map(() => el('a:gridCol', { w: Math.floor(emu(shape.box.w) / points.length) }))),
    el('a:tr', { h: emu(shape.box.h) }, ...points.map((point) => {
      const paint = paints[point.colour];
      const label = cleanLine(point.label);
      return el('a:tc', {},
        el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), el('a:p', {},
          el('a:pPr', { algn: 'ctr' }),
          label === '' ? el('a:endParaRPr', { lang, sz: hundredths(size) })
            : el('a:r', {}, el('a:rPr', { lang, sz: hundredths(size), b: true, dirty: '0' }, hexFill(paint.ink)), el('a:t', {}, label)))),
        el('a:tcPr', { marL: margin, marR: margin, marT: margin, marB: margin, anchor: 'ctr' },
          gap('a:lnL'), gap('a:lnR'), hexFill(paint.fill)));
    })));
}

/** What a scale says to those who can't see it. */
export const scaleAlt = (shape: ScaleShape): string =>
  cleanLine(shape.scale.alt) || `Scale: ${shape.scale.points.map((point) => cleanLine(point.label)).join(', ')}`;
