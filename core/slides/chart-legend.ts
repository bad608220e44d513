import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3-shape';
import { barSvg } from './chart-fill.ts';
import { LABEL_SIZE, LINE_HEIGHT } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth, wrapLabel } from './text-width.ts';
import { seriesPaint, type SlideLook } from './themes/look.ts';

const SWATCH = 26;
const LINE_SAMPLE = 52;
const GAP = 10;
const BETWEEN = 36;
const ROW = LINE_HEIGHT + 6;
const MARKERS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];
const DASHES = [undefined, '14 7', '3 7', '20 7 4 7', '8 6', '2 5 12 5'];

/** A point of a line chart: each series has a shape of its own besides its colour. */
export function markerSvg(index: number, x: number, y: number, look: SlideLook, area = 170): string {
  const path = symbol(MARKERS[index % MARKERS.length] ?? symbolCircle, area)() ?? '';
  return tag('path', {
    d: path,
    transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
    fill: seriesPaint(look, index).fill,
    stroke: look.colours.ground,
    'stroke-width': 2,
  });
}

/** The line of a series: its own dashes besides its colour. */
export const lineSvg = (index: number, d: string, look: SlideLook): string =>
  tag('path', {
    d, fill: 'none', stroke: seriesPaint(look, index).fill, 'stroke-width': 4, 'stroke-linejoin': 'round',
    'stroke-dasharray': DASHES[index % DASHES.length],
  });

interface Legend {
  svg: string;
  height: number;
}

/** Those that were drawn last: whether a chart fits is tried at several sizes, and every branch's has the same names. */
let lately: readonly { names: readonly string[]; width: number; marks: 'swatch' | 'line'; look: SlideLook; legend: Legend }[] = [];
const MOST_LATELY = 16;

/** Names of the series across the top; nothing where there is only one. */
export function legendSvg(names: readonly string[], width: number, marks: 'swatch' | 'line', look: SlideLook): Legend {
  if (names.length < 2) return { svg: '', height: 0 };
  const known = lately.find((each) => each.width === width && each.marks === marks && each.look === look && each.names.length === names.length && each.names.every((name, index) => name === names[index]));
  if (known !== undefined) return known.legend;
  const legend = drawLegend(names, width, marks, look);
  lately = [...lately, { names, width, marks, look, legend }].slice(-MOST_LATELY);
  return legend;
}

function drawLegend(names: readonly string[], width: number, marks: 'swatch' | 'line', look: SlideLook): Legend {
  const markWidth = marks === 'line' ? LINE_SAMPLE : SWATCH;
  let x = 0;
  let row = 0;
  const parts = names.map((name, index) => {
    const text = wrapLabel(name, { size: LABEL_SIZE, width: width - markWidth - GAP, maxLines: 1 })[0] ?? '';
    const needs = markWidth + GAP + textWidth(text, LABEL_SIZE);
    if (x > 0 && x + needs > width) {
      x = 0;
      row += 1;
    }
    const middle = row * ROW + ROW / 2;
    const mark =
      marks === 'line'
        ? lineSvg(index, `M${Math.round(x)} ${middle}h${LINE_SAMPLE}`, look) + markerSvg(index, x + LINE_SAMPLE / 2, middle, look, 240)
        : barSvg({ x, y: middle - SWATCH / 2, width: SWATCH, height: SWATCH }, index, look);
    const label = labelSvg([text], { x: x + markWidth + GAP, y: middle, fill: look.colours.ink });
    x += needs + BETWEEN;
    return mark + label;
  });
  return { svg: parts.join(''), height: (row + 1) * ROW + 12 };
}
