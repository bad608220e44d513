import { printValue } from '../figures/value.ts';
import type { OpenRow } from './check-rows.ts';
import type { Cell } from './model.ts';
import type { Report } from './report.ts';
import { isInOrder } from './row-order.ts';
import type { UsedColumn } from './row-model.ts';

/** Rows that tell what is usual. */
const ENOUGH = 30;
/** Runs that are shorter come by chance, however rare the value is. */
const [SAME, RISING] = [4, 6];
/** In how many sheets one such run is borne to come by chance. */
const CHANCE = 0.001;
/** Where there are more runs than these, rows stand in that order or figures are common to several. */
const MOST = 3;

interface Given {
  row: OpenRow;
  value: number;
  cell: Cell;
}

/**
 * Asks about one number in so many rows one below the other, and about numbers that rise by one from row to row, as a spreadsheet
 * makes them when a cell is drawn down; and says of a column of one number throughout. A column that the rows are sorted by, or by what goes with it, tells nothing.
 */
export function askFilledDown(rows: readonly OpenRow[], columns: readonly UsedColumn[], report: Report): void {
  for (const { field } of columns) {
    if (field.figure === undefined || !['count', 'percent', 'money'].includes(field.kind)) continue;
    const { kind, label } = field.figure;
    const given = rows.flatMap((row): Given[] => {
      const [value, cell] = [row.values.get(field.id), row.cells.get(field.id)];
      return typeof value === 'number' && cell !== undefined ? [{ row, value, cell }] : [];
    });
    const first = given[0];
    if (given.length < ENOUGH || first === undefined || isSorted(given)) continue;
    const counts = new Map<number, number>();
    for (const { value } of given) counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size === 1) {
      report(first.cell, 'column-one-number', { level: 'says', message: `Every row has ${printValue(kind, first.value)} for “${label}”. It is taken as it is.` });
      continue;
    }
    const [equal, steps] = [runsOf(given, SAME, (one, next) => one.value === next.value), runsOf(given, RISING, (one, next) => next.value === one.value + 1)];
    const inRuns = new Set([...equal, ...steps].flat());
    if (isInOrder(given.map((each) => (inRuns.has(each) ? undefined : each.value)))) continue;
    // Branches that have not met yet stand below one another with nothing.
    const same = equal.filter((run) => run[0]?.value !== 0).filter((run) => {
      const share = ((counts.get(run[0]?.value ?? 0) ?? 0) - run.length + 1) / (given.length - run.length + 1);
      return given.length * share ** (run.length - 1) < CHANCE;
    });
    const rising = steps.filter((run) => given.length * (2 / counts.size) ** (run.length - 1) < CHANCE);
    for (const [runs, words] of [[same, 'have the same number'], [rising, 'have numbers that rise by one']] as const) if (runs.length <= MOST) for (const run of runs) ask(run, words);

    function ask(run: readonly Given[], words: string): void {
      const [top, last] = [run[0], run.at(-1)];
      if (top === undefined || last === undefined) return;
      const answer = report(top.cell, 'column-filled-down', {
        level: 'asks', message: `${run.length} rows one below the other, from ${top.cell.at} to ${last.cell.at}, ${words} for “${label}”. A cell may have been drawn down over those below it.`,
        expected: 'Each branch’s own number.', choices: ['keep', 'leave-out'],
      });
      if (answer?.kind === 'leave-out') for (const { row } of run.slice(1)) row.values.delete(field.id);
    }
  }
}

/** Stretches of cells that go on from one to the next, so long at least. */
function runsOf(given: readonly Given[], least: number, goesOn: (one: Given, next: Given) => boolean): Given[][] {
  const runs: Given[][] = [];
  let run: Given[] = [];
  for (const each of given) {
    const before = run.at(-1);
    if (before !== undefined && goesOn(before, each)) run.push(each);
    else {
      runs.push(run);
      run = [each];
    }
  }
  return [...runs, run].filter(({ length }) => length >= least);
}

/** Nearly every step goes the same way. */
function isSorted(given: readonly Given[]): boolean {
  let [up, down] = [0, 0];
  given.forEach(({ value }, at) => {
    const before = given[at - 1]?.value ?? value;
    if (value > before) up += 1;
    else if (value < before) down += 1;
  });
  return Math.max(up, down) > 0.8 * (up + down);
}
