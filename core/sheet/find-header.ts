import { plainText } from './cells.ts';
import { fieldOfHeader, headerCell, headerKey, type HeaderIndex } from './match-headers.ts';
import type { Sheet, SheetMapping, Table } from './model.ts';

/** Rows among which the header is looked for: titles and remarks may stand above it. */
const LOOKED_AT = 40;

/** The header of a sheet: its row, and how much speaks for it. */
export interface Header {
  sheet: Sheet;
  /** From 1. */
  row: number;
  score: number;
}

/** The row of a sheet that names the most fields; ids tell more than labels. Undefined where none names the branch or two figures. */
export function findHeader(sheet: Sheet, index: HeaderIndex, mapping?: SheetMapping): Header | undefined {
  let best: Header | undefined;
  for (let row = 1; row <= Math.min(LOOKED_AT, sheet.rows.length); row += 1) {
    const score = scoreOf(sheet, row, index, mapping);
    if (score > 0 && score > (best?.score ?? 0)) best = { sheet, row, score };
  }
  return best;
}

function scoreOf(sheet: Sheet, row: number, index: HeaderIndex, mapping: SheetMapping | undefined): number {
  let [score, found] = [0, 0];
  let hasName = false;
  for (let column = 1; column <= (sheet.rows[row - 1]?.length ?? 0); column += 1) {
    const text = plainText(headerCell(sheet, row, column)?.text ?? '');
    if (text === '' || text.length > 300) continue;
    const remembered = mapping?.fields[headerKey(text)];
    const field = (remembered === undefined ? undefined : index.byId.get(remembered)) ?? fieldOfHeader(text, index);
    if (field === undefined) continue;
    found += 1;
    score += index.byId.has(text) ? 3 : 2;
    hasName ||= field.id === 'branch.name';
  }
  // A row of a branch called "Region" names one field, and is none.
  return found >= 2 || (hasName && (sheet.rows[row - 1]?.length ?? 0) <= 2) ? score : 0;
}

/** The sheet to read, with its header: the one named, or that whose header says the most; a hidden one only where it is named. */
export function chooseSheet(table: Table, index: HeaderIndex, named?: string, mapping?: SheetMapping): Header | undefined {
  const sheets = table.sheets.filter((sheet) => (named === undefined ? !sheet.isHidden : sheet.name === named));
  return sheets.flatMap((sheet) => findHeader(sheet, index, mapping) ?? []).reduce<Header | undefined>((best, each) => (best === undefined || each.score > best.score ? each : best), undefined);
}
