import { numberIn } from '../figures/number-in.ts';
import type { OpenRow } from './check-rows.ts';
import { median } from './median.ts';
import type { UsedColumn } from './row-model.ts';

/** A number of a row and what its branch had, on a scale on which differences are alike for small and large. */
export interface Compared {
  row: OpenRow;
  now: number;
  before: number;
}

/** A column of numbers against what the branches had of the same figure. */
export interface ComparedColumn {
  column: UsedColumn;
  given: readonly Compared[];
  /** How all have changed. */
  change: number;
  /** How far one usually lies from that, as a standard deviation; never 0. */
  spread: number;
}

/** Amounts by their logarithm, per cents by tens. */
export const onScale = (kind: string, value: number): number => (kind === 'percent' ? value / 30 : Math.log(value + 5));

/** The columns of numbers for which so many branches have one from before. */
export function compareColumns(rows: readonly OpenRow[], columns: readonly UsedColumn[], enough: number): ComparedColumn[] {
  return columns.flatMap((column): ComparedColumn[] => {
    const { id, kind } = column.field;
    if (!['count', 'percent', 'money'].includes(kind)) return [];
    const given = rows.flatMap((row): Compared[] => {
      const [value, before] = [row.values.get(id), numberIn(row.known?.figures, id)];
      return typeof value === 'number' && value >= 0 && before !== undefined && before >= 0 ? [{ row, now: onScale(kind, value), before: onScale(kind, before) }] : [];
    });
    if (given.length < enough) return [];
    const change = median(given.map(({ now, before }) => now - before));
    const spread = Math.max(0.1, 1.4826 * median(given.map(({ now, before }) => Math.abs(now - before - change))));
    return [{ column, given, change, spread }];
  });
}
