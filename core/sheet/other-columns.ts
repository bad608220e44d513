import { numberIn } from '../figures/number-in.ts';
import { compareColumns, onScale, type ComparedColumn } from './compared.ts';
import type { OpenRow } from './check-rows.ts';
import { median } from './median.ts';
import type { Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';

/** Branches with figures from before that tell anything of a column as a whole. */
const ENOUGH = 20;
/** How far columns have moved as a whole before they are doubted, and how near to what another was they are then. */
const [FAR, NEAR] = [0.2, 0.1];
/** By how much a column's own figure is favoured: several figures may be much alike. */
const LIKELY = 0.08;
/** A region's figures do not become four times as large from one term to the next. */
const SCALE = Math.log(4);

/**
 * Asks about columns that have numbers like those that the branches had of one another's figures, as where headers have changed places,
 * and of one whose numbers as a whole are many times what they were, as where thousands are meant.
 */
export function askOtherColumns(rows: readonly OpenRow[], columns: readonly UsedColumn[], report: Report): void {
  const compared = compareColumns(rows, columns, ENOUGH);
  const moved = movedColumns(compared);
  for (const each of compared) {
    const { column: { field, cell }, change } = each;
    const other = moved.get(each);
    const times = other === undefined && field.kind !== 'percent' && Math.abs(change) > SCALE ? timesOf(rows, field.id) : undefined;
    if (other === undefined && times === undefined) continue;
    const answer = other === undefined
      ? report(cell, 'column-scale', { level: 'asks', message: `Most numbers of this column are about ${timesWords(times ?? 1)} what the branches have of “${field.label}”.`, expected: 'Numbers of the same unit as before.', choices: ['keep', 'leave-out'] })
      : report(cell, 'column-of-other', { level: 'asks', message: `The numbers of this column are like those that the branches have of “${other.column.field.label}”, and one of the others has what belongs here: the headers may have changed places.`, expected: 'Each figure under its own header.', choices: ['keep', 'leave-out'] });
    if (answer?.kind === 'leave-out') for (const row of rows) row.values.delete(field.id);
  }
}

/** How many times what branches had the numbers of most rows are; undefined where too few had any, or it isn't many times. */
function timesOf(rows: readonly OpenRow[], id: string): number | undefined {
  const times = rows.flatMap((row) => {
    const [value, before] = [row.values.get(id), numberIn(row.known?.figures, id)];
    return typeof value === 'number' && value > 0 && before !== undefined && before > 0 ? [value / before] : [];
  });
  const middle = median(times);
  return times.length < ENOUGH || Math.abs(Math.log(middle)) <= SCALE ? undefined : middle;
}

const PARTS: Readonly<Record<number, string>> = { 10: 'a tenth of', 100: 'a hundredth of', 1_000: 'a thousandth of', 1_000_000: 'a millionth of' };

/** "1,000 times", "a thousandth of"; what is near to a power of ten is called so. */
function timesWords(times: number): string {
  const many = times > 1 ? times : 1 / times;
  const power = 10 ** Math.round(Math.log10(many));
  const shown = Math.abs(Math.log(many / power)) < 0.2 ? power : Number(many.toPrecision(2));
  return times > 1 ? `${shown.toLocaleString('en-GB')} times` : PARTS[shown] ?? `one part in ${shown.toLocaleString('en-GB')} of`;
}

/**
 * Of each column whose header has moved, the one of whose figure it has the numbers: such columns have changed places among one
 * another. A growth that is common to a region moves all its figures one way, and then one of them is left with no numbers like it.
 */
function movedColumns(compared: readonly ComparedColumn[]): Map<ComparedColumn, ComparedColumn> {
  const pairs = compared.flatMap((one) => compared.filter((other) => other.column.field.kind === one.column.field.kind).map((other) => ({ one, other, away: Math.abs(one === other ? one.change : against(one, other)) })));
  const found = new Map<ComparedColumn, { other: ComparedColumn; away: number }>();
  const taken = new Set<ComparedColumn>();
  for (const { one, other, away } of pairs.toSorted((a, b) => a.away - b.away - (a.one === a.other ? LIKELY : 0) + (b.one === b.other ? LIKELY : 0))) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, { other, away });
    taken.add(other);
  }
  const moved = new Map<ComparedColumn, ComparedColumn>();
  const seen = new Set<ComparedColumn>();
  for (const first of found.keys()) {
    const round: { one: ComparedColumn; other: ComparedColumn; away: number }[] = [];
    for (let one: ComparedColumn | undefined = first; one !== undefined && !seen.has(one); one = round.at(-1)?.other) {
      seen.add(one);
      const to = found.get(one);
      if (to === undefined) break;
      round.push({ one, ...to });
    }
    const own = round.reduce((sum, { one }) => sum + Math.abs(one.change), 0);
    const isMoved = round.length > 1 && own >= 2 * FAR && round.every(({ away }) => away <= NEAR) && round.reduce((sum, { away }) => sum + away, 0) <= own / 4;
    if (isMoved && round.some(({ one }) => one.change >= FAR) && round.some(({ one }) => one.change <= -FAR)) for (const { one, other } of round) moved.set(one, other);
  }
  return moved;
}

/** How much larger a column is as a whole than what the branches had of another's figure; infinite where hardly any had. */
function against({ column: { field }, given }: ComparedColumn, other: ComparedColumn): number {
  const away = given.flatMap(({ row, now }) => {
    const before = numberIn(row.known?.figures, other.column.field.id);
    return before === undefined || before < 0 ? [] : [now - onScale(field.kind, before)];
  });
  return away.length < ENOUGH ? Infinity : median(away);
}
