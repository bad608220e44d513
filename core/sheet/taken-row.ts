import type { LocalFigure } from '../branch/model.ts';
import { placeInSheet } from '../branch/place-in-sheet.ts';
import { cellAt } from './cells.ts';
import type { OpenRow } from './check-rows.ts';
import { detailParts } from './fields.ts';
import type { Sheet, Table, TakenRow } from './model.ts';
import type { ColumnValues } from './column-values.ts';
import type { UsedColumn } from './row-model.ts';

/** What a row is made a TakenRow of. */
export interface RowParts {
  row: OpenRow & { key: string; called: string; slug: string | undefined };
  columns: readonly UsedColumn[];
  values: ReadonlyMap<string, ColumnValues>;
  table: Table;
  sheet: Sheet;
  asOf: string;
  /** What is given once for the sheet as the source of its figures; '' where nothing is. */
  source: string;
}

/** The source of a figure for which nobody gave words: it is printed, so no file's name may stand in for them. */
export const PLAIN_SOURCE = 'Branch return';

export function takenRow({ row, columns, values, table, sheet, asOf, source }: RowParts): TakenRow {
  const at = (id: string): number | string | undefined => values.get(id)?.get(row.row);
  const figures = new Map<string, LocalFigure>();
  for (const [id, value] of row.values) {
    const words = String(at(`${id}.source`) ?? at('source') ?? source).trim();
    figures.set(id, { value, source: words || PLAIN_SOURCE, asOf: String(at(`${id}.as-of`) ?? at('as-of') ?? asOf), enteredBy: placeInSheet(table.file, sheet.name, row.cells.get(id)?.at ?? '') });
  }
  const profile: Record<string, Record<string, string>> = { branch: { name: row.called } };
  const blank: string[] = [];
  const cells: Record<string, string> = {};
  for (const { field, number } of columns) {
    const cell = cellAt(sheet, row.row, number);
    cells[field.id] = cell.at;
    const value = at(field.id);
    if (cell.kind === 'blank' && row.leftOut?.has(field.id) !== true && (field.role === 'figure' || field.role === 'profile')) blank.push(field.id);
    if (field.role !== 'profile' || field.id === 'branch.name' || value === undefined) continue;
    const [part, key] = detailParts(field.id);
    profile[part] = { ...profile[part], [key]: String(value) };
  }
  return { key: row.key, name: row.called, slug: row.slug, profile, figures: Object.fromEntries(figures), blank, cells, address: row.row };
}
