import type { Chart, ChartType } from '../../deck/content.ts';
import { drawnAs, isRound } from '../../slides/drawn-as.ts';

/** Values are 0 to 100, so that a percent sign is printed and not computed; decimals only where there are some. */
export function numberFormat(chart: Chart): string {
  const whole = chart.series.every((series) => series.values.every((value) => value === undefined || Number.isInteger(value)));
  if (chart.unit === 'percent') return whole ? '0"%"' : '0.0"%"';
  if (chart.unit === 'money') return whole ? '£#,##0' : '£#,##0.00';
  return whole ? '#,##0' : '#,##0.0';
}

/** Over this many points the labels would lie on each other, and the axis has to say the values. */
const MOST_LABELS = 30;

/** All that a chart is drawn with, but for its words and numbers. */
export interface ChartDesign {
  drawn: ChartType;
  /** How many series it has, or slices. */
  count: number;
  /** Of its numbers, as Excel writes it. */
  format: string;
  /** Whether each value stands at its point. */
  labelled: boolean;
  legend: 'r' | 't' | undefined;
  /** Undefined for a chart in the round. */
  axes: AxesDesign | undefined;
}

export interface AxesDesign {
  /** Of the categories, in points. */
  size: number;
  /** The labels say the values: the axis and its grid are not drawn. */
  valuesHidden: boolean;
  /** Undefined where a value is below nought: Office finds its own. */
  least: number | undefined;
  most: number | undefined;
}

function axesOf(chart: Chart, labelled: boolean): AxesDesign {
  const negative = chart.series.some((series) => series.values.some((value) => (value ?? 0) < 0));
  const sums = chart.categories.map((_, index) => chart.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0));
  const whole = drawnAs(chart) === 'stacked' && chart.unit === 'percent' && Math.max(...sums) <= 101 && Math.max(...sums) > 60;
  return {
    size: chart.categories.length > 6 ? 16 : 18,
    valuesHidden: labelled && drawnAs(chart) !== 'line',
    least: negative ? undefined : 0,
    most: whole ? Math.max(100, ...sums) : undefined,
  };
}

/** How a chart is drawn in PowerPoint. */
export function chartDesign(chart: Chart): ChartDesign {
  const drawn = drawnAs(chart);
  const round = isRound(drawn);
  const labelled = chart.series.length * chart.categories.length <= MOST_LABELS && !(drawn === 'line' && chart.series.length > 2);
  return {
    drawn,
    count: round ? chart.categories.length : chart.series.length,
    format: numberFormat(chart),
    labelled,
    legend: round ? 'r' : chart.series.length > 1 ? 't' : undefined,
    axes: round ? undefined : axesOf(chart, labelled),
  };
}
