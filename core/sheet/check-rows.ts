import type { Figure } from '../figures/model.ts';
import { numberIn } from '../figures/number-in.ts';
import { printValue } from '../figures/value.ts';
import { isTyped, typedValue } from './column-values.ts';
import { largeChanges } from './large-change.ts';
import type { Cell, KnownBranch } from './model.ts';
import type { Report } from './report.ts';
import { outlandish, unusual, unusualShares } from './unusual.ts';

/** A row on its way: the figures that it gives so far, and where each stands. */
export interface OpenRow {
  row: number;
  name: Cell;
  known: KnownBranch | undefined;
  /** By figure. */
  values: Map<string, number | string>;
  cells: Map<string, Cell>;
  /** Figures that were left out together: of these a blank cell clears none. */
  leftOut?: Set<string>;
}

/** Pairs of figures of which one counts some of those that the other counts. */
export function pairsOf(figures: readonly Figure[]): [part: string, whole: string][] {
  const counts = new Map(figures.filter(({ kind, scope }) => kind === 'count' && scope === 'local').map((figure) => [figure.id, figure]));
  const pairs = new Map<string, [string, string]>();
  for (const figure of figures) {
    const pair: [string, string] | undefined = figure.share ? [figure.share[0], figure.share[1]] : figure.base === undefined ? undefined : [figure.id, figure.base];
    if (pair && pair[0] !== pair[1] && counts.has(pair[0]) && counts.has(pair[1])) pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}

/** The number that a branch will have: the row's, or what it has now; undefined where the row's is still open. */
const numberOf = ({ values, cells, known }: OpenRow, id: string): number | undefined => {
  const value = values.get(id);
  if (typeof value === 'number') return value;
  return (cells.get(id)?.kind ?? 'blank') === 'blank' ? numberIn(known?.figures, id) : undefined;
};

/** Holds each row's figures against one another: parts above their wholes, shares of nobody known or of too few. */
export function checkWholes(rows: readonly OpenRow[], figures: readonly Figure[], report: Report): void {
  const labels = new Map(figures.map((figure) => [figure.id, figure.label]));
  const pairs = pairsOf(figures);
  const least = new Map<string, number>();
  for (const { base, minBase, share } of figures) {
    const whole = share?.[1] ?? base;
    if (whole !== undefined && minBase !== undefined) least.set(whole, Math.max(minBase, least.get(whole) ?? 0));
  }
  const bases = new Map(figures.flatMap((figure): [string, string][] => (figure.scope === 'local' && figure.base !== undefined && figure.share === undefined ? [[figure.id, figure.base]] : [])));
  const locals = new Set(figures.filter(({ scope }) => scope === 'local').map(({ id }) => id));
  const bare = new Set<string>();
  for (const row of rows) {
    for (const [part, whole] of pairs) checkPart(row, part, whole, labels, report);
    for (const figure of figures) checkMost(row, figure, labels, report);
    const missing = new Set<string>();
    for (const [id, whole] of bases) {
      const cell = row.cells.get(id);
      if (cell === undefined || !row.values.has(id) || !locals.has(whole) || missing.has(whole) || bare.has(whole) || numberOf(row, whole) !== undefined) continue;
      const wholeCell = row.cells.get(whole);
      // What stands there is told of by itself. Where there is no such column, it is said once.
      if (wholeCell === undefined) bare.add(whole);
      else if (wholeCell.kind !== 'blank') continue;
      missing.add(whole);
      report(cell, 'whole-missing', { level: 'says', message: `How many this is out of is blank: “${labels.get(whole) ?? whole}”.`, expected: `A value for “${labels.get(whole) ?? whole}”.` });
    }
    for (const [whole, minBase] of least) {
      const cell = row.cells.get(whole);
      const value = row.values.get(whole);
      if (cell !== undefined && typeof value === 'number' && value < minBase) report(cell, 'below-min-base', { level: 'says', message: `Shares of fewer than ${minBase} people could identify someone and are not printed; this says ${value}.` });
    }
  }
}

function checkPart(row: OpenRow, part: string, whole: string, labels: ReadonlyMap<string, string>, report: Report): void {
  const [some, all] = [numberOf(row, part), numberOf(row, whole)];
  const partCell = row.cells.get(part);
  const cell = row.values.has(part) ? partCell : row.values.has(whole) ? row.cells.get(whole) : undefined;
  if (some === undefined || all === undefined || some <= all || cell === undefined) return;
  const isPart = cell === partCell;
  const answer = report(cell, 'part-above-whole', {
    level: 'stops',
    message: isPart ? `${some} is more than the ${all} that it is out of (“${labels.get(whole) ?? whole}”${row.values.has(whole) ? `, ${row.cells.get(whole)?.at ?? ''}` : ', as the branch has it'}).` : `${all} is fewer than the ${some} of “${labels.get(part) ?? part}”, as the branch has it.`,
    expected: isPart ? `At most ${all}.` : `At least ${some}.`,
    choices: ['value', 'leave-out'], accepts: isTyped('count'),
  });
  settle(row, isPart ? part : whole, 'count', answer);
}

/** Asks where a figure is more than one that it can hardly be more than, as schools than the members who came from them. */
function checkMost(row: OpenRow, { id, kind, atMost }: Figure, labels: ReadonlyMap<string, string>, report: Report): void {
  if (atMost === undefined || (kind !== 'count' && kind !== 'money' && kind !== 'percent')) return;
  const [value, most, cell] = [numberOf(row, id), numberOf(row, atMost), row.values.has(id) ? row.cells.get(id) : undefined];
  if (value === undefined || most === undefined || value <= most || cell === undefined) return;
  settle(row, id, kind, report(cell, 'above-most', {
    level: 'asks', message: `${printValue(kind, value)} is more than the ${printValue(kind, most)} of “${labels.get(atMost) ?? atMost}”${row.values.has(atMost) ? `, ${row.cells.get(atMost)?.at ?? ''}` : ', as the branch has it'}, which it can hardly be.`,
    expected: `At most ${printValue(kind, most)}.`, choices: ['keep', 'value', 'leave-out'], accepts: isTyped(kind),
  }));
}

export function settle(row: OpenRow, id: string, kind: 'count' | 'percent' | 'money', answer: ReturnType<Report>): void {
  if (answer?.kind === 'leave-out') row.values.delete(id);
  const typed = answer?.kind === 'value' ? typedValue(kind, answer.value) : undefined;
  if (typed !== undefined) row.values.set(id, typed);
}


/** Holds a figure against what each branch has now, and against the other rows. */
export function checkAmounts(rows: readonly OpenRow[], figure: Figure, report: Report): void {
  const { id, kind } = figure;
  if (kind !== 'count' && kind !== 'percent' && kind !== 'money') return;
  const given = rows.flatMap((row) => {
    const [value, cell] = [row.values.get(id), row.cells.get(id)];
    return typeof value === 'number' && cell !== undefined ? [{ row, value, cell, before: numberIn(row.known?.figures, id) }] : [];
  });
  const isLarge = largeChanges(kind, given.flatMap(({ value, before }) => (before === undefined || before < 0 || value < 0 ? [] : [{ value, before }])));
  const told = new Set<number>();
  for (const index of kind === 'percent' ? [] : outlandish(given.map(({ value }) => value))) {
    const each = given[index];
    if (each === undefined) continue;
    told.add(each.row.row);
    settle(each.row, id, kind, report(each.cell, 'value-outlandish', {
      level: 'stops', message: `${printValue(kind, each.value)} is more than ten times what any other row has.`, expected: 'A value nearer to the others.', choices: ['keep', 'value', 'leave-out'], accepts: isTyped(kind),
    }));
  }
  for (const { row, value, cell, before } of given) {
    if (told.has(row.row)) continue;
    if (before === undefined || before < 0 || value < 0) continue;
    if (!isLarge({ value, before })) continue;
    told.add(row.row);
    settle(row, id, kind, report(cell, 'change-large', {
      level: 'asks', message: `This was ${printValue(kind, before)} and would be ${printValue(kind, value)}.`, expected: 'A value nearer to the last one.', choices: ['keep', 'value', 'leave-out'], accepts: isTyped(kind),
    }));
  }
  const amounts = given.map(({ value }) => value);
  for (const index of kind === 'percent' ? unusualShares(amounts) : unusual(amounts)) {
    const each = given[index];
    if (each !== undefined && !told.has(each.row.row)) report(each.cell, 'value-unusual', { level: 'says', message: `${printValue(kind, each.value)} is far from what the other rows have. It is taken as it is.` });
  }
}
