import { scaleBand } from 'd3-scale';
import type { Chart } from '../deck/content.ts';
import { categoryColumn } from './chart-categories.ts';
import { chartValues, isThere, valueScale } from './chart-domain.ts';
import { barSvg } from './chart-fill.ts';
import { legendSvg } from './chart-legend.ts';
import { LABEL_SIZE, LEAST_PITCH, LINE_HEIGHT, unitText } from './chart-look.ts';
import type { ChartFrame } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth } from './text-width.ts';

const THICKEST = 76;
const LONGEST_STEP = 170;
const LONGEST_PER_BAR = 56;
const VALUE_GAP = 10;
const BETWEEN = 0.28;
const AROUND = 0.1;

/** Horizontal bars, a group for each category, each with its value at its end. */
export function barChart(chart: Chart, frame: ChartFrame): string {
  const { colours } = frame.look;
  const legend = legendSvg(chart.series.map((series) => series.name), frame.width, 'swatch', frame.look);
  const labels = categoryColumn(chart.categories, frame.width);
  const values = chartValues(chart);
  const valueRoom = Math.max(0, ...values.map((value) => textWidth(unitText(chart.unit, value), LABEL_SIZE, true))) + VALUE_GAP;
  const x = valueScale(values, chart.unit).range([
    labels.width + (values.some((value) => value < 0) ? valueRoom : 0),
    frame.width - valueRoom,
  ]);
  // A few bars stay together instead of drifting apart over the whole slide.
  const slack = Math.max(0, frame.height - legend.height - chart.categories.length * Math.max(LONGEST_STEP, chart.series.length * LONGEST_PER_BAR)) / 2;
  const [top, bottom] = [legend.height + slack, frame.height - slack];
  const y = scaleBand<number>().domain(chart.categories.keys()).range([top, bottom]).paddingInner(BETWEEN).paddingOuter(AROUND);
  const pitch = Math.min(y.bandwidth() / Math.max(1, chart.series.length), THICKEST);
  const thick = chart.series.length > 1 ? pitch * 0.88 : pitch;

  const rows = chart.categories.map((_, category) => {
    const middle = (y(category) ?? 0) + y.bandwidth() / 2;
    const bars = chart.series.map((series, index) => {
      const centre = middle + (index - (chart.series.length - 1) / 2) * pitch;
      return oneBar(series.values[category], { chart, frame, index, centre, thick, x });
    });
    return labelSvg(labels.lines[category] ?? [], { x: labels.width - labels.gap, y: middle, anchor: 'end', fill: colours.ink }) + bars.join('');
  });
  const axis = tag('line', { x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: colours.axis, 'stroke-width': 2 });
  return legend.svg + rows.join('') + axis;
}

interface BarPlace {
  chart: Chart;
  frame: ChartFrame;
  index: number;
  centre: number;
  thick: number;
  x: (value: number) => number;
}

function oneBar(value: number | undefined, { chart, frame, index, centre, thick, x }: BarPlace): string {
  const { look } = frame;
  if (!isThere(value)) {
    return labelSvg(['–'], { x: x(0) + VALUE_GAP, y: centre, fill: look.colours.quiet });
  }
  const area = { x: Math.min(x(0), x(value)), y: centre - thick / 2, width: Math.abs(x(value) - x(0)), height: thick };
  const label = labelSvg([unitText(chart.unit, value)], {
    x: x(value) + (value < 0 ? -VALUE_GAP : VALUE_GAP), y: centre, anchor: value < 0 ? 'end' : 'start', bold: true, fill: look.colours.ink,
  });
  return barSvg(area, index, look) + label;
}

/** Whether the rows stand apart in this space. */
export function barsFit(chart: Chart, frame: ChartFrame): boolean {
  const labels = categoryColumn(chart.categories, frame.width);
  const legend = legendSvg(chart.series.map((series) => series.name), frame.width, 'swatch', frame.look);
  const step = (frame.height - legend.height) / (chart.categories.length - BETWEEN + 2 * AROUND);
  const tallest = Math.max(1, ...labels.lines.map((lines) => lines.length)) * LINE_HEIGHT;
  // The first and the last row have a little less than a step around their middles.
  return step * (1 - BETWEEN + 2 * AROUND) >= tallest && (step * (1 - BETWEEN)) / Math.max(1, chart.series.length) >= LEAST_PITCH;
}
