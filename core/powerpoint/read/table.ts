import type { Element } from '@xmldom/xmldom';
import type { ReadCell, ReadContent } from './model.ts';
import { readParagraphs, type TextSetting } from './paragraphs.ts';
import { flag, kid, kids, whole } from './xml.ts';

/** More columns than any slide can show; a file from a stranger may claim millions. */
const MOST_SPAN = 1_000;

/** Reads `a:tbl`. What a merged cell covers is blank, so that every row has as many cells. */
export function readTable(table: Element, alt: string, setting: TextSetting): Extract<ReadContent, { kind: 'table' }> {
  const width = Math.min(MOST_SPAN, kids(kid(table, 'tblGrid'), 'gridCol').length);
  let merged = false;
  const rows = kids(table, 'tr').map((row) => {
    const cells = kids(row, 'tc').map((cell): ReadCell => {
      const covered = flag(cell, 'hMerge') === true || flag(cell, 'vMerge') === true;
      if (covered || (whole(cell, 'gridSpan') ?? 1) > 1 || (whole(cell, 'rowSpan') ?? 1) > 1) merged = true;
      return { paragraphs: covered ? [] : readParagraphs(kid(cell, 'txBody'), [], setting), covered };
    });
    return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, (): ReadCell => ({ paragraphs: [], covered: false }))];
  });
  return { kind: 'table', rows, header: flag(kid(table, 'tblPr'), 'firstRow') ?? false, merged, alt };
}
