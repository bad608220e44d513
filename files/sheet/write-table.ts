import { csvOfTable, type OutTable } from '../../core/sheet/out-table.ts';
import { writeBeside } from '../write-beside.ts';

/** Writes a table whole or not at all: an Excel workbook where the name ends in .xlsx, CSV otherwise. */
export async function writeTable(target: string, table: OutTable): Promise<void> {
  // The library of workbooks is large.
  await writeBeside(target, /\.xlsx$/i.test(target) ? (await import('./write-xlsx.ts')).xlsxOfTable(table) : csvOfTable(table));
}
