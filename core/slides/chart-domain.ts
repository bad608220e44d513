import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import type { Chart } from '../deck/content.ts';

/** Whether a cell of a chart holds a number. */
export const isThere = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

/** Every number of a chart that is there. */
export const chartValues = (chart: Chart): number[] => chart.series.flatMap((series) => series.values.filter(isThere));

/**
 * The value axis, always from nought so that lengths are honest. Shares run to 100,
 * unless all of them are small enough to vanish there.
 */
export function valueScale(values: readonly number[], unit: Chart['unit']): ScaleLinear<number, number> {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const top = unit === 'percent' && most > 40 && most <= 100 ? 100 : most;
  return scaleLinear().domain([least, top === least ? least + 1 : top]);
}
