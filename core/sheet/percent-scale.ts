import { isTyped, typedValue, type RawNumber } from './column-values.ts';
import type { Report } from './report.ts';
import { isHundredth, isNoPart, shareRange } from './share-range.ts';

/** As many as make a column's scale plain. */
const ENOUGH = 3;
/** As many as make it plain that a column has no decimals. */
const MANY = 12;
/** In per cent: where more than a few are below it, scales can't be told apart. */
const LEAST = 5;
const rounded = (value: number): number => Number((value * 100).toFixed(6));

/**
 * Settles whether numbers of a column of per cents are 0.61 or 61. What is marked tells of itself; the rest are decided together:
 * a column of shares is said once, and one that doesn't go with the others is asked about.
 */
export function percentScale(raw: readonly RawNumber[], report: Report): RawNumber[] {
  const open = raw.filter(({ mark }) => mark === undefined);
  const isPart = ({ value }: RawNumber): boolean => value > 0 && value < 1;
  const parts = open.filter(isPart);
  const whole = open.filter(({ value }) => value > 1);
  const marked = raw.filter(({ mark, value }) => mark === 'percent' && value > 1).length;
  // Of the cells that tell anything, most decide.
  const asParts = parts.length > 0 && parts.length > whole.length + marked;
  // Where most cells are shown as per cents by their format, one without it is written by another hand.
  const isFormatted = raw.filter(({ mark }) => mark === 'format').length * 2 > raw.length;
  const isPlain = parts.length >= ENOUGH && asParts;
  const first = parts[0]?.cell;
  if (isPlain && first !== undefined) report(first, 'percent-fractions', { level: 'says', message: 'This column has per cents as shares of 1: 0.61 is taken as 61.' });
  // 0.61 among 61s, and 61 among 0.61s.
  const isClear = (each: RawNumber): boolean =>
    isPart(each) ? whole.length + marked >= ENOUGH && whole.filter(({ value }) => value < LEAST).length * 20 <= whole.length && each.value * 100 >= LEAST : isPlain && each.value >= LEAST;
  // 6.1 among whole per cents of two places lacks one: 61.
  const isShort = ({ value }: RawNumber): boolean => value > 1 && value < 10 && !Number.isInteger(value) && whole.length >= MANY && whole.filter((each) => !Number.isInteger(each.value)).length * 20 <= whole.length && whole.filter((each) => each.value < 10 && Number.isInteger(each.value)).length * 10 <= whole.length;
  const range = shareRange(raw);
  const ask = (each: RawNumber, likely: number): RawNumber[] => askScale(each, likely, isClear(each), report);
  return raw.flatMap((each): RawNumber[] => {
    const shown = each.mark === 'format' ? rounded(each.value) : each.value;
    if (each.mark !== undefined && isHundredth(shown, range)) return askScale({ ...each, value: shown }, rounded(shown), false, report);
    if (each.mark === 'percent') return [each];
    if (each.mark === 'format') return each.value > 1.5 ? ask(each, each.value) : [{ ...each, value: shown }];
    if (!isFormatted && !asParts && each.value <= 1 && isNoPart(each.value, range)) return [each];
    if (isFormatted && each.value > 0) return ask(each, isPart(each) || each.value === 1 ? rounded(each.value) : each.value);
    if (isPart(each)) return isPlain ? [{ ...each, value: rounded(each.value) }] : ask(each, rounded(each.value));
    if (each.value === 1 && isPlain) return [{ ...each, value: 100 }];
    if (each.value === 1 && parts.length > 0) return ask(each, asParts ? 100 : 1);
    if (isShort(each)) return ask(each, Number((each.value * 10).toFixed(6)));
    return each.value > 1 && asParts ? ask(each, each.value) : [each];
  });
}

/** @param likely in per cent */
function askScale(each: RawNumber, likely: number, isCertain: boolean, report: Report): RawNumber[] {
  const other = likely === each.value ? rounded(each.value) : each.value;
  const answer = report(each.cell, 'percent-scale', {
    level: 'asks', message: `“${each.cell.text.trim()}” may be ${likely}% or ${other}%: it is not written as the others of its column are.`, expected: 'A per cent, such as 61.', accepts: isTyped('percent'),
    remedy: { value: String(likely), words: `${likely}%`, isCertain }, choices: ['take', 'value', 'leave-out'],
  });
  const value = answer?.kind === 'take' ? likely : answer?.kind === 'value' ? typedValue('percent', answer.value) : undefined;
  return typeof value === 'number' ? [{ ...each, value }] : [];
}
