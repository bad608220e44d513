import { numberIn } from '../figures/number-in.ts';
import { type OpenRow } from './check-rows.ts';
import type { Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';

/** So many numbers are those of another branch by no chance. */
const SURE_NUMBERS = 5;
/** And so many of any other row of the sheet, of which there are many, one of them at least so large: small counts meet by chance. */
const [SURE_ANYWHERE, LARGE, DIFFERENT] = [8, 20, 4];
/** So many other rows have new numbers where one with last time's is worth a word. */
const OTHERS = 12;
/** Where more rows than this are so it is how the sheet is. */
const few = (count: number, of: number): boolean => count <= Math.max(2, of / 20);

const numbersOf = (row: OpenRow): [string, number][] => [...row.values].flatMap(([id, value]): [string, number][] => (typeof value === 'number' ? [[id, value]] : []));

/**
 * Finds rows whose numbers are another row's: throughout those of the row above, so many of any other row, last time's of the
 * branch where most others have new ones, and one number in every cell. @returns the rows that are left out
 */
export function checkCopies(rows: readonly OpenRow[], columns: readonly UsedColumn[], report: Report): Set<OpenRow> {
  const dropped = new Set<OpenRow>();
  const told = new Set<OpenRow>();
  const tell = (row: OpenRow, code: string, message: string): void => {
    told.add(row);
    const answer = report(row.name, code, { level: 'asks', message, expected: 'The branch’s own figures.', choices: ['keep', 'leave-out'] });
    if (answer?.kind === 'leave-out') dropped.add(row);
  };
  rows.forEach((row, index) => {
    const words = ofAbove(row, rows[index - 1]);
    if (words !== undefined) tell(row, 'row-copied', words);
  });
  const numbered = rows.map((row) => ({ row, numbers: numbersOf(row) }));
  const counts = new Set(columns.filter(({ field }) => field.kind === 'count').map(({ field }) => field.id));
  const copied = [...repeated(numbered.map(({ row, numbers }) => ({ row, numbers: numbers.filter(([id]) => counts.has(id)) })))].filter(([row]) => !told.has(row));
  if (few(copied.length, rows.length)) for (const [row, other] of copied) tell(row, 'row-copied', `Every count of this row is that of row ${other.row}, “${other.name.text.trim()}”.`);
  const whole = [...repeated(numbered)].filter(([row]) => !told.has(row));
  if (few(whole.length, rows.length)) for (const [row, other] of whole) tell(row, 'row-copied', `Every number of this row is that of row ${other.row}, “${other.name.text.trim()}”.`);
  const old = numbered.filter(({ row, numbers }) => !told.has(row) && numbers.length >= SURE_NUMBERS && numbers.every(([id, value]) => numberIn(row.known?.figures, id) === value));
  const fresh = numbered.filter(({ row, numbers }) => numbers.length >= SURE_NUMBERS && numbers.some(([id, value]) => ![undefined, value].includes(numberIn(row.known?.figures, id))));
  // Of a sheet of a few rows, or a file that is taken again, nobody can say that the others are new.
  if (fresh.length >= OTHERS && old.length * 9 <= fresh.length) for (const { row } of old) tell(row, 'row-unchanged', 'Every number of this row is what the branch has already, and those of most other branches are not.');
  const even = numbered.filter(({ row, numbers }) => !told.has(row) && isEven(numbers));
  if (few(even.length * 4, rows.length)) for (const { row, numbers } of even) tell(row, 'row-one-number', `${numbers.filter(([, value]) => value === numbers[0]?.[1]).length} figures of this row are all ${String(numbers[0]?.[1])}.`);
  return dropped;
}

/** Rows that have so many numbers of a row before them, with that row. */
function repeated(rows: readonly { row: OpenRow; numbers: readonly (readonly [string, number])[] }[]): Map<OpenRow, OpenRow> {
  const first = new Map<string, OpenRow>();
  const found = new Map<OpenRow, OpenRow>();
  for (const { row, numbers } of rows) {
    const values = numbers.map(([, value]) => value);
    if (values.length < SURE_ANYWHERE || new Set(values).size < DIFFERENT || Math.max(...values) < LARGE) continue;
    const key = numbers.map((each) => each.join(' ')).join('\n');
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else found.set(row, other);
  }
  return found;
}

/** What is said of a row that says the same as the row above throughout, or of enough numbers whose texts alone are others. */
function ofAbove(row: OpenRow, above: OpenRow | undefined): string | undefined {
  if (above === undefined || row.values.size < 3) return undefined;
  const numbers = numbersOf(row);
  const others = [...row.values].filter(([id, value]) => above.values.get(id) !== value);
  // Dates and other texts may have been put in since, or taken out.
  const isSame = others.length === 0 && row.values.size === above.values.size || (numbers.length >= SURE_NUMBERS && numbers.length === numbersOf(above).length && others.every(([, value]) => typeof value === 'string'));
  if (!isSame || numbers.length < 3 || numbers.every(([, value]) => value === numbers[0]?.[1])) return undefined;
  return `Every ${others.length === 0 ? 'figure' : 'number'} of this row is that of the row above, “${above.name.text.trim()}”.`;
}

/** One number from the first on, in so many cells as no meeting has by chance. */
const isEven = (numbers: readonly (readonly [string, number])[]): boolean => {
  const first = numbers[0]?.[1] ?? 0;
  const same = numbers.findIndex(([, value]) => value !== first);
  return first >= LARGE && (same === -1 ? numbers.length : same) >= SURE_ANYWHERE;
};
