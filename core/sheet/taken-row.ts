import type { LocalFigure } from '../branch/model.ts';
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
}

/** Where a value stands, as a source says it: "Figures.xlsx, Autumn, C7". */
export const sourceOfCell = (table: Table, sheet: Sheet, at: string): string => [table.file, ...(sheet.name === '' ? [] : [sheet.name]), at].join(', ');

/** A source without the place in a spreadsheet that was put behind it. */
export const sourceWords = (source: string): string => source.replace(/(?:^|; )[^;]+\.(?:csv|tsv|txt|xlsx|xlsm)(?:, [^;]{1,40})?, [A-Z]{1,3}\d{1,5}$/i, '');

export function takenRow({ row, columns, values, table, sheet, asOf }: RowParts): TakenRow {
  const at = (id: string): number | string | undefined => values.get(id)?.get(row.row);
  const figures = new Map<string, LocalFigure>();
  for (const [id, value] of row.values) {
    const place = sourceOfCell(table, sheet, row.cells.get(id)?.at ?? '');
    const words = String(at(`${id}.source`) ?? at('source') ?? '');
    figures.set(id, { value, source: words === '' ? place : `${words}; ${place}`, asOf: String(at(`${id}.as-of`) ?? at('as-of') ?? asOf), enteredBy: '' });
  }
  const profile: Record<string, Record<string, string>> = { branch: { name: row.called } };
  const blank: string[] = [];
  const cells: Record<string, string> = {};
  for (const { field, number } of columns) {
    const cell = cellAt(sheet, row.row, number);
    cells[field.id] = cell.at;
    const value = at(field.id);
    if (cell.kind === 'blank' && (field.role === 'figure' || field.role === 'profile')) blank.push(field.id);
    if (field.role !== 'profile' || field.id === 'branch.name' || value === undefined) continue;
    const [part, key] = detailParts(field.id);
    profile[part] = { ...profile[part], [key]: String(value) };
  }
  return { key: row.key, name: row.called, slug: row.slug, profile, figures: Object.fromEntries(figures), blank, cells, address: row.row };
}
