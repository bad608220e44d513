import { scaleBand } from 'd3-scale';
import type { Chart } from '../deck/content.ts';
import { chartValues, isThere, valueScale } from './chart-domain.ts';
import { legendSvg } from './chart-legend.ts';
import { AXIS, LABEL_SIZE, LINE_HEIGHT, QUIET_INK, seriesLook, unitText } from './chart-look.ts';
import type { ChartBox } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth, wrapLabel } from './text-width.ts';

const THICKEST = 76;
const LONGEST_STEP = 170;
const LABEL_GAP = 18;
const VALUE_GAP = 10;

/** Category labels on the left, as narrow as their text allows, wrapped at two fifths of the chart. */
export function categoryColumn(categories: readonly string[], width: number): { lines: string[][]; width: number } {
  const lines = categories.map((name) => wrapLabel(name, { size: LABEL_SIZE, width: width * 0.4, maxLines: 3 }));
  const widest = Math.max(0, ...lines.flat().map((line) => textWidth(line, LABEL_SIZE)));
  return { lines, width: widest === 0 ? 0 : widest + LABEL_GAP };
}

/** Horizontal bars, a group for each category, each with its value at its end. */
export function barChart(chart: Chart, box: ChartBox): string {
  const legend = legendSvg(chart.series.map((series) => series.name), box.width, 'swatch');
  const labels = categoryColumn(chart.categories, box.width);
  const values = chartValues(chart);
  const valueRoom = Math.max(0, ...values.map((value) => textWidth(unitText(chart.unit, value), LABEL_SIZE, true))) + VALUE_GAP;
  const x = valueScale(values, chart.unit).range([
    labels.width + (values.some((value) => value < 0) ? valueRoom : 0),
    box.width - valueRoom,
  ]);
  // A few bars stay together instead of drifting apart over the whole slide.
  const slack = Math.max(0, box.height - legend.height - chart.categories.length * LONGEST_STEP) / 2;
  const [top, bottom] = [legend.height + slack, box.height - slack];
  const y = scaleBand<number>().domain(chart.categories.keys()).range([top, bottom]).paddingInner(0.28).paddingOuter(0.1);
  const pitch = Math.min(y.bandwidth() / Math.max(1, chart.series.length), THICKEST);
  const thick = chart.series.length > 1 ? pitch * 0.88 : pitch;

  const rows = chart.categories.map((_, category) => {
    const middle = (y(category) ?? 0) + y.bandwidth() / 2;
    const bars = chart.series.map((series, index) => {
      const centre = middle + (index - (chart.series.length - 1) / 2) * pitch;
      return oneBar(series.values[category], { chart, index, centre, thick, x });
    });
    return labelSvg(labels.lines[category] ?? [], { x: labels.width - LABEL_GAP, y: middle, anchor: 'end' }) + bars.join('');
  });
  const axis = tag('line', { x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: AXIS, 'stroke-width': 2 });
  return legend.svg + rows.join('') + axis;
}

interface BarPlace {
  chart: Chart;
  index: number;
  centre: number;
  thick: number;
  x: (value: number) => number;
}

function oneBar(value: number | undefined, { chart, index, centre, thick, x }: BarPlace): string {
  if (!isThere(value)) {
    return labelSvg(['–'], { x: x(0) + VALUE_GAP, y: centre, fill: QUIET_INK });
  }
  const from = Math.min(x(0), x(value));
  const bar = tag('rect', {
    x: from, y: centre - thick / 2, width: Math.abs(x(value) - x(0)), height: thick, rx: 2, fill: seriesLook(index).fill,
  });
  const label = labelSvg([unitText(chart.unit, value)], {
    x: x(value) + (value < 0 ? -VALUE_GAP : VALUE_GAP), y: centre, anchor: value < 0 ? 'end' : 'start', bold: true,
  });
  return bar + label;
}

/** Height below which the rows of this chart would run into each other. */
export function leastBarHeight(chart: Chart, width: number): number {
  const labels = categoryColumn(chart.categories, width);
  const legend = legendSvg(chart.series.map((series) => series.name), width, 'swatch');
  const perBar = chart.chart === 'stacked' ? 1 : chart.series.length;
  const rows = labels.lines.map((lines) => Math.max(lines.length, perBar) * LINE_HEIGHT);
  return legend.height + Math.max(LINE_HEIGHT, ...rows) * 1.15 * chart.categories.length;
}
