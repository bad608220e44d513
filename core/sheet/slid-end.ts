import { printValue } from '../figures/value.ts';
import { numberIn } from '../figures/number-in.ts';
import { type OpenRow } from './check-rows.ts';
import type { Cell } from './model.ts';
import { readNumberText } from './number-text.ts';
import type { Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';
import { median } from './median.ts';

/** So many columns from the last figure on are looked at. */
const LAST = 3;
/** Fewer values than this say nothing of what is usual. */
const ENOUGH = 12;
/** How far a value is from what the branch had: as often changed as hardly ever, and as it often is. In logarithms. */
const [CHANGED, ALIKE] = [Math.log(2.5), Math.log(1.35)];
/** How far it is from the other rows' in the robust measure of spread. */
const [STRANGE, USUAL] = [5, 2.5];

/** What a column usually holds. */
interface Pattern {
  column: UsedColumn;
  middle: number;
  spread: number;
  /** How all have changed since last time. */
  change: number;
  /** Hardly any row has nothing there. */
  isFilled: boolean;
}

function patternOf(column: UsedColumn, rows: readonly OpenRow[]): Pattern | undefined {
  const { id } = column.field;
  const given = rows.flatMap((row) => {
    const value = row.values.get(id);
    return typeof value === 'number' && value >= 0 ? [{ value, before: numberIn(row.known?.figures, id) }] : [];
  });
  if (given.length < ENOUGH) return undefined;
  const logs = given.map(({ value }) => Math.log1p(value));
  const middle = median(logs);
  const changes = given.flatMap(({ value, before }) => (before === undefined || before < 0 ? [] : [ratio(value, before)]));
  return { column, middle, spread: Math.max(0.15, 1.4826 * median(logs.map((each) => Math.abs(each - middle)))), change: changes.length >= ENOUGH ? median(changes) : 0, isFilled: given.length >= 0.8 * rows.length };
}

const ratio = (value: number, before: number): number => Math.log((value + 5) / (before + 5));

/** Whether a value is at home in a column, surely not, or neither: by what the branch had there, else by what the others have. */
function fitOf(value: number, row: OpenRow, { column, middle, spread, change }: Pattern): 'fits' | 'strange' | 'open' {
  if (column.field.kind === 'percent' && value > 100) return 'strange';
  const before = numberIn(row.known?.figures, column.field.id);
  if (before !== undefined && before >= 0) {
    const away = Math.abs(ratio(value, before) - change);
    if (away > CHANGED && Math.abs(value - before) >= 15) return 'strange';
    return away <= ALIKE ? 'fits' : 'open';
  }
  const away = Math.abs(Math.log1p(value) - middle) / spread;
  return away >= STRANGE ? 'strange' : away <= USUAL ? 'fits' : 'open';
}

/** As the cell has it, also where it can be no value of its column. */
function numberOf(row: OpenRow, { field }: UsedColumn): number | undefined {
  const value = row.values.get(field.id) ?? row.cells.get(field.id)?.value;
  if (typeof value !== 'string') return value;
  const read = readNumberText(value);
  return read.kind === 'number' ? read.value : undefined;
}

/** The last columns that hold numbers of the branch, side by side. */
function lastColumns(columns: readonly UsedColumn[]): UsedColumn[] {
  const figures = columns.filter(({ field }) => field.role === 'figure');
  const last: UsedColumn[] = [];
  for (const column of figures.toReversed()) {
    const next = last[0];
    if (last.length === LAST || !['count', 'percent', 'money'].includes(column.field.kind) || (next !== undefined && next.number !== column.number + 1)) break;
    last.unshift(column);
  }
  return last;
}

/**
 * Asks where a cell near the end of a row seems to have been left out, so that what follows slid left and the last figure is
 * blank: a value is strange in its own column, at home in the next, and no other one that would move speaks against it. Columns that
 * hold much the same can't be told apart so.
 */
export function askSlidEnds(rows: readonly OpenRow[], columns: readonly UsedColumn[], report: Report): void {
  const patterns = lastColumns(columns).map((column) => patternOf(column, rows));
  if (patterns.length < 2 || patterns.includes(undefined)) return;
  const known = patterns.filter((each) => each !== undefined);
  const last = known.at(-1);
  for (const row of rows) {
    if (last === undefined || (row.cells.get(last.column.field.id)?.kind ?? 'blank') !== 'blank') continue;
    if (!last.isFilled && numberIn(row.known?.figures, last.column.field.id) === undefined) continue;
    const moved = known.slice(0, -1).map((own, at) => {
      const value = numberOf(row, own.column);
      const next = known[at + 1] ?? last;
      return value === undefined || value < 0 ? undefined : { value, own, next, inOwn: fitOf(value, row, own), inNext: fitOf(value, row, next) };
    });
    // Those that slid are all from one on.
    const from = moved.findIndex((each, at) => each?.inOwn === 'strange' && each.inNext === 'fits' && moved.slice(at).every((other) => other !== undefined && other.inNext !== 'strange' && !(other.inOwn === 'fits' && other.inNext === 'open')));
    const first = moved[from];
    const cell: Cell | undefined = first && row.cells.get(first.own.column.field.id);
    if (first === undefined || cell === undefined) continue;
    const { value, own: { column }, next } = first;
    const answer = report(cell, 'row-end-shifted', {
      level: 'asks', message: `Figures from here on may stand one column too far to the left: ${printed(next.column.field, value)} is like “${next.column.field.label}” and not like “${column.field.label}”, and “${last.column.field.label}” is blank.`,
      expected: 'Each value under its own header.', choices: ['keep', 'leave-out'],
    });
    if (answer?.kind === 'leave-out') for (const each of known.slice(from)) row.values.delete(each.column.field.id);
  }
}

const printed = ({ figure }: UsedColumn['field'], value: number): string => (figure === undefined ? String(value) : printValue(figure.kind, value));
