import { cellMargin } from '../arrange/table-size.ts';
import type { TableShape } from '../arrange/shape.ts';
import { paragraphsXml } from '../text/body.ts';
import { runsParagraph } from '../text/paragraphs.ts';
import type { Run } from '../text/runs.ts';
import { PLAIN_STYLE, type TextStyle } from '../text/style.ts';
import { emu } from '../units.ts';
import { el, type XmlElement } from '../xml/element.ts';
import { named, placeholderProperties, transform } from './frame.ts';
import type { ShapeContext } from './text-shape.ts';

/** The deck's own table style, which `tableStyles.xml` defines. */
export const TABLE_STYLE_ID = '{6B0F5C1E-8C1D-4E0B-9A35-2D1B7A4C9E01}';

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;
const TABLE_URI = 'http://schemas.openxmlformats.org/drawingml/2006/table';

/** Bold and colour come from the table style; a cell states only its size and alignment. */
const HEAD: TextStyle = { ...PLAIN_STYLE, colour: 'bg1' };

function cell(runs: readonly Run[], shape: TableShape, column: number, head: boolean, context: ShapeContext): XmlElement {
  const margin = cellMargin(shape.size);
  const side = emu(margin.side);
  const top = emu(margin.top);
  const align = shape.align[column];
  const paragraphs = paragraphsXml(runs.length === 0 ? [] : [runsParagraph(runs)], {
    ...context,
    style: head ? HEAD : PLAIN_STYLE,
    scale: 1,
    inherits: true,
    cell: { size: shape.size, align: align === undefined ? undefined : ALIGN[align] },
  });
  return el('a:tc', {},
    el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...paragraphs),
    el('a:tcPr', { marL: side, marR: side, marT: top, marB: top, anchor: 'ctr' }));
}

/** The frame in which a table stands on a slide. */
export const tableFrame = (shape: TableShape, table: XmlElement): XmlElement => el('p:graphicFrame', {},
  el('p:nvGraphicFramePr', {},
    named('Table', shape.alt),
    el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
    placeholderProperties(shape.placeholder?.type, shape.placeholder?.idx)),
  transform(shape.box, 'p:xfrm'),
  el('a:graphic', {}, el('a:graphicData', { uri: TABLE_URI }, table)));

/** A native table whose first row is its header, and whose first column names the rows where there is more than one. */
export function tableXml(shape: TableShape, context: ShapeContext): XmlElement {
  return el('a:tbl', {},
    el('a:tblPr', { firstRow: true, firstCol: shape.columns.length > 1, bandRow: true }, el('a:tableStyleId', {}, TABLE_STYLE_ID)),
    el('a:tblGrid', {}, ...shape.columns.map((width) => el('a:gridCol', { w: emu(width) }))),
    ...shape.rows.map((row, index) => el('a:tr', { h: emu(shape.heights[index] ?? 0.4) },
      ...row.map((runs, column) => cell(runs, shape, column, index === 0, context)))));
}
