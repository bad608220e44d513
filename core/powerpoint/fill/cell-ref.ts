/** A cell of a workbook. */
export interface Cell {
  sheet: string;
  /** Both counted from 1. */
  row: number;
  column: number;
}

/** More than any chart that can be read. */
const MOST_CELLS = 20_000;
/** What a spreadsheet takes as a formula. */
const LONGEST = 8_192;

const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Row and column of a cell's name such as `B2` or `$B$2`. */
export function readCell(name: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  return letters === undefined || digits === undefined ? undefined : { row: Number(digits), column: columnOf(letters) };
}

/** The name of a cell as others are keyed by it. */
export const cellKey = ({ sheet, row, column }: Cell): string => `${sheet.toLowerCase()}!${row},${column}`;

/**
 * The cells that a chart's reference names, in its order: `Sheet1!$B$2:$B$5`, `'My sheet'!$B$2`, `(Sheet1!$B$2,Sheet1!$B$4)`.
 * Undefined where it names something else, such as another file or a name.
 */
export function cellsOf(reference: string): Cell[] | undefined {
  if (reference.length > LONGEST) return undefined;
  const bare = reference.trim().replace(/^\((.*)\)$/s, '$1');
  const cells: Cell[] = [];
  for (const match of bare.split(/,(?=(?:[^']*'[^']*')*[^']*$)/)) {
    const [, quoted, plain, first = '', last] = /^\s*(?:'((?:[^']|'')+)'|([^'!]+))!([^:!]+)(?::([^:!]+))?\s*$/.exec(match) ?? [];
    const from = readCell(first);
    const to = last === undefined ? from : readCell(last);
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet === undefined || sheet.includes('[') || from === undefined || to === undefined) return undefined;
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        if (cells.length >= MOST_CELLS) return undefined;
        cells.push({ sheet, row, column });
      }
    }
  }
  return cells;
}
