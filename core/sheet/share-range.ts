import type { RawNumber } from './column-values.ts';

/** So many numbers tell in which range a column's lie. */
const MANY = 12;
/** How far beyond the others' ends a number may still lie to be one of them. */
const BEYOND = 2;
/** A hundredth of what is meant is this many times below the others at least. */
const BELOW = 5;

/** In per cent, without what lies at the ends. */
export interface ShareRange {
  from: number;
  to: number;
}

/** In which range the per cents of a column lie that stand as such; undefined where too few tell. */
export function shareRange(raw: readonly RawNumber[]): ShareRange | undefined {
  const values = raw.flatMap(({ value, mark }) => (mark === 'format' ? [value * 100] : value > 1 ? [value] : [])).toSorted((a, b) => a - b);
  const [from, to] = [values[Math.floor(values.length / 20)], values[Math.ceil(values.length * 0.95) - 1]];
  return values.length < MANY || values.length * 2 < raw.length || from === undefined || to === undefined ? undefined : { from, to };
}

/** Whether 0.8 is no 80%: no other number of the column is near that, and the smallest of them are near 0.8. */
export const isNoPart = (value: number, range: ShareRange | undefined): boolean => range !== undefined && value * 100 > BEYOND * range.to && value * BEYOND >= range.from;

/** Whether “0.61%” is a hundredth of what is meant, as where 0.61 is typed into a cell that adds the sign: a hundred times as much goes with the others, and it doesn’t. @param value in per cent */
export const isHundredth = (value: number, range: ShareRange | undefined): boolean =>
  range !== undefined && value > 0 && value <= 1 && value * BELOW < range.from && value * 100 * BEYOND >= range.from && value * 100 <= Math.min(100, BEYOND * range.to);
