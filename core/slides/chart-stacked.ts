import { scaleBand } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import type { Chart } from '../deck/content.ts';
import { categoryColumn } from './chart-bar.ts';
import { valueScale } from './chart-domain.ts';
import { legendSvg } from './chart-legend.ts';
import { AXIS, LABEL_SIZE, seriesLook, unitText } from './chart-look.ts';
import type { ChartBox } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth } from './text-width.ts';

const LABEL_GAP = 18;
const THICKEST = 84;

/** Horizontal bars made of one piece for each series, with its value inside where there is room. */
export function stackedChart(chart: Chart, box: ChartBox): string {
  const legend = legendSvg(chart.series.map((series) => series.name), box.width, 'swatch');
  const labels = categoryColumn(chart.categories, box.width);
  const layers = stack<number, number>()
    .keys(chart.series.keys())
    .value((category, series) => chart.series[series]?.values[category] ?? 0)
    .offset(stackOffsetDiverging)([...chart.categories.keys()]);
  const ends = layers.flatMap((layer) => layer.flatMap((piece) => [piece[0], piece[1]]));
  // Shares that were rounded may add up to 99 or 101.
  const x = valueScale(ends, chart.unit).range([labels.width, box.width - 4]);
  const y = scaleBand<number>().domain(chart.categories.keys()).range([legend.height, box.height]).paddingInner(0.3).paddingOuter(0.12);
  const thick = Math.min(y.bandwidth(), THICKEST);

  const rows = chart.categories.map((_, category) => {
    const middle = (y(category) ?? 0) + y.bandwidth() / 2;
    const pieces = layers.map((layer, index) => {
      const [from = 0, to = 0] = layer[category] ?? [];
      const value = chart.series[index]?.values[category];
      return value === undefined || from === to ? '' : onePiece(unitText(chart.unit, value), { index, from: x(from), to: x(to), middle, thick });
    });
    return labelSvg(labels.lines[category] ?? [], { x: labels.width - LABEL_GAP, y: middle, anchor: 'end' }) + pieces.join('');
  });
  const axis = tag('line', { x1: x(0), x2: x(0), y1: legend.height, y2: box.height, stroke: AXIS, 'stroke-width': 2 });
  return legend.svg + rows.join('') + axis;
}

interface PiecePlace {
  index: number;
  from: number;
  to: number;
  middle: number;
  thick: number;
}

function onePiece(text: string, { index, from, to, middle, thick }: PiecePlace): string {
  const look = seriesLook(index);
  const width = Math.abs(to - from);
  // The white edge parts neighbours that a grey print would run together.
  const piece = tag('rect', {
    x: Math.min(from, to), y: middle - thick / 2, width, height: thick, fill: look.fill, stroke: '#ffffff', 'stroke-width': 3,
  });
  if (textWidth(text, LABEL_SIZE, true) + 12 > width) return piece;
  return piece + labelSvg([text], { x: (from + to) / 2, y: middle, anchor: 'middle', bold: true, fill: look.ink });
}
