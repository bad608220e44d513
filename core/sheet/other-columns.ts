import { numberIn } from '../figures/number-in.ts';
import { compareColumns, onScale, type ComparedColumn } from './compared.ts';
import { median, type OpenRow } from './check-rows.ts';
import type { Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';

/** Branches with figures from before that tell anything of a column as a whole. */
const ENOUGH = 20;
/** How far two columns have moved as a whole before they are doubted, and how near to what the other was they are then. */
const [FAR, NEAR] = [0.2, 0.1];
/** A region's figures do not become four times as large from one term to the next. */
const SCALE = Math.log(4);

/**
 * Asks about two columns of which each has numbers like those that the branches had of the other's figure, as where headers have changed places,
 * and of one whose numbers as a whole are many times what they were, as where thousands are meant.
 */
export function askOtherColumns(rows: readonly OpenRow[], columns: readonly UsedColumn[], report: Report): void {
  const compared = compareColumns(rows, columns, ENOUGH);
  for (const each of compared) {
    const { column: { field, cell }, change } = each;
    const other = compared.find((one) => one !== each && areSwapped(each, one));
    if (other === undefined && (field.kind === 'percent' || Math.abs(change) <= SCALE)) continue;
    const answer = other === undefined
      ? report(cell, 'column-scale', { level: 'asks', message: `Most numbers of this column are about ${Math.exp(Math.abs(change)).toFixed(0)} times as ${change > 0 ? 'large' : 'small'} as what the branches have of “${field.label}”.`, expected: 'Numbers of the same unit as before.', choices: ['keep', 'leave-out'] })
      : report(cell, 'column-of-other', { level: 'asks', message: `The numbers of this column are like those that the branches have of “${other.column.field.label}”, and the other way round: the two may have changed places.`, expected: 'Each figure under its own header.', choices: ['keep', 'leave-out'] });
    if (answer?.kind === 'leave-out') for (const row of rows) row.values.delete(field.id);
  }
}

/** A growth that is common to a region moves all its figures one way: of two that have changed places one has grown and one shrunk. */
const areSwapped = (one: ComparedColumn, other: ComparedColumn): boolean =>
  one.column.field.kind === other.column.field.kind && Math.abs(one.change) >= FAR && Math.abs(other.change) >= FAR && one.change * other.change < 0
  && Math.abs(against(one, other)) <= NEAR && Math.abs(against(other, one)) <= NEAR;

/** How much larger a column is as a whole than what the branches had of another's figure; infinite where hardly any had. */
function against({ column: { field }, given }: ComparedColumn, other: ComparedColumn): number {
  const away = given.flatMap(({ row, now }) => {
    const before = numberIn(row.known?.figures, other.column.field.id);
    return before === undefined || before < 0 ? [] : [now - onScale(field.kind, before)];
  });
  return away.length < ENOUGH ? Infinity : median(away);
}
