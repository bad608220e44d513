import { scaleBand } from 'd3-scale';
import type { Chart } from '../deck/content.ts';
import { chartValues, isThere, valueScale } from './chart-domain.ts';
import { legendSvg } from './chart-legend.ts';
import { AXIS, LABEL_SIZE, LINE_HEIGHT, QUIET_INK, seriesLook, unitText } from './chart-look.ts';
import type { ChartBox } from './chart-look.ts';
import { labelSvg } from './chart-text.ts';
import { tag } from './escape.ts';
import { textWidth, wrapLabel } from './text-width.ts';

const THICKEST = 120;
const VALUE_ROOM = LINE_HEIGHT + 8;

/** Category labels under a chart, wrapped to the width that each has. */
export const categoryRow = (categories: readonly string[], width: number): { lines: string[][]; height: number } => {
  const lines = categories.map((name) => wrapLabel(name, { size: LABEL_SIZE, width: width - 12, maxLines: 3 }));
  return { lines, height: Math.max(1, ...lines.map((label) => label.length)) * LINE_HEIGHT + 12 };
};

/** Upright columns, a group for each category, each with its value on top. */
export function columnChart(chart: Chart, box: ChartBox): string {
  const legend = legendSvg(chart.series.map((series) => series.name), box.width, 'swatch');
  const x = scaleBand<number>().domain(chart.categories.keys()).range([0, box.width]).paddingInner(0.24).paddingOuter(0.12);
  const labels = categoryRow(chart.categories, x.step());
  const values = chartValues(chart);
  const pitch = Math.min(x.bandwidth() / Math.max(1, chart.series.length), THICKEST);
  const thick = chart.series.length > 1 ? pitch * 0.9 : pitch;
  const widest = Math.max(0, ...values.map((value) => textWidth(unitText(chart.unit, value), LABEL_SIZE, true)));
  const turned = widest > pitch + 6 && (chart.series.length > 1 || widest > x.step());
  const room = turned ? widest + 16 : VALUE_ROOM;
  const negative = values.some((value) => value < 0);
  const y = valueScale(values, chart.unit).range([box.height - labels.height - (negative ? room : 0), legend.height + room]);

  const groups = chart.categories.map((_, category) => {
    const middle = (x(category) ?? 0) + x.bandwidth() / 2;
    const columns = chart.series.map((series, index) => {
      const centre = middle + (index - (chart.series.length - 1) / 2) * pitch;
      return oneColumn(series.values[category], { chart, index, centre, thick, turned, y });
    });
    const lines = labels.lines[category] ?? [];
    const labelMiddle = box.height - labels.height + 12 + (lines.length * LINE_HEIGHT) / 2;
    return columns.join('') + labelSvg(lines, { x: middle, y: labelMiddle, anchor: 'middle' });
  });
  const axis = tag('line', { x1: 0, x2: box.width, y1: y(0), y2: y(0), stroke: AXIS, 'stroke-width': 2 });
  return legend.svg + groups.join('') + axis;
}

interface ColumnPlace {
  chart: Chart;
  index: number;
  centre: number;
  thick: number;
  turned: boolean;
  y: (value: number) => number;
}

function oneColumn(value: number | undefined, { chart, index, centre, thick, turned, y }: ColumnPlace): string {
  if (!isThere(value)) {
    return labelSvg(['–'], { x: centre, y: y(0) - LINE_HEIGHT / 2, anchor: 'middle', fill: QUIET_INK });
  }
  const column = tag('rect', {
    x: centre - thick / 2, y: Math.min(y(0), y(value)), width: thick, height: Math.abs(y(value) - y(0)), rx: 2,
    fill: seriesLook(index).fill,
  });
  const below = value < 0;
  const label = turned
    ? labelSvg([unitText(chart.unit, value)], {
        x: centre, y: y(value) + (below ? 8 : -8), anchor: below ? 'end' : 'start', bold: true, turned: true,
      })
    : labelSvg([unitText(chart.unit, value)], {
        x: centre, y: y(value) + (below ? 1 : -1) * (LINE_HEIGHT / 2 + 3), anchor: 'middle', bold: true,
      });
  return column + label;
}
