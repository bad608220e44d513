import { plainText } from './cells.ts';
import type { Column, HeaderIndex } from './match-headers.ts';
import { headerKey } from './match-headers.ts';
import { HELP_SHEET, type Cell, type Sheet, type SheetMapping, type Table } from './model.ts';
import { WHOLE, type Report } from './report.ts';
import type { UsedColumn } from './row-model.ts';
import { cellsTooMany } from './too-long.ts';

/** The columns that are read: each field once, and neither national figures nor shares that are worked out. */
export function usedColumns(columns: readonly Column[], { byId }: HeaderIndex, report: Report): UsedColumn[] {
  const used = new Map<string, UsedColumn>();
  for (const column of columns) {
    const { field, cell } = column;
    if (field === undefined) continue;
    if (field.figure?.scope === 'national') report(cell, 'column-national', { level: 'says', message: `“${field.figure.label}” is a national figure, which comes with the deck. This column is not used.` });
    else if (field.figure?.share !== undefined) report(cell, 'column-computed', { level: 'says', message: `“${field.figure.label}” is worked out from ${field.figure.share.map((id) => `“${byId.get(id)?.label ?? id}”`).join(' and ')}. This column is not used.` });
    else {
      const before = used.get(field.id);
      const mine = { ...column, field };
      if (before === undefined) used.set(field.id, mine);
      else {
        const answer = report(cell, 'column-twice', { level: 'stops', message: `“${field.label}” is here a second time; the first is in ${before.cell.at}.`, expected: 'One column for each figure and detail.', choices: ['keep', 'leave-out'] });
        if (answer?.kind === 'keep') used.set(field.id, mine);
      }
    }
  }
  return [...used.values()].toSorted((a, b) => a.number - b.number);
}

/** As a row has it: 30, £1,400, 61%. */
const NUMBER = /^\s*"?[£€$]?\d[\d., ]*%?"?\s*$/;

interface ColumnsToSay {
  table: Table;
  sheet: Sheet;
  header: number;
  columns: readonly Column[];
  used: readonly UsedColumn[];
  index: HeaderIndex;
  mapping: SheetMapping | undefined;
  report: Report;
  /** Somebody can still say which sheet is meant. */
  asksSheet: boolean;
}

/** What is to be said of a sheet apart from its rows: hidden and merged cells, columns without a header, what isn't there any more. */
export function sayColumns({ table, sheet, header, columns, used, index, mapping, report, asksSheet }: ColumnsToSay): void {
  const others = table.sheets.filter((each) => each !== sheet && each.rows.length > 0 && each.name !== HELP_SHEET);
  if (others.length > 0) report(WHOLE, 'sheet-other', { level: 'says', message: `The sheet “${sheet.name}” is read. ${others.map(({ name, isHidden }) => `“${name}”${isHidden ? ' (hidden)' : ''}`).join(', ')} ${others.length === 1 ? 'is' : 'are'} not.` });
  const alike = others.filter((each) => !each.isHidden && isAlike(each, sheet, header));
  if (asksSheet && alike.length > 0) report(WHOLE, 'sheet-several', { level: 'asks', message: `${alike.map(({ name }) => `“${name}”`).join(', ')} ${alike.length === 1 ? 'has' : 'have'} the same headers as “${sheet.name}”, which is read.`, expected: 'The sheet that is wanted.', choices: ['keep'] });
  sayOpenQuotes(sheet, header, columns, used, report);
  if (!used.some(({ field }) => field.id === 'branch.name')) report(WHOLE, 'no-branch-column', { level: 'stops', message: 'No column says which branch a row is of.', expected: 'A column with the header branch.name, or Branch.' });
  for (const column of used) if (sheet.hiddenColumns.includes(column.number)) report(column.cell, 'column-hidden', { level: 'says', message: `The column “${plainText(column.cell.text)}” is hidden in the file. It is read as the others are.` });
  for (const merge of sheet.merges) {
    if (merge.toRow < header || (merge.toColumn === merge.fromColumn && merge.toRow <= header)) continue;
    const cell = sheet.rows[merge.fromRow - 1]?.[merge.fromColumn - 1];
    if (cell !== undefined && cell.kind !== 'blank' && used.some(({ number }) => number >= merge.fromColumn && number <= merge.toColumn)) report(cell, 'cells-merged', { level: 'says', message: 'Cells are merged here. What stands in them counts for the first of them alone.' });
  }
  sayBare(sheet, header, columns, report);
  const gone = Object.entries(mapping?.fields ?? {}).filter(([key, id]) => id !== '' && !columns.some(({ cell }) => headerKey(cell.text) === key));
  // Of another file there would be nothing but what isn't there.
  if (gone.length > 0 && gone.length <= columns.length) report(WHOLE, 'mapping-missing', { level: 'says', message: `Last time there were columns that are not there now: ${gone.map(([, id]) => { const label = index.byId.get(id)?.label; return label === undefined ? id : `“${label}”`; }).join(', ')}.` });
}

/** Whether another sheet has the very same row of headers, with rows below it. */
function isAlike(other: Sheet, sheet: Sheet, header: number): boolean {
  const keys = (row: readonly Cell[] | undefined): string => (row ?? []).map(({ text }) => headerKey(text)).join('\n');
  const wanted = keys(sheet.rows[header - 1]);
  return other.rows.slice(0, 40).some((row, at) => keys(row) === wanted && other.rows.length > at + 1);
}

/** A quotation mark that is never closed takes in the rows below it, up to the next one: lines of one cell have as many parts as the sheet has columns, and numbers among them. */
function sayOpenQuotes(sheet: Sheet, header: number, columns: readonly Column[], used: readonly UsedColumn[], report: Report): void {
  const numbers = used.filter(({ field }) => ['count', 'percent', 'money'].includes(field.kind)).length;
  if (columns.length < 3 || numbers === 0) return;
  const isRow = (line: string): boolean => [',', ';', '\t', '|'].some((mark) => {
    const parts = line.split(mark);
    return parts.length >= columns.length && parts.filter((part) => NUMBER.test(part)).length * 2 >= numbers;
  });
  for (const cells of sheet.rows.slice(header)) {
    for (const cell of cells) {
      if (cell.isTyped || !cell.text.includes('\n')) continue;
      const rows = cell.text.split(/\r\n|\r|\n/).filter(isRow).length;
      // The rows that it took in have no row of their own: leaving the cell out would lose them unsaid.
      if (rows > 1) report(cell, 'quote-open', { level: 'stops', message: `This cell holds ${rows} rows: a quotation mark opens before it and is not closed.`, expected: 'A quotation mark at both ends of a cell, or none.', choices: ['keep'] });
    }
  }
}

/** Cells under no header, but for those that make a row too long. */
function sayBare(sheet: Sheet, header: number, columns: readonly Column[], report: Report): void {
  const known = new Set([...columns.map(({ number }) => number), ...cellsTooMany(sheet, header).keys()]);
  for (const cells of sheet.rows.slice(header)) {
    for (const [index, cell] of cells.entries()) {
      if (cell.kind === 'blank' || known.has(index + 1)) continue;
      known.add(index + 1);
      report(cell, 'header-blank', { level: 'says', message: 'This column has no header and is not read.' });
    }
  }
}
