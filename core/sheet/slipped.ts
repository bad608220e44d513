import type { OpenRow } from './check-rows.ts';
import { compareColumns, type ComparedColumn } from './compared.ts';
import type { Report } from './report.ts';
import { isInOrder } from './row-order.ts';
import type { UsedColumn } from './row-model.ts';

/** Branches with figures from before that tell how much one usually changes. */
const ENOUGH = 30;
/** How much more likely it has to be that numbers belong one row up or down, as a natural logarithm: not once in a hundred sheets by chance. */
const [SURE_COLUMN, SURE_ROWS] = [16, 8.5];
/** What one number can say at most, so that no single one decides. */
const MOST = 6;
/** Rows of one column that tell of it; two rows that have changed places are told by all their numbers together. */
const LEAST = 4;
/** Stretches of one column and direction that are told. */
const MOST_SLIPS = 4;
/** What a number at home in the other row costs at most on average. */
const AT_HOME = 1.5;

const NUMBERS: readonly string[] = ['count', 'percent', 'money'];

interface Slip {
  column: ComparedColumn;
  first: number;
  last: number;
  /** Rows from where each branch's number stands to where it belongs. */
  by: number;
  /** How much more likely they belong there. */
  sum: number;
}

interface Gain {
  /** How much better a number fits the row away than its own. */
  gain: number;
  /** What it costs in the row away. */
  there: number;
  /** How much better it fits there than in the rows on either side of the two. */
  beside: readonly number[];
}

/** How unlikely a number is where the branch had another, as minus a logarithm. */
const cost = ({ change, spread }: ComparedColumn, now: number, before: number): number => Math.min(MOST, (now - before - change) ** 2 / (2 * spread ** 2));

/**
 * Asks where a column's numbers, from one row to another, are like what the branches a row further up or down had, as when cells
 * are pasted a row too low; and where two rows that follow one another have changed places. A column in whose order the rows stand
 * tells nothing: there each branch is like its neighbours.
 */
export function askSlipped(rows: readonly OpenRow[], columns: readonly UsedColumn[], report: Report): void {
  const compared = compareColumns(rows, columns, ENOUGH);
  const told = new Set<number>();
  const alongside = compared.map((column) => ({ column, gains: [-1, 1].map((by) => ({ by, at: gainsOf(column, rows, by) })) }));
  for (const slip of compared.flatMap((column) => slipsOf(column, rows)).toSorted((one, other) => other.sum - one.sum)) {
    const { column: { column: { field } }, by } = slip;
    const near = alongside.map(({ column, gains }) => ({ column, gain: (at: number) => gains.find((each) => each.by === by)?.at[at]?.gain ?? 0 }));
    // What slipped with it: its numbers too are rather those of the row away.
    const others = near.filter(({ column, gain }) => column !== slip.column && rows.reduce((sum, _, at) => sum + (at < slip.first || at > slip.last ? 0 : gain(at)), 0) > 0);
    const all = near.filter(({ column }) => column === slip.column || others.some((other) => other.column === column));
    const together = (at: number): number => all.reduce((sum, { gain }) => sum + gain(at), 0);
    const [first, last] = [reach(slip.first, -1, rows.length, together), reach(slip.last, 1, rows.length, together)];
    const between = rows.slice(first, last + 1);
    // Of rows that slipped with all their numbers the column that shows it best is told.
    if (between.some((_, index) => told.has(first + index))) continue;
    const [from, to] = [between[0]?.cells.get(field.id), between.at(-1)?.cells.get(field.id)];
    if (from === undefined || to === undefined) continue;
    between.forEach((_, index) => told.add(first + index));
    const answer = report(from, 'column-slipped', {
      level: 'asks', message: `From about ${from.at} to ${to.at} the numbers of “${field.label}”${others.length === 0 ? '' : ` and of ${others.length === 1 ? 'another figure' : `${others.length} other figures`}`} are like what the branches one row further ${by < 0 ? 'up' : 'down'} have. They may have been pasted one row too far ${by < 0 ? 'down' : 'up'}.`,
      expected: 'Each branch’s own number.', choices: ['keep', 'leave-out'],
    });
    if (answer?.kind !== 'leave-out') continue;
    // Where most have slipped so have those that can't be told, as no branch had any before.
    const isWhole = all.length * 2 > compared.length;
    for (const row of between) for (const { field: { id, kind } } of columns) if (isWhole ? NUMBERS.includes(kind) : all.some(({ column }) => column.column.field.id === id)) row.values.delete(id);
  }
  askChanged(rows, compared, told, report);
}

/** How far a stretch goes on from its end, as all columns that slipped have it: as far as makes it surest. */
function reach(from: number, step: -1 | 1, count: number, together: (at: number) => number): number {
  let [end, sum, best] = [from, 0, 0];
  for (let at = from + step; at >= 0 && at < count && sum > -2 * MOST; at += step) {
    sum += together(at);
    if (sum > best) [best, end] = [sum, at];
  }
  return end;
}

/** The stretches of rows whose numbers most likely belong to the branches a row away, the surest first; none where nothing is sure. */
function slipsOf(column: ComparedColumn, rows: readonly OpenRow[]): Slip[] {
  if (isByOrder(column)) return [];
  return [-1, 1].flatMap((by) => {
    const slips: Slip[] = [];
    const gains = gainsOf(column, rows, by);
    for (let slip = surest(gains, column, by); slip !== undefined && slips.length < MOST_SLIPS; slip = surest(gains, column, by)) {
      slips.push(slip);
      gains.fill(undefined, slip.first, slip.last + 1);
    }
    return slips;
  });
}

const isByOrder = ({ given }: ComparedColumn): boolean => isInOrder(given.map(({ before }) => before)) || isInOrder(given.map(({ now }) => now));

/** How much more each row's number is like what the branch a row away had than like its own. */
function gainsOf(column: ComparedColumn, rows: readonly OpenRow[], by: number): (Gain | undefined)[] {
  const byRow = new Map(column.given.map((each) => [each.row, each]));
  return rows.map((row, at) => {
    const [own, other] = [byRow.get(row), byRow.get(rows[at + by] ?? row)];
    if (own === undefined || other === undefined || own === other) return undefined;
    const there = cost(column, own.now, other.before);
    // Where the rows on either side of those two fit as well, neighbours are alike and nothing has slipped.
    const beside = [rows[at - by], rows[at + 2 * by]].map((each) => {
      const next = each && byRow.get(each);
      return next === undefined ? 0 : cost(column, own.now, next.before) - there;
    });
    return { gain: cost(column, own.now, own.before) - there, there, beside };
  });
}

function surest(gains: readonly (Gain | undefined)[], column: ComparedColumn, by: number): Slip | undefined {
  let best: Slip | undefined;
  let [sum, first, away, before, behind] = [0, 0, 0, 0, 0];
  gains.forEach((each, at) => {
    if (sum <= 0) [sum, first, away, before, behind] = [0, at, 0, 0, 0];
    if (each === undefined) return;
    sum += each.gain;
    away += each.there;
    before += each.beside[0] ?? 0;
    behind += each.beside[1] ?? 0;
    const length = at - first + 1;
    if (sum > (best?.sum ?? SURE_COLUMN) && length >= LEAST && Math.min(before, behind) > SURE_COLUMN && away <= AT_HOME * length) best = { column, first, last: at, by, sum };
  });
  return best;
}

/** Two rows whose numbers all are like the other's. */
function askChanged(rows: readonly OpenRow[], compared: readonly ComparedColumn[], told: ReadonlySet<number>, report: Report): void {
  const columns = independent(compared.filter((each) => !isByOrder(each))).map((each) => ({ column: each, at: new Map(each.given.map((one) => [one.row, one])) }));
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    if (above === undefined || told.has(index) || told.has(index - 1)) return;
    let [sum, away, count] = [0, 0, 0];
    for (const { column, at } of columns) {
      const [one, other] = [at.get(above), at.get(row)];
      if (one === undefined || other === undefined) continue;
      const there = cost(column, one.now, other.before) + cost(column, other.now, one.before);
      sum += cost(column, one.now, one.before) + cost(column, other.now, other.before) - there;
      away += there;
      count += 2;
    }
    if (sum <= SURE_ROWS || away > AT_HOME * count) return;
    const words = 'The numbers of this row and of the one {} are like what the other of the two branches has: they may have changed places.';
    for (const [each, where] of [[above, 'below'], [row, 'above']] as const) {
      const answer = report(each.name, 'rows-changed', { level: 'asks', message: words.replace('{}', where), expected: 'Each branch’s own numbers.', choices: ['keep', 'leave-out'] });
      if (answer?.kind === 'leave-out') each.values.clear();
    }
  });
}

/** Counts of one branch are large and small together: the one that tells most stands for all of them. */
function independent(compared: readonly ComparedColumn[]): ComparedColumn[] {
  const telling = (each: ComparedColumn): number => spreadOf(each.given.map(({ before }) => before)) / each.spread;
  const counts = compared.filter(({ column }) => column.field.kind === 'count').toSorted((a, b) => telling(b) - telling(a));
  return [...counts.slice(0, 1), ...compared.filter(({ column }) => column.field.kind !== 'count')];
}

const spreadOf = (values: readonly number[]): number => {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
};
