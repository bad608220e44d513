import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Chart } from '../deck/content.ts';
import { categoryRow } from './chart-column.ts';
import { chartValues, isThere, valueScale } from './chart-domain.ts';
import { legendSvg, markerSvg } from './chart-legend.ts';
import { AXIS, GRID, LABEL_SIZE, LINE_HEIGHT, QUIET_INK, seriesLook, unitText } from './chart-look.ts';
import type { ChartBox } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { spreadOut } from './spread-out.ts';
import { textWidth } from './text-width.ts';

const TICKS = 4;
const MOST_LABELS = 30;

/** Lines with a marker at each point; a value that is not there leaves a gap in its line. */
export function lineChart(chart: Chart, box: ChartBox): string {
  const legend = legendSvg(chart.series.map((series) => series.name), box.width, 'marker');
  const y = valueScale(chartValues(chart), chart.unit).nice(TICKS);
  const ticks = y.ticks(TICKS);
  const tickRoom = Math.max(...ticks.map((tick) => textWidth(unitText(chart.unit, tick), LABEL_SIZE))) + 14;
  const step = (box.width - tickRoom) / Math.max(1, chart.categories.length);
  const labels = categoryRow(chart.categories, step);
  const bottom = box.height - labels.height;
  const top = legend.height + LINE_HEIGHT + 8;
  y.range([bottom, top]);
  const x = scalePoint<number>().domain(chart.categories.keys()).range([tickRoom + step / 2, box.width - step / 2]);

  const grid = ticks.map(
    (tick) =>
      tag('line', { x1: tickRoom, x2: box.width, y1: y(tick), y2: y(tick), stroke: tick === 0 ? AXIS : GRID, 'stroke-width': 2 }) +
      labelSvg([unitText(chart.unit, tick)], { x: tickRoom - 14, y: y(tick), anchor: 'end', fill: QUIET_INK }),
  );
  const lines = chart.series.map((series, index) => {
    const path = line<number | undefined>()
      .defined(isThere)
      .x((_, category) => x(category) ?? 0)
      .y((value) => y(value ?? 0))([...series.values]);
    return tag('path', { d: path ?? '', fill: 'none', stroke: seriesLook(index).fill, 'stroke-width': 4, 'stroke-linejoin': 'round' });
  });
  const points = chart.categories.map((_, category) => pointsAt(chart, category, { x: x(category) ?? 0, y, top, bottom }));
  const names = chart.categories.map((_, category) => {
    const text = labels.lines[category] ?? [];
    return labelSvg(text, { x: x(category) ?? 0, y: bottom + 12 + (text.length * LINE_HEIGHT) / 2, anchor: 'middle' });
  });
  return [legend.svg, ...grid, ...lines, ...points, ...names].join('');
}

interface PointPlace {
  x: number;
  y: (value: number) => number;
  top: number;
  bottom: number;
}

function pointsAt(chart: Chart, category: number, { x, y, top, bottom }: PointPlace): string {
  const there = chart.series.flatMap((series, index) => {
    const value = series.values[category];
    return !isThere(value) ? [] : [{ index, value, y: y(value) }];
  });
  const markers = there.map((point) => markerSvg(point.index, x, point.y)).join('');
  if (chart.series.length * chart.categories.length > MOST_LABELS) return markers;
  // The highest has its label above and the others below, where lines are least likely to run through them.
  const highest = Math.min(...there.map((point) => point.y));
  const isAbove = (place: number): boolean => place === highest || place + LINE_HEIGHT + 9 > bottom;
  const wanted = there.map((point) => point.y + (isAbove(point.y) ? -1 : 1) * (LINE_HEIGHT / 2 + 9));
  const spread = spreadOut(wanted, LINE_HEIGHT - 2, top - LINE_HEIGHT / 2 - 9, bottom - LINE_HEIGHT / 2);
  const values = there.map((point, place) =>
    labelSvg([unitText(chart.unit, point.value)], {
      x, y: spread[place] ?? point.y, anchor: 'middle', bold: true, fill: labelInk(point.index), halo: true,
    }),
  );
  return values.join('') + markers;
}

// A label in its line's own colour where that is dark enough to read, in ink otherwise.
const labelInk = (index: number): string => (seriesLook(index).ink === '#ffffff' ? seriesLook(index).fill : '#14252a');
