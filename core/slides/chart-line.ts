import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../deck/content.ts';
import { categoryRow, categorySvg } from './chart-categories.ts';
import { chartValues, isThere, valueScale } from './chart-domain.ts';
import { legendSvg, lineSvg, markerSvg } from './chart-legend.ts';
import { LABEL_SIZE, LINE_HEIGHT, unitText } from './chart-look.ts';
import type { ChartFrame } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { spreadOut } from './spread-out.ts';
import { textWidth } from './text-width.ts';
import { seriesPaint } from './themes/look.ts';

const TICKS = 4;
const MOST_LABELS = 30;
/** With more lines than these, labels would hide the points of other lines. */
const MOST_LABELLED_LINES = 3;
const LEAST_PLOT = 130;
/** From a point to the middle of its label. */
const OFF_POINT = LINE_HEIGHT / 2 + 9;

/** Everything that follows from the space before anything is drawn. */
function plan(chart: Chart, frame: ChartFrame) {
  const legend = legendSvg(chart.series.map((series) => series.name), frame.width, 'line', frame.look);
  const values = chartValues(chart);
  const y = valueScale(values, chart.unit).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const tickRoom = Math.max(...ticks.map((tick) => textWidth(unitText(chart.unit, tick), LABEL_SIZE))) + 14;
  const step = (frame.width - tickRoom) / Math.max(1, chart.categories.length);
  const names = categoryRow(chart.categories, step, frame.height);
  const bottom = frame.height - names.height;
  const top = legend.height + LINE_HEIGHT + 8;
  y.range([bottom, top]);
  const x = scalePoint<number>().domain(chart.categories.keys()).range([tickRoom + step / 2, frame.width - step / 2]);
  const widest = Math.max(0, ...values.map((value) => textWidth(unitText(chart.unit, value), LABEL_SIZE, true)));
  // Where labels would run into each other the axis says the values.
  const labelled = chart.series.length <= MOST_LABELLED_LINES && chart.series.length * chart.categories.length <= MOST_LABELS && widest + 8 <= step && chart.series.length * LINE_HEIGHT <= bottom - top;
  return { legend, y, ticks, tickRoom, names, top, bottom, x, labelled };
}

/** Lines with a marker at each point; a value that is not there leaves a gap in its line. */
export function lineChart(chart: Chart, frame: ChartFrame): string {
  const { legend, y, ticks, tickRoom, names, top, bottom, x, labelled } = plan(chart, frame);
  const { colours } = frame.look;
  const grid = ticks.map(
    (tick) =>
      tag('line', { x1: tickRoom, x2: frame.width, y1: y(tick), y2: y(tick), stroke: tick === 0 ? colours.axis : colours.grid, 'stroke-width': 2 }) +
      labelSvg([unitText(chart.unit, tick)], { x: tickRoom - 14, y: y(tick), anchor: 'end', fill: colours.quiet }),
  );
  const lines = chart.series.map((series, index) => {
    const path = line<number | undefined>()
      .defined(isThere)
      .x((_, category) => x(category) ?? 0)
      .y((value) => y(value ?? 0))([...series.values]);
    return lineSvg(index, path ?? '', frame.look);
  });
  const points = chart.categories.map((_, category) => pointsAt(chart, category, { frame, labelled, x: x(category) ?? 0, y, top, bottom }));
  const words = chart.categories.map((_, category) => categorySvg(names, category, { x: x(category) ?? 0, top: bottom, fill: colours.ink }));
  return [legend.svg, ...grid, ...lines, ...points, ...words].join('');
}

interface PointPlace {
  frame: ChartFrame;
  labelled: boolean;
  x: number;
  y: (value: number) => number;
  top: number;
  bottom: number;
}

function pointsAt(chart: Chart, category: number, { frame, labelled, x, y, top, bottom }: PointPlace): string {
  const { look } = frame;
  const there = chart.series.flatMap((series, index) => {
    const value = series.values[category];
    return !isThere(value) ? [] : [{ index, value, y: y(value) }];
  });
  const markers = there.map((point) => markerSvg(point.index, x, point.y, look)).join('');
  if (!labelled) return markers;
  // The highest has its label above and the others below, where lines are least likely to run through them.
  const highest = there.toSorted((one, other) => one.y - other.y)[0];
  const isAbove = (point: (typeof there)[number]): boolean => point === highest || point.y + LINE_HEIGHT + 9 > bottom;
  const wanted = there.map((point) => point.y + (isAbove(point) ? -1 : 1) * OFF_POINT);
  const spread = spreadOut(wanted, LINE_HEIGHT - 2, top - OFF_POINT, bottom - LINE_HEIGHT / 2);
  const values = there.map((point, place) =>
    labelSvg([unitText(chart.unit, point.value)], {
      x, y: spread[place] ?? point.y, anchor: 'middle', bold: true, fill: seriesPaint(look, point.index).fill, halo: look.colours.ground,
    }),
  );
  return values.join('') + markers;
}

/** Whether enough height is left for the lines, and every category has its name. */
export function linesFit(chart: Chart, frame: ChartFrame): boolean {
  const { top, bottom, names } = plan(chart, frame);
  return bottom - top >= LEAST_PLOT && names.every <= 2;
}
