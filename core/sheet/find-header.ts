import { plainText } from './cells.ts';
import { fieldOfHeader, headerCell, headerKey, likelyFields, type HeaderIndex } from './match-headers.ts';
import type { Sheet, SheetMapping, Table } from './model.ts';
import { WHOLE, type Report } from './report.ts';

/** Rows among which the header is looked for: titles and remarks may stand above it. */
const LOOKED_AT = 40;

/** The header of a sheet: its row, and how much speaks for it. */
export interface Header {
  sheet: Sheet;
  /** From 1. */
  row: number;
  score: number;
  /** Of the row of last time and the one that is found without it, the one that is not read, where they are two. */
  passedOver?: number;
}

/** The row of a sheet that names the most fields; ids tell more than labels. Where none names the branch or two figures, the one that is most like such. */
function findHeader(sheet: Sheet, index: HeaderIndex, mapping: SheetMapping | undefined): Header | undefined {
  return bestRow(sheet, (row) => scoreOf(sheet, row, index, mapping)) ?? bestRow(sheet, (row) => likenessOf(sheet, row, index));
}

function bestRow(sheet: Sheet, scoreRow: (row: number) => number): Header | undefined {
  let best: Header | undefined;
  for (let row = 1; row <= Math.min(LOOKED_AT, sheet.rows.length); row += 1) {
    const score = scoreRow(row);
    if (score > (best?.score ?? 0)) best = { sheet, row, score };
  }
  return best;
}

/** The texts of a row that can be headers. */
const headersOf = (sheet: Sheet, row: number): string[] =>
  (sheet.rows[row - 1] ?? []).map((_, at) => plainText(headerCell(sheet, row, at + 1)?.text ?? '')).filter((text) => text !== '' && text.length <= 300);

function scoreOf(sheet: Sheet, row: number, index: HeaderIndex, mapping: SheetMapping | undefined): number {
  let [score, found] = [0, 0];
  let hasName = false;
  for (const text of headersOf(sheet, row)) {
    const remembered = mapping?.fields[headerKey(text)];
    const field = (remembered === undefined ? undefined : index.byId.get(remembered)) ?? fieldOfHeader(text, index);
    if (field === undefined) continue;
    found += 1;
    score += index.byId.has(text) ? 3 : 2;
    hasName ||= field.id === 'branch.name';
  }
  return found >= 2 || hasName ? score : 0;
}

/** Counts for less than any exact header. */
function likenessOf(sheet: Sheet, row: number, index: HeaderIndex): number {
  const like = headersOf(sheet, row).filter((text) => likelyFields(text, index).length > 0).length;
  return like >= 2 ? like / 1_000 : 0;
}

interface ChooseHeader {
  /** The sheet's name. */
  sheet?: string | undefined;
  /** The row that somebody says has the headers, whatever stands in it. */
  headerRow?: number | undefined;
  mapping?: SheetMapping | undefined;
}

/**
 * The sheet to read, with its header: the one named, or that whose header says the most; a hidden one only where it is named.
 * A row that was chosen last time counts again where it names fields; where the same headers stand further up, the first of them.
 */
export function chooseSheet(table: Table, index: HeaderIndex, { sheet: named, headerRow, mapping }: ChooseHeader): Header | undefined {
  const sheets = table.sheets.filter((sheet) => (named === undefined ? !sheet.isHidden : sheet.name === named));
  const found = bestOf(sheets.flatMap((sheet) => findHeader(sheet, index, mapping) ?? []));
  if (headerRow !== undefined) {
    const sheet = found?.sheet ?? sheets.find(({ rows }) => rows.length >= headerRow);
    return sheet === undefined || headersOf(sheet, headerRow).length === 0 ? undefined : { sheet, row: headerRow, score: 0 };
  }
  const last = mapping?.headerRow;
  if (last === undefined) return found;
  const again = bestOf((found === undefined ? sheets : [found.sheet]).flatMap((sheet) => {
    const score = scoreOf(sheet, last, index, mapping);
    return score > 0 ? [{ sheet, row: firstLike(sheet, last), score }] : [];
  }));
  const read = again ?? found;
  const passedOver = read?.row === last ? found?.row : last;
  return read === undefined || passedOver === undefined || passedOver === read.row ? read : { ...read, passedOver };
}

/** The first row that has the headers of another, column by column: a printed list repeats them, and rows stand between. */
function firstLike(sheet: Sheet, row: number): number {
  for (let above = 1; above < row; above += 1) if (areAlike(sheet, above, row)) return above;
  return row;
}

function areAlike(sheet: Sheet, one: number, other: number): boolean {
  const width = Math.max(sheet.rows[one - 1]?.length ?? 0, sheet.rows[other - 1]?.length ?? 0);
  const keyAt = (row: number, column: number): string => headerKey(plainText(headerCell(sheet, row, column)?.text ?? ''));
  for (let column = 1; column <= width; column += 1) if (keyAt(one, column) !== keyAt(other, column)) return false;
  return true;
}

/** Says which row is read where the one of last time and the one that is found differ: what stands above it is left out. */
export function sayRow({ row, passedOver }: Header, last: number | undefined, report: Report): void {
  if (passedOver === undefined) return;
  const above = row === 1 ? '' : ' Nothing above it is read.';
  report(WHOLE, 'header-remembered', {
    level: 'says',
    message: row === last ? `Row ${row} is read as the headers, as last time, and not row ${passedOver}, which would be taken otherwise.${above}` : `Row ${row} is read as the headers, and not row ${passedOver} as last time.${above}`,
  });
}

const bestOf = (headers: readonly Header[]): Header | undefined =>
  headers.reduce<Header | undefined>((best, each) => (best === undefined || each.score > best.score ? each : best), undefined);
