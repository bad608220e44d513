import type { Chart, ChartType } from '../deck/content.ts';

const ROUND = new Set<ChartType>(['pie', 'doughnut']);

/** Whether a chart is drawn in the round. */
export const isRound = (type: ChartType): boolean => ROUND.has(type);

/**
 * How a chart is drawn, on screen and in PowerPoint alike. A pie has one series, and parts of a whole that are
 * not below nought: anything else is drawn as columns, so that nothing is lost.
 */
export const drawnAs = (chart: Chart): ChartType =>
  isRound(chart.chart) && (chart.series.length > 1 || chart.series.some((one) => one.values.some((value) => (value ?? 0) < 0)))
    ? 'column'
    : chart.chart;
