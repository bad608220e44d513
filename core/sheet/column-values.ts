import { checkValue } from '../figures/value.ts';
import type { Cell } from './model.ts';
import type { Report } from './report.ts';

/** Values by the number of their row. A cell that is blank, left out or wrong has none. */
export type ColumnValues = Map<number, number | string>;

/** A cell of a column, with its row. */
export interface InRow {
  row: number;
  cell: Cell;
}

/** A number of a column, before it is held against what the column is. */
export interface RawNumber extends InRow {
  value: number;
  /** What says that it is a per cent: its own mark, or its cell's format, which shows 0.61 as 61%. */
  mark: 'percent' | 'format' | undefined;
}

/** What reading a column needs besides. */
export interface ReadContext {
  report: Report;
  /** ISO day. */
  today: string;
}

/** What somebody typed instead of a cell; undefined where it is no such value. */
export function typedValue(kind: 'count' | 'percent' | 'money' | 'date', typed: string): number | string | undefined {
  const read = checkValue(kind, typed);
  return 'value' in read ? read.value : undefined;
}

/** Whether somebody typed such a value. */
export const isTyped = (kind: Parameters<typeof typedValue>[0]) => (typed: string): boolean => typedValue(kind, typed) !== undefined;
