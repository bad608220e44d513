import { AlignmentType, BorderStyle, HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Block, TableCell as Cell } from '../../deck/content.ts';
import { columnWidths, isEmptyCell } from '../page.ts';
import type { Writing } from './blocks.ts';
import { HEAD_FILL, RULE } from './look.ts';
import { inlineRuns } from './runs.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
/** A line of handwriting, and on a form a few. */
const ROOM = { paper: 520, form: 800 };

/** A table as wide as the page, its head repeated on every page that it runs over. */
export function tableOf(table: TableBlock, writing: Writing): Table {
  const widths = columnWidths(table.head, table.rows).map((percent) => Math.round((percent / 100) * writing.width));
  const cells = (row: readonly Cell[], head: boolean): TableCell[] =>
    table.head.map((_, column) => {
      const align = table.align[column];
      return new TableCell({
        width: { size: widths[column] ?? 0, type: WidthType.DXA },
        ...(head && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL } }),
        children: [new Paragraph({ style: head ? 'TableHead' : 'TableText', ...(align && { alignment: ALIGN[align] }), children: inlineRuns(row[column]?.children ?? [], writing.blanks) })],
      });
    });
  const room = writing.form ? ROOM.form : ROOM.paper;
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(table.head, true) }),
      ...table.rows.map((row) => new TableRow({
        cantSplit: true,
        ...(row.some(isEmptyCell) && { height: { value: room, rule: HeightRule.ATLEAST } }),
        children: cells(row, false),
      })),
    ],
  });
}
