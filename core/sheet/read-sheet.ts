import { isIsoDate } from '../figures/dates.ts';
import type { Figure } from '../figures/model.ts';
import { branchFinder } from './branch-names.ts';
import { cellAt } from './cells.ts';
import { checkAmounts, checkWholes, type OpenRow } from './check-rows.ts';
import { checkCopies } from './copies.ts';
import { ASKED_DETAILS, askDetailsOf, askShareDates, sayNewEmployers } from './check-known.ts';
import { leaveOutClusters } from './clusters.ts';
import type { ColumnValues } from './column-values.ts';
import { fieldsOf } from './fields.ts';
import { chooseSheet, sayRow } from './find-header.ts';
import { headerKey, indexFields, matchHeaders, type Column } from './match-headers.ts';
import type { Answers, Cell, KnownBranch, Sheet, SheetMapping, SheetProblem, Table, TakenRow } from './model.ts';
import { readColumn } from './read-column.ts';
import { collectProblems, WHOLE, type Report } from './report.ts';
import { dataRows } from './row-kinds.ts';
import type { UsedColumn } from './row-model.ts';
import { sayColumns, usedColumns } from './say-columns.ts';
import { askSlidEnds } from './slid-end.ts';
import { askFilledDown } from './filled-down.ts';
import { sayMissing, withoutTwice } from './named-rows.ts';
import { askSwappedNames } from './names-swapped.ts';
import { askOddDates } from './odd-dates.ts';
import { askOlderDates } from './older-dates.ts';
import { askOtherColumns } from './other-columns.ts';
import { askShares } from './odd-shares.ts';
import { askSlipped } from './slipped.ts';
import { takenRow } from './taken-row.ts';

/** What a spreadsheet is read for. */
export interface SheetInput {
  table: Table;
  /** Of every deck that the figures are for. */
  figures: readonly Figure[];
  /** ISO day. */
  today: string;
  /** The region's branches. Undefined: none are known, and every name is one (`branchdeck batch`). Empty: all are new. */
  branches?: readonly KnownBranch[];
  regionName?: string;
  /** What was said of the headers last time. */
  mapping?: SheetMapping;
  /** What was said to problems, by their keys. */
  answers?: Answers;
  /** The sheet's name; otherwise the one whose header says most. */
  sheet?: string;
  /** The headers' row, from 1, where somebody chose it; otherwise the one that names most. */
  headerRow?: number;
  /** Of when figures are that no column dates; undefined asks for it, '' leaves them without a date. */
  asOf?: string;
  /** Where figures come from for which no column says it, in words that are printed; without it they are a branch's return. */
  source?: string;
}

/** What a spreadsheet gives, and everything that is to be said of it. */
export interface SheetReading {
  sheet: string;
  /** The header's row, from 1; 0 where none was found. */
  header: number;
  columns: readonly Column[];
  /** A row a branch, in the file's order. Nothing may be taken of them while a problem stops or asks. */
  rows: readonly TakenRow[];
  /** In the order of the file; an answered one is not among them. */
  problems: readonly SheetProblem[];
  /** To be remembered for the next file with these headers. */
  mapping: SheetMapping;
}

/** Whether anything keeps the rows from being taken. */
export const isStopped = (problems: readonly SheetProblem[]): boolean => problems.some(({ level }) => level !== 'says');

/**
 * Reads a table's rows as what they give branches, with every problem by cell. Pure; never throws for what a file holds.
 * The same call with answers gives the rows as answered.
 */
export function readSheet(input: SheetInput): SheetReading {
  const index = indexFields(fieldsOf(input.figures));
  const header = chooseSheet(input.table, index, input);
  const problems = collectProblems(header?.sheet.name ?? '', input.answers ?? {});
  if (header === undefined) {
    problems.report(WHOLE, 'sheet-no-header', { level: 'stops', message: input.headerRow === undefined ? `${input.table.file} has no row of headers that name a branch and its figures.` : `Row ${input.headerRow} of ${input.table.file} has no headers.`, expected: 'A row with branch.name and the figures’ ids or labels, as the template has it, or another one that is chosen for it.' });
    return { sheet: '', header: 0, columns: [], rows: [], problems: problems.problems, mapping: input.mapping ?? { fields: {} } };
  }
  const { sheet, row } = header;
  const { report } = problems;
  sayRow(header, input.mapping?.headerRow, report);
  const columns = matchHeaders({ sheet, row, index, report, mapping: input.mapping, year: Number(input.today.slice(0, 4)) });
  const used = usedColumns(columns, index, report);
  sayColumns({ table: input.table, sheet, header: row, columns, used, index, mapping: input.mapping, report, asksSheet: input.sheet === undefined && input.branches !== undefined });
  const rows = used.some(({ field }) => field.id === 'branch.name') ? readRows(input, sheet, row, used, problems) : [];
  return { sheet: sheet.name, header: row, columns, rows, problems: problems.problems, mapping: mappingOf(columns, row, input) };
}

/** A header that nothing is called as is forgotten again, unless somebody left it out: a later deck may know it. */
function mappingOf(columns: readonly Column[], row: number, { answers = {}, mapping, headerRow }: SheetInput): SheetMapping {
  const isLeftOut = ({ cell }: Column): boolean =>
    mapping?.fields[headerKey(cell.text)] === '' || ['header-unknown', 'header-likely'].some((code) => answers[`${code}@${cell.at}`]?.kind === 'leave-out');
  const isChosen = headerRow !== undefined || mapping?.headerRow === row;
  return { ...(isChosen && { headerRow: row }), fields: { ...mapping?.fields, ...Object.fromEntries(columns.flatMap((column) => (column.field !== undefined ? [[headerKey(column.cell.text), column.field.id]] : isLeftOut(column) ? [[headerKey(column.cell.text), '']] : []))) } };
}

function readRows(input: SheetInput, sheet: Table['sheets'][number], header: number, columns: readonly UsedColumn[], { report, isOpen }: ReturnType<typeof collectProblems>): TakenRow[] {
  const finder = branchFinder(input.branches, report);
  const found = dataRows({ sheet, header, columns, finder, regionName: input.regionName ?? '', report }).flatMap((each) => {
    const branch = finder.find(each.name, each.isNew);
    return branch === undefined ? [] : [{ ...each, ...branch, cell: each.name }];
  });
  const { rows, open } = withoutTwice(found, report);
  sayMissing(input.branches ?? [], rows, report);
  const values = new Map<string, ColumnValues>();
  for (const { field, number } of columns) {
    if (field.id === 'branch.name') continue;
    // Rows that are still open are read as well, so that all that is wrong is said at once.
    values.set(field.id, readColumn(field, [...rows, ...open].toSorted((a, b) => a.row - b.row).map(({ row }) => ({ row, cell: cellAt(sheet, row, number) })), { report, today: input.today }));
  }
  const bySlug = new Map((input.branches ?? []).map((branch) => [branch.slug, branch]));
  const figures = columns.filter(({ field }) => field.role === 'figure');
  const once = rows.map(({ row, cell, key, name, slug }) => ({
    row, name: cell, key, called: name, slug, known: slug === undefined ? undefined : bySlug.get(slug),
    values: new Map(figures.flatMap(({ field }): [string, number | string][] => {
      const value = values.get(field.id)?.get(row);
      return value === undefined ? [] : [[field.id, value]];
    })),
    cells: new Map(figures.map(({ field, number }) => [field.id, cellAt(sheet, row, number)])),
  }));
  const copies = checkCopies(once, figures, report);
  const kept = once.filter((row) => !copies.has(row));
  for (const column of columns) askOddDates(column, values.get(column.field.id) ?? new Map(), sheet, report);
  askSwappedNames({ rows: kept, columns, sheet, values, report });
  askOtherColumns(kept, figures, report);
  askSlipped(kept, figures, report);
  askFilledDown(kept, figures, report);
  askSlidEnds(kept, columns, report);
  checkWholes(kept, input.figures, report);
  for (const { field } of figures) if (field.figure) checkAmounts(kept, field.figure, report);
  askShares(kept, input.figures, report);
  leaveOutClusters(kept, input.figures, isOpen, report);
  const asOf = askAsOf(input, kept, (row, id) => columns.some(({ field, number }) => field.id === id && cellAt(sheet, row, number).kind !== 'blank'), report);
  const dateOf = ({ row }: OpenRow, id: string): string => String(values.get(`${id}.as-of`)?.get(row) ?? values.get('as-of')?.get(row) ?? asOf);
  const cellOf = ({ row }: OpenRow, id: string): Cell | undefined => {
    const column = columns.find(({ field }) => [`${id}.as-of`, 'as-of'].includes(field.id) && values.get(field.id)?.has(row) === true);
    return column && cellAt(sheet, row, column.number);
  };
  askOlderDates(kept, { dateOf, cellOf }, report);
  askShareDates(kept, input.figures, dateOf, report);
  askDetails(input, kept, sheet, columns, values, report);
  return kept.map((row) => takenRow({ row, columns, values, table: input.table, sheet, asOf, source: input.source ?? '' }));
}

function askDetails({ branches = [], regionName = '' }: SheetInput, rows: readonly OpenRow[], sheet: Sheet, columns: readonly UsedColumn[], values: ReadonlyMap<string, ColumnValues>, report: Report): void {
  for (const id of ASKED_DETAILS) {
    const others = new Set(branches.map(({ details }) => details?.[id] ?? ''));
    const column = columns.find(({ field }) => field.id === id);
    if (column === undefined) continue;
    const given = rows.flatMap((row) => {
      const value = values.get(id)?.get(row.row);
      return typeof value === 'string' ? [{ cell: cellAt(sheet, row.row, column.number), id, value, row }] : [];
    });
    for (const { row } of askDetailsOf(given, others, regionName, report)) values.get(id)?.delete(row.row);
    if (id === 'employer.name') sayNewEmployers(rows, (row) => values.get(id)?.get(row.row), others, (row) => cellAt(sheet, row.row, column.number), report);
  }
}

/** The date of figures that no column dates, asked for once. */
function askAsOf({ asOf }: SheetInput, rows: readonly OpenRow[], isFilled: (row: number, id: string) => boolean, report: Report): string {
  if (asOf !== undefined) return asOf;
  const undated = rows.filter(({ row, values: given }) => [...given.keys()].some((id) => !isFilled(row, `${id}.as-of`) && !isFilled(row, 'as-of')));
  if (undated.length === 0) return '';
  const answer = report(WHOLE, 'as-of-missing', { level: 'asks', message: `Of when are these figures? ${undated.length === 1 ? 'One row has no date' : `${undated.length} rows have no date`} for some of them.`, expected: 'A day, or a month, such as 2025-11.', choices: ['value', 'keep'], accepts: isIsoDate });
  return answer?.kind === 'value' ? answer.value : '';
}
