import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { LABEL_SIZE, LINE_HEIGHT, seriesLook } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth, wrapLabel } from './text-width.ts';

const SWATCH = 22;
const GAP = 10;
const BETWEEN = 36;
const ROW = LINE_HEIGHT + 6;
const MARKERS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond];

/** A point of a line chart: each series has a shape of its own besides its colour. */
export function markerSvg(index: number, x: number, y: number, area = 170): string {
  const path = symbol(MARKERS[index % MARKERS.length] ?? symbolCircle, area)() ?? '';
  return tag('path', {
    d: path,
    transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
    fill: seriesLook(index).fill,
    stroke: '#ffffff',
    'stroke-width': 2,
  });
}

interface Legend {
  svg: string;
  height: number;
}

/** Names of the series across the top; nothing where there is only one. */
export function legendSvg(names: readonly string[], width: number, marks: 'swatch' | 'marker'): Legend {
  if (names.length < 2) return { svg: '', height: 0 };
  let x = 0;
  let row = 0;
  const parts = names.map((name, index) => {
    const text = wrapLabel(name, { size: LABEL_SIZE, width: width - SWATCH - GAP, maxLines: 1 })[0] ?? '';
    const needs = SWATCH + GAP + textWidth(text, LABEL_SIZE);
    if (x > 0 && x + needs > width) {
      x = 0;
      row += 1;
    }
    const middle = row * ROW + ROW / 2;
    const mark =
      marks === 'marker'
        ? markerSvg(index, x + SWATCH / 2, middle, 240)
        : tag('rect', { x, y: middle - SWATCH / 2, width: SWATCH, height: SWATCH, rx: 3, fill: seriesLook(index).fill });
    const label = labelSvg([text], { x: x + SWATCH + GAP, y: middle });
    x += needs + BETWEEN;
    return mark + label;
  });
  return { svg: parts.join(''), height: (row + 1) * ROW + 12 };
}
