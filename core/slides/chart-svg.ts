import type { Chart, ChartType } from '../deck/content.ts';
import { barChart, leastBarHeight } from './chart-bar.ts';
import { columnChart } from './chart-column.ts';
import { chartValues, isThere } from './chart-domain.ts';
import { lineChart } from './chart-line.ts';
import { LABEL_SIZE, QUIET_INK, unitText } from './chart-look.ts';
import type { ChartBox } from './chart-look.ts';
import { pieChart } from './chart-pie.ts';
import { stackedChart } from './chart-stacked.ts';
import { escapeHtml, tag } from './escape.ts';

const DRAW: Readonly<Record<ChartType, (chart: Chart, box: ChartBox) => string>> = {
  bar: barChart,
  column: columnChart,
  line: lineChart,
  pie: pieChart,
  doughnut: pieChart,
  stacked: stackedChart,
};

/** A chart as SVG with presentation attributes alone: the content security policy blocks style attributes. */
export function chartSvg(chart: Chart, space: ChartBox): string {
  const rows = chart.chart === 'bar' || chart.chart === 'stacked';
  // Drawn taller than its space where labels would collide; the slide then scales it down.
  const box = { width: space.width, height: Math.max(space.height, rows ? leastBarHeight(chart, space.width) : 0, 180) };
  const content = chartValues(chart).length === 0 ? noFigures(box) : DRAW[chart.chart](chart, box);
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(box.width),
      height: Math.round(box.height),
      viewBox: `0 0 ${Math.round(box.width)} ${Math.round(box.height)}`,
      role: 'img',
      'aria-label': chart.alt || 'Chart; its figures are in the table that follows',
    },
    content,
  );
}

const noFigures = (box: ChartBox): string =>
  tag(
    'text',
    { x: box.width / 2, y: box.height / 2, 'text-anchor': 'middle', 'font-size': LABEL_SIZE, fill: QUIET_INK },
    'No figures to show yet',
  );

/** The same figures as a table, for those who can't see the picture. */
export function chartTable(chart: Chart): string {
  const cell = (value: number | undefined): string =>
    tag('td', {}, !isThere(value) ? 'no figure' : escapeHtml(unitText(chart.unit, value)));
  const head = chart.series.map((series) => tag('th', { scope: 'col' }, escapeHtml(series.name))).join('');
  const rows = chart.categories.map((name, index) =>
    tag('tr', {}, tag('th', { scope: 'row' }, escapeHtml(name)) + chart.series.map((series) => cell(series.values[index])).join('')),
  );
  return tag('table', {}, tag('thead', {}, tag('tr', {}, tag('td', {}) + head)) + tag('tbody', {}, rows.join('')));
}
