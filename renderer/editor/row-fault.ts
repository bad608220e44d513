import type { FigureBook, FigureRow } from '../../core/figures/book.ts';

/** What is wrong with a figure, said where it can be mended: a share that comes out wrong is mended at its parts. */
export function rowFault(row: FigureRow, book: FigureBook): Pick<FigureRow, 'state' | 'fault'> {
  if (row.state === 'out-of-range' || row.state === 'blank') return row;
  return book.rows.find(({ share, state }) => state === 'out-of-range' && share?.includes(row.id)) ?? row;
}
