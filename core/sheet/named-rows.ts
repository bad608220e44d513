import type { FoundBranch } from './branch-names.ts';
import type { Cell, KnownBranch } from './model.ts';
import { WHOLE, type Report } from './report.ts';

/** Branches without a row that are named. */
const NAMED = 12;

/** A row with the branch that it names. */
export interface NamedRow extends FoundBranch {
  row: number;
  cell: Cell;
}

/** The same branch twice: one of its rows has to go. Rows of which nobody has said yet what they are come apart. */
export function withoutTwice(found: readonly NamedRow[], report: Report): { rows: NamedRow[]; open: NamedRow[] } {
  const first = new Map<string, NamedRow>();
  const open: NamedRow[] = [];
  for (const row of found) {
    const key = row.slug ?? row.key;
    const before = first.get(key);
    if (row.isOpen === true) open.push(row);
    else if (before === undefined) first.set(key, row);
    else {
      const answer = report(row.cell, 'branch-twice', { level: 'stops', message: `“${row.name}” is here a second time; the first is in ${before.cell.at}.`, expected: 'One row for each branch.', choices: ['keep', 'leave-out'] });
      if (answer === undefined) open.push(row);
      else if (answer.kind === 'keep') first.set(key, row);
    }
  }
  return { rows: [...first.values()].toSorted((a, b) => a.row - b.row), open };
}

/** Branches of the region without a row: what they have stays. */
export function sayMissing(branches: readonly KnownBranch[], rows: readonly NamedRow[], report: Report): void {
  const given = new Set(rows.map(({ slug }) => slug));
  const names = branches.filter(({ slug }) => !given.has(slug)).map(({ name }) => name);
  if (names.length === 0 || rows.length === 0) return;
  const shown = names.slice(0, NAMED).join(', ');
  report(WHOLE, 'branches-missing', { level: 'says', message: `${names.length === 1 ? 'One branch of the region has' : `${names.length} branches of the region have`} no row: ${shown}${names.length > NAMED ? ' and others' : ''}. What they have stays.` });
}
