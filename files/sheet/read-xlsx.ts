import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { AppError } from '../../core/errors.ts';
import { isoDay } from '../../core/figures/dates.ts';
import { foreignKind } from '../../core/opc/foreign-kind.ts';
import { limitsWith } from '../../core/opc/limits.ts';
import { openPackage } from '../../core/opc/open-package.ts';
import { blankCell, plainText, withoutTail } from '../../core/sheet/cells.ts';
import { LIMITS } from '../../core/sheet/limits.ts';
import type { Cell, Sheet, Table } from '../../core/sheet/model.ts';
import type { ByteSource } from '../../core/zip/source.ts';
import { notASpreadsheet } from './refusals.ts';

/** The library has no types for these. */
const dates = SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null;
};

/** No sheet of a region comes near; the reader takes its parts whole. */
const ZIP_LIMITS = limitsWith({ parts: 3_000, part: 20_000_000, xml: 20_000_000, whole: 60_000_000, large: 2_000_000 });

/**
 * Reads an Excel workbook: values as they are kept, formats as far as they say percent and date, what is hidden and merged.
 * No formula is worked out. Throws AppError `bad-input` for what is none, `too-large` over the limits.
 */
export function readXlsx(source: ByteSource, file: string): Table {
  const workbook = open(soundParts(source, file), file);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, index): Sheet[] => {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    return sheet === undefined || sheet['!type'] === 'chart' ? [] : [sheetOf(sheet, name, (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, is1904, file)];
  });
  return { file, kind: 'xlsx', sheets };
}

/** The parts that hold cells, each looked at within limits, as a zip that is nothing else: macros, pictures and links are left behind. */
function soundParts(source: ByteSource, file: string): Uint8Array {
  const kind = foreignKind(source);
  if (kind !== 'zip') throw notASpreadsheet(kind, file);
  const office = openPackage(source, ZIP_LIMITS);
  if (!office.names.some((name) => /(?:^|\/)workbook\.xml$/i.test(name))) throw notASpreadsheet('zip', file);
  const wanted = office.names.filter((name) => /\.(?:xml|rels)$/i.test(name) && !/(?:^|\/)(?:drawings|charts|media|embeddings|externalLinks|comments|customXml|docProps|pivotCache|pivotTables)\b/i.test(name));
  return zipSync(Object.fromEntries(wanted.map((name) => [name, soundXml(office.bytes(name), file)])), { level: 0 });
}

/** How many there may be of each: more than any sheet within our limits has. */
const MOST: Readonly<Record<string, number>> = { mergeCell: 50_000, row: 1_100_000, c: 2_500_000, si: 1_000_000 };
const START = /<(?:\w{1,20}:)?(mergeCell|row|c|si)[\s/>]/g;
const COLUMN = /<(?:\w{1,20}:)?col\s[^<>]*>/g;

/** Of columns the reader makes a list, however many one element stands for: only hidden ones within our limits are left to it. */
function soundXml(part: Uint8Array, file: string): Uint8Array {
  const text = strFromU8(part, true);
  const counts = new Map<string, number>();
  for (const [, name = ''] of text.matchAll(START)) {
    const count = (counts.get(name) ?? 0) + 1;
    if (count > (MOST[name] ?? 0)) throw new AppError('too-large', `${file} holds far more than a spreadsheet of figures does.`, 'Nothing was taken. Copy the rows that are wanted into a new workbook and choose that.');
    counts.set(name, count);
  }
  let columns = 0;
  const sound = text.replace(COLUMN, (element) => {
    const at = (name: string): number => Number(new RegExp(`\\s${name}="(\\d{1,5})"`).exec(element)?.[1] ?? 0);
    const [from, to] = [at('min'), Math.min(at('max'), LIMITS.columns)];
    columns += 1;
    return columns <= LIMITS.columns && from > 0 && to >= from && /\shidden="(?:1|true)"/.test(element) ? `<col min="${from}" max="${to}" hidden="1"/>` : '';
  });
  return sound === text ? part : strToU8(sound, true);
}

function open(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellText: true, cellStyles: true, cellHTML: false, cellDates: false, bookVBA: false });
  } catch {
    throw new AppError('bad-input', `${file} is damaged: its sheets can't be read.`, 'Nothing was taken. Open it in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and choose that.');
  }
}

function sheetOf(sheet: WorkSheet, name: string, isHidden: boolean, is1904: boolean, file: string): Sheet {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const rows = Array.from(data, (cells: (CellObject | undefined)[] | undefined, row) =>
    withoutTail(Array.from(cells ?? [], (cell, column) => cellOf(cell, column + 1, row + 1, is1904))));
  while (rows.at(-1)?.length === 0) rows.pop();
  if (rows.length > LIMITS.rows || rows.some((cells) => cells.length > LIMITS.columns)) {
    throw new AppError('too-large', `${file} has a sheet of more than ${LIMITS.rows.toLocaleString('en-GB')} rows or ${LIMITS.columns} columns.`, 'Nothing was taken. Save the rows and columns that are wanted alone as a file of their own.');
  }
  const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] => Array.from(list ?? [], (each, index) => (each?.hidden === true ? index + 1 : 0)).filter((each) => each > 0);
  return {
    name,
    rows,
    hiddenRows: hidden(sheet['!rows']).filter((row) => row <= rows.length),
    hiddenColumns: hidden(sheet['!cols']),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ fromRow: s.r + 1, toRow: e.r + 1, fromColumn: s.c + 1, toColumn: e.c + 1 })),
    isHidden,
  };
}

function cellOf(cell: CellObject | undefined, column: number, row: number, is1904: boolean): Cell {
  const blank = blankCell(column, row, true);
  if (cell === undefined) return blank;
  // A formula that its program never worked out has no value; the reader says 0 and calls the cell a stub.
  const formula = cell.f === undefined ? undefined : cell.v === undefined || cell.t === 'z' ? 'no-value' : 'kept';
  const text = cell.w ?? (cell.v === undefined ? '' : String(cell.v));
  if (formula === 'no-value') return { ...blank, kind: 'error', text: `=${cell.f ?? ''}`, formula };
  if (cell.t === 'e') return { ...blank, kind: 'error', text, formula };
  if (cell.t === 'n' && typeof cell.v === 'number') return { ...numberCell(cell.v, String(cell.z ?? ''), text, is1904, blank), formula };
  if (cell.t === 'd') {
    const iso = cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v).slice(0, 10);
    return { ...blank, kind: 'date', text: iso, value: iso, formula };
  }
  if (cell.v === undefined || plainText(text) === '') return blank;
  return { ...blank, kind: 'text', text: String(cell.v), value: typeof cell.v === 'string' ? cell.v : text, formula };
}

function numberCell(value: number, format: string, text: string, is1904: boolean, blank: Cell): Cell {
  if (dates.is_date(format) && value >= 1) {
    const day = dates.parse_date_code(value, { date1904: is1904 });
    if (day !== null) {
      const iso = isoDay(day.y, day.m, day.d);
      return { ...blank, kind: 'date', text: iso, value: iso };
    }
  }
  return { ...blank, kind: 'number', text, value, isPercent: /%/.test(format.replace(/"[^"]*"|\\./g, '')) };
}
