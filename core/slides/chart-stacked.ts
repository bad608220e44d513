import { scaleBand } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import type { Chart } from '../deck/content.ts';
import { categoryColumn } from './chart-categories.ts';
import { isThere, valueScale } from './chart-domain.ts';
import { barSvg, textureOf } from './chart-fill.ts';
import { legendSvg } from './chart-legend.ts';
import { LABEL_SIZE, LINE_HEIGHT, unitText } from './chart-look.ts';
import type { ChartFrame } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { spreadOut } from './spread-out.ts';
import { textWidth } from './text-width.ts';
import { seriesPaint } from './themes/look.ts';

const THICKEST = 84;
const THINNEST = 30;
/** From the bar to the values that stand under it, past a short line to each. */
const UNDER = 10;
const BETWEEN = 12;

interface Piece {
  index: number;
  from: number;
  to: number;
  text: string;
  width: number;
  inside: boolean;
}

/** Everything that follows from the space before anything is drawn. */
function plan(chart: Chart, frame: ChartFrame) {
  const legend = legendSvg(chart.series.map((series) => series.name), frame.width, 'swatch', frame.look);
  const labels = categoryColumn(chart.categories, frame.width);
  const layers = stack<number, number>()
    .keys(chart.series.keys())
    .value((category, series) => chart.series[series]?.values[category] ?? 0)
    .offset(stackOffsetDiverging)([...chart.categories.keys()]);
  const ends = layers.flatMap((layer) => layer.flatMap((piece) => [piece[0], piece[1]]));
  // Shares that were rounded may add up to 99 or 101.
  const x = valueScale(ends, chart.unit).range([labels.width, frame.width - 4]);
  const rows = chart.categories.map((_, category) =>
    layers.flatMap((layer, index): Piece[] => {
      const [from = 0, to = 0] = layer[category] ?? [];
      const value = chart.series[index]?.values[category];
      if (!isThere(value) || from === to) return [];
      const text = unitText(chart.unit, value);
      const width = textWidth(text, LABEL_SIZE, true);
      return [{ index, from: x(Math.min(from, to)), to: x(Math.max(from, to)), text, width, inside: width + 12 <= Math.abs(x(to) - x(from)) }];
    }),
  );
  const under = rows.some((row) => row.some((piece) => !piece.inside)) ? UNDER + LINE_HEIGHT : 0;
  return { legend, labels, x, rows, under };
}

/** Horizontal bars made of one piece for each series, with its value inside or, where there is no room, under it. */
export function stackedChart(chart: Chart, frame: ChartFrame): string {
  const { legend, labels, x, rows, under } = plan(chart, frame);
  const { colours } = frame.look;
  const y = scaleBand<number>().domain(chart.categories.keys()).range([legend.height, frame.height])
    .paddingInner(under > 0 ? 0.12 : 0.3).paddingOuter(under > 0 ? 0 : 0.12);
  const thick = Math.max(4, Math.min(y.bandwidth() - under, THICKEST));
  const bars = rows.map((row, category) => {
    const middle = (y(category) ?? 0) + (y.bandwidth() - under) / 2;
    const name = labelSvg(labels.lines[category] ?? [], { x: labels.width - labels.gap, y: middle, anchor: 'end', fill: colours.ink });
    return name + row.map((piece) => onePiece(piece, frame, middle, thick)).join('') + valuesUnder(row, frame, middle + thick / 2, labels.width);
  });
  const axis = tag('line', { x1: x(0), x2: x(0), y1: legend.height, y2: frame.height, stroke: colours.axis, 'stroke-width': 2 });
  return legend.svg + axis + bars.join('');
}

function onePiece(piece: Piece, { look }: ChartFrame, middle: number, thick: number): string {
  const { fill, ink } = seriesPaint(look, piece.index);
  // A gap parts neighbours that a grey print would run together; a sliver is shown whole.
  const gap = piece.to - piece.from > 6 ? 1.5 : 0;
  const bar = barSvg({ x: piece.from + gap, y: middle - thick / 2, width: piece.to - piece.from - 2 * gap, height: thick }, piece.index, look);
  if (!piece.inside) return bar;
  const centre = (piece.from + piece.to) / 2;
  // No stripe runs through the words.
  const plate = textureOf(piece.index) === 'none' ? '' : tag('rect', { x: centre - piece.width / 2 - 5, y: middle - 15, width: piece.width + 10, height: 30, fill });
  return bar + plate + labelSvg([piece.text], { x: centre, y: middle, anchor: 'middle', bold: true, fill: ink });
}

/** The values of pieces too narrow for them, each led to from its piece. */
function valuesUnder(row: readonly Piece[], frame: ChartFrame, edge: number, left: number): string {
  const narrow = row.filter((piece) => !piece.inside);
  const { colours } = frame.look;
  const gap = Math.max(0, ...narrow.map((piece) => piece.width)) + BETWEEN;
  const wanted = narrow.map((piece) => (piece.from + piece.to) / 2);
  const spread = spreadOut(wanted, gap, left + gap / 2, frame.width - gap / 2);
  return narrow.map((piece, index) => {
    const [from, to] = [wanted[index] ?? 0, spread[index] ?? 0];
    const lead = tag('line', { x1: from, y1: edge, x2: to, y2: edge + UNDER, stroke: colours.axis, 'stroke-width': 2 });
    return lead + labelSvg([piece.text], { x: to, y: edge + UNDER + LINE_HEIGHT / 2, anchor: 'middle', bold: true, fill: colours.ink });
  }).join('');
}

/** Whether the rows stand apart in this space, and the values under each beside one another. */
export function stacksFit(chart: Chart, frame: ChartFrame): boolean {
  const { legend, labels, rows, under } = plan(chart, frame);
  const tallest = Math.max(1, ...labels.lines.map((lines) => lines.length)) * LINE_HEIGHT;
  const row = (Math.max(tallest, THINNEST) + under) / (under > 0 ? 0.86 : 0.68);
  const beside = rows.every((one) => {
    const narrow = one.filter((piece) => !piece.inside);
    return narrow.length * (Math.max(0, ...narrow.map((piece) => piece.width)) + BETWEEN) <= frame.width - labels.width;
  });
  return beside && legend.height + row * chart.categories.length <= frame.height;
}
