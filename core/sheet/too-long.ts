import type { Cell, Sheet } from './model.ts';

/** Cells of a CSV file behind its last header, by the column's number: a few are what a comma makes of a name or a number, which moves what follows. */
export function cellsTooMany(sheet: Sheet, header: number): Map<number, Cell[]> {
  const last = (sheet.rows[header - 1] ?? []).findLastIndex(({ kind }) => kind !== 'blank') + 1;
  const below = sheet.rows.slice(header);
  const columns = new Map<number, Cell[]>();
  for (const cells of below) {
    cells.slice(last).forEach((cell, index) => {
      if (cell.kind !== 'blank' && !cell.isTyped) columns.set(last + index + 1, [...(columns.get(last + index + 1) ?? []), cell]);
    });
  }
  return new Map([...columns].filter(([, cells]) => cells.length <= Math.max(1, below.length / 5)));
}

/** What is said of a row with such a cell. Without the cell alone it is right only where nothing before it was parted. */
export const TOO_LONG = {
  level: 'stops', message: 'This row has more cells than there are headers: a comma in a name or number makes two cells of one, and what follows stands a column too far.', expected: 'Quotation marks around what has a comma in it: "1,400".', choices: ['keep', 'leave-out'],
} as const;
