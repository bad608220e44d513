import { scaleBand } from 'd3-scale';
import type { Chart } from '../deck/content.ts';
import { categoryRow, categorySvg } from './chart-categories.ts';
import { chartValues, isThere, valueScale } from './chart-domain.ts';
import { barSvg } from './chart-fill.ts';
import { legendSvg } from './chart-legend.ts';
import { LABEL_SIZE, LEAST_PITCH, LINE_HEIGHT, unitText } from './chart-look.ts';
import type { ChartFrame } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth } from './text-width.ts';

const THICKEST = 120;
const VALUE_ROOM = LINE_HEIGHT + 8;
const LEAST_PLOT = 110;

/** Everything that follows from the space before anything is drawn. */
function plan(chart: Chart, frame: ChartFrame) {
  const legend = legendSvg(chart.series.map((series) => series.name), frame.width, 'swatch', frame.look);
  const x = scaleBand<number>().domain(chart.categories.keys()).range([0, frame.width]).paddingInner(0.24).paddingOuter(0.12);
  const names = categoryRow(chart.categories, x.step(), frame.height);
  const values = chartValues(chart);
  const several = chart.series.length > 1;
  const pitch = Math.min(x.bandwidth() / Math.max(1, chart.series.length), THICKEST);
  const widest = Math.max(0, ...values.map((value) => textWidth(unitText(chart.unit, value), LABEL_SIZE, true)));
  const turned = widest + 6 > (several ? pitch : x.step());
  const room = turned ? widest + 16 : VALUE_ROOM;
  const below = values.some((value) => value < 0) ? room : 0;
  return { legend, x, names, values, pitch, turned, several, top: legend.height + room, bottom: frame.height - names.height - below };
}

/** Upright columns, a group for each category, each with its value on top. */
export function columnChart(chart: Chart, frame: ChartFrame): string {
  const { legend, x, names, values, pitch, turned, several, top, bottom } = plan(chart, frame);
  const { colours } = frame.look;
  const thick = several ? pitch * 0.9 : pitch;
  const y = valueScale(values, chart.unit).range([bottom, top]);
  const groups = chart.categories.map((_, category) => {
    const middle = (x(category) ?? 0) + x.bandwidth() / 2;
    const columns = chart.series.map((series, index) => {
      const centre = middle + (index - (chart.series.length - 1) / 2) * pitch;
      return oneColumn(series.values[category], { chart, frame, index, centre, thick, turned, y });
    });
    return columns.join('') + categorySvg(names, category, { x: middle, top: frame.height - names.height, fill: colours.ink });
  });
  const axis = tag('line', { x1: 0, x2: frame.width, y1: y(0), y2: y(0), stroke: colours.axis, 'stroke-width': 2 });
  return legend.svg + groups.join('') + axis;
}

interface ColumnPlace {
  chart: Chart;
  frame: ChartFrame;
  index: number;
  centre: number;
  thick: number;
  turned: boolean;
  y: (value: number) => number;
}

function oneColumn(value: number | undefined, { chart, frame, index, centre, thick, turned, y }: ColumnPlace): string {
  const { look } = frame;
  if (!isThere(value)) {
    return labelSvg(['–'], { x: centre, y: y(0) - LINE_HEIGHT / 2, anchor: 'middle', fill: look.colours.quiet });
  }
  const area = { x: centre - thick / 2, y: Math.min(y(0), y(value)), width: thick, height: Math.abs(y(value) - y(0)) };
  const below = value < 0;
  const place = turned
    ? { y: y(value) + (below ? 8 : -8), anchor: below ? ('end' as const) : ('start' as const), turned: true }
    : { y: y(value) + (below ? 1 : -1) * (LINE_HEIGHT / 2 + 3), anchor: 'middle' as const };
  return barSvg(area, index, look) + labelSvg([unitText(chart.unit, value)], { ...place, x: centre, bold: true, fill: look.colours.ink });
}

/** Whether every column has its value and enough height is left to compare them. */
export function columnsFit(chart: Chart, frame: ChartFrame): boolean {
  const { pitch, top, bottom, names } = plan(chart, frame);
  return pitch >= LEAST_PITCH && names.every === 1 && bottom - top >= LEAST_PLOT;
}
