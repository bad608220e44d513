import { cutPackage, cutTypes, type CutRules } from '../../opc/cut-package.ts';
import { openPackage } from '../../opc/open-package.ts';
import type { OfficeFile } from '../../opc/package.ts';
import { readPartText } from '../../opc/part-text.ts';
import { rewritePackage } from '../../opc/rewrite.ts';
import { sourceOfBytes } from '../../zip/read.ts';
import { joinPieces } from '../../zip/write.ts';
import type { ChartCells } from './chart.ts';
import { cutCells } from './cut-cells.ts';

/** What a chart's numbers need. Workbooks hold much else: remarks, pictures, pivots, queries, who made them. */
const NEEDED: ReadonlySet<string> = new Set(['officeDocument', 'worksheet', 'sharedStrings', 'styles', 'theme', 'table']);

const RULES: CutRules = { drops: (_, { type, outside }) => outside !== undefined || !NEEDED.has(type), cuts: () => ({}) };

/**
 * A chart's workbook with its changed parts. For those it is handed over to, with nothing but the cells that the chart
 * draws: what else stands in it is nobody's business. @returns undefined where nothing changes
 */
export function rewriteWorkbook(bytes: Uint8Array, changed: Map<string, Uint8Array>, cells: ChartCells, handsOver: boolean): Uint8Array | undefined {
  const source = sourceOfBytes(bytes);
  if (!handsOver) return changed.size === 0 ? undefined : joinPieces(rewritePackage(source, { changed, removed: new Set() }));
  const opened = openPackage(source);
  // Cut out of what was filled, and not of what was there before.
  const file: OfficeFile = { ...opened, bytes: (name) => changed.get(name) ?? opened.bytes(name) };
  const { texts, removed } = cutPackage(file, RULES);
  texts.set('[Content_Types].xml', cutTypes(file, removed));
  for (const [name, text] of texts) changed.set(name, readPartText(name, file.bytes(name)).bytes(text));
  for (const [name, part] of cutCells(file, cells)) changed.set(name, part);
  return joinPieces(rewritePackage(source, { changed, removed, bare: true }));
}
