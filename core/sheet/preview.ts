import type { Figure } from '../figures/model.ts';
import { printValue } from '../figures/value.ts';
import type { Region } from '../region/model.ts';
import { cellWords, plainText } from './cells.ts';
import { fieldsOf, type Field } from './fields.ts';
import { headerChoices, type HeaderChoice } from './header-choices.ts';
import { fieldOfHeader, headerKey, indexFields, type Column } from './match-headers.ts';
import type { Answers, Sheet, SheetMapping, SheetProblem, Table, TakenRow } from './model.ts';
import { readSheet, type SheetInput, type SheetReading } from './read-sheet.ts';
import { knownBranches, takeRows, type DeckFigures, type FieldChange, type TakeInput, type Taking } from './take.ts';

/** All that somebody said of a spreadsheet before it is taken. */
export interface SheetSaid {
  /** The sheet that is read; undefined: the one whose header says most. */
  sheet?: string | undefined;
  /** The row of that sheet that has the headers, from 1; undefined: the one that names most. */
  headerRow?: number | undefined;
  /** What columns give, by `headerKey`: a field's id, or '' for nothing. Goes before what was said last time. */
  columns: Readonly<Record<string, string>>;
  answers: Answers;
  /** Numbers of rows that are left out. */
  without: readonly number[];
  blanks: TakeInput['blanks'];
  /** Where figures come from for which no column says it; '' or absent: a branch's return. */
  source?: string | undefined;
}

/** A column of the file, and what it gives. */
export interface PreviewColumn {
  number: number;
  /** The header's cell. */
  at: string;
  /** What `columns` of what is said knows it by. */
  key: string;
  text: string;
  /** The field's id; '' where the column is not read. */
  field: string;
  label: string;
  /** `fixed`: a national figure or one that is worked out, which no spreadsheet gives. */
  how: 'exact' | 'remembered' | 'said' | 'none' | 'fixed';
  /** The first few cells below it. */
  samples: readonly string[];
}

/** A row of the file as it would be taken. */
export interface PreviewRow {
  row: number;
  /** Of the branch, as far as it is known. */
  name: string;
  /** `open`: somebody has to say something of it. `skipped`: nothing is read of it, as of a total. */
  state: 'taken' | 'new' | 'open' | 'left-out' | 'skipped';
  /** As the file has them, in the order of the columns that are read. */
  cells: readonly string[];
}

/** A change as people read it. */
export interface PreviewChange extends Omit<FieldChange, 'before' | 'after'> {
  before: string;
  after: string;
}

/** A spreadsheet as it would be taken, with everything that is to be said of it. */
export interface SheetPreview {
  file: string;
  sheet: string;
  sheets: readonly { name: string; isHidden: boolean }[];
  /** The row of the headers, from 1; 0 where none was found. */
  header: number;
  /** Rows that can be chosen for it, with what stands in them. */
  headers: readonly HeaderChoice[];
  columns: readonly PreviewColumn[];
  /** What a column can be. */
  fields: readonly { id: string; label: string }[];
  rows: readonly PreviewRow[];
  problems: readonly SheetProblem[];
  changes: readonly PreviewChange[];
  /** How many branches of the region change. */
  branches: number;
  /** Names of branches that the region doesn't have yet. */
  added: readonly string[];
}

/** What a preview is made of. */
export interface PreviewInput {
  table: Table;
  region: Region;
  decks: readonly DeckFigures[];
  /** What was said of the headers last time. */
  mapping: SheetMapping | undefined;
  /** ISO day. */
  today: string;
  said: SheetSaid;
}

const SAMPLES = 3;

/** The input of `readSheet` for what is said. */
export function sheetInput({ table, region, decks, mapping, today, said }: PreviewInput): SheetInput {
  const fields = { ...mapping?.fields, ...said.columns };
  return {
    table: withoutRows(table, said), figures: figuresOf(decks), today, branches: knownBranches(region, decks.map(({ id }) => id)), regionName: region.name, answers: said.answers,
    ...((mapping !== undefined || Object.keys(fields).length > 0) && { mapping: { ...mapping, fields } }), ...(said.headerRow !== undefined && { headerRow: said.headerRow }), ...(said.sheet !== undefined && { sheet: said.sheet }), ...(said.source?.trim() && { source: said.source.trim() }),
  };
}

const figuresOf = (decks: readonly DeckFigures[]): Figure[] => [...new Map(decks.flatMap(({ figures }) => [...figures])).values()];

/** Rows that are left out are blank, so that every other keeps its number. */
function withoutRows(table: Table, { sheet, without }: SheetSaid): Table {
  if (without.length === 0) return table;
  const out = new Set(without);
  return { ...table, sheets: table.sheets.map((each) => (sheet !== undefined && each.name !== sheet ? each : { ...each, rows: each.rows.map((cells, index) => (out.has(index + 1) ? [] : cells)) })) };
}

/** What a region becomes by a spreadsheet as it is said now. */
export const takingOf = ({ region, decks, said }: PreviewInput, reading: SheetReading): Taking => takeRows({ region, decks, rows: reading.rows, blanks: said.blanks });

/** A spreadsheet as it would be taken. Pure; never throws for what a file holds. @param reading of `sheetInput` */
export function previewSheet(input: PreviewInput, reading: SheetReading = readSheet(sheetInput(input))): SheetPreview {
  const { table, decks, said } = input;
  const all = fieldsOf(figuresOf(decks));
  const byId = new Map(all.map((field) => [field.id, field]));
  const sheet = table.sheets.find(({ name }) => name === reading.sheet);
  const isRead = sheet !== undefined && reading.header > 0;
  const columns = isRead ? previewColumns(input, reading, sheet, all) : [];
  const taking = takingOf(input, reading);
  return {
    file: table.file,
    sheet: reading.sheet,
    sheets: table.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    header: reading.header,
    headers: headerChoices(sheet ?? table.sheets.find(({ name, isHidden }) => (said.sheet === undefined ? !isHidden : name === said.sheet)), reading.header),
    columns,
    fields: all.filter(({ figure }) => !isFixed(figure)).map(({ id, label }) => ({ id, label })),
    rows: isRead ? previewRows(input, reading, sheet, columns) : [],
    problems: reading.problems,
    changes: taking.changes.map((change) => ({ ...change, before: words(byId.get(change.field), change.before), after: words(byId.get(change.field), change.after) })),
    branches: taking.branches.length,
    added: taking.added.map(({ name }) => name),
  };
}

const isFixed = (figure: Figure | undefined): boolean => figure?.scope === 'national' || figure?.share !== undefined;

function words(field: Field | undefined, value: number | string | undefined): string {
  if (value === undefined) return '';
  const kind = field?.kind;
  return (kind === undefined || kind === 'choice' || kind === 'email' ? '' : printValue(kind, value)) || String(value);
}

function previewColumns({ mapping, said }: PreviewInput, { header, columns }: SheetReading, sheet: Sheet, all: readonly Field[]): PreviewColumn[] {
  const index = indexFields(all);
  return columns.map(({ number, cell, field }): PreviewColumn => {
    const key = headerKey(cell.text);
    return {
      number, at: cell.at, key, text: plainText(cell.text), field: field?.id ?? '', label: field?.label ?? '', how: howMatched(),
      samples: sheet.rows.slice(header).flatMap((cells) => cellWords(cells[number - 1]) || []).slice(0, SAMPLES),
    };

    function howMatched(): PreviewColumn['how'] {
      if (isFixed(field?.figure)) return 'fixed';
      if (Object.hasOwn(said.columns, key)) return 'said';
      const isExact = field !== undefined && fieldOfHeader(cell.text, index)?.id === field.id;
      if (isExact) return 'exact';
      if (mapping !== undefined && Object.hasOwn(mapping.fields, key)) return 'remembered';
      return field === undefined ? 'none' : 'said';
    }
  });
}

function previewRows({ said }: PreviewInput, { header, rows, columns, problems }: SheetReading, sheet: Sheet, shown: readonly PreviewColumn[]): PreviewRow[] {
  const taken = new Map(rows.map((row) => [row.address, row]));
  // By hand, or by an answer to what was asked about the row.
  const out = new Set(said.without);
  const answeredOut = new Set(Object.entries(said.answers).flatMap(([key, { kind }]) => (kind === 'leave-out' ? [Number(/@[A-Z]+(\d+)$/.exec(key)?.[1] ?? 0)] : [])));
  const open = new Set(problems.flatMap(({ level, row }) => (level === 'says' || row === undefined ? [] : [row])));
  const read = shown.filter(({ field, how }) => field !== '' && how !== 'fixed');
  const name = nameColumn(columns);
  return sheet.rows.flatMap((cells, at): PreviewRow[] => {
    const row = at + 1;
    if (row <= header || cells.every(({ kind }) => kind === 'blank')) return [];
    const known = taken.get(row);
    return [{ row, name: known?.name ?? cellWords(name === undefined ? undefined : cells[name - 1]), state: stateOf(row, known), cells: read.map(({ number }) => cellWords(cells[number - 1])) }];
  });

  function stateOf(row: number, known: TakenRow | undefined): PreviewRow['state'] {
    if (out.has(row)) return 'left-out';
    if (known === undefined) return open.has(row) ? 'open' : answeredOut.has(row) ? 'left-out' : 'skipped';
    return known.slug === undefined ? 'new' : 'taken';
  }
}

const nameColumn = (columns: readonly Column[]): number | undefined => columns.find(({ field }) => field?.id === 'branch.name')?.number;
