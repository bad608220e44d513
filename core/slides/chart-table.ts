import type { Chart } from '../deck/content.ts';
import { isThere } from './chart-domain.ts';
import { unitText } from './chart-look.ts';
import { escapeHtml, tag } from './escape.ts';

/**
 * A chart's figures as an HTML table, for those who can't see the picture or would rather read.
 * @param caption what the table is called
 */
export function chartTable(chart: Chart, caption = 'The figures in this chart'): string {
  const cell = (value: number | undefined): string =>
    tag('td', {}, !isThere(value) ? 'no figure' : escapeHtml(unitText(chart.unit, value)));
  const head = chart.series.map((series) => tag('th', { scope: 'col' }, escapeHtml(series.name))).join('');
  const rows = chart.categories.map((name, index) =>
    tag('tr', {}, tag('th', { scope: 'row' }, escapeHtml(name)) + chart.series.map((series) => cell(series.values[index])).join('')),
  );
  return tag('table', {},
    tag('caption', {}, escapeHtml(caption)) + tag('thead', {}, tag('tr', {}, tag('td', {}) + head)) + tag('tbody', {}, rows.join('')));
}
