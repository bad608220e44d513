import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Chart } from '../../deck/content.ts';
import { numberFormat } from './design.ts';
import { cleanLine } from '../text/clean.ts';
import { el, toXmlPart, type XmlElement } from '../xml/element.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `A`, `B` … `AA` for a column counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const textCell = (reference: string, text: string): XmlElement =>
  el('c', { r: reference, t: 'inlineStr' }, el('is', {}, el('t', { 'xml:space': 'preserve' }, text)));

function sheet(chart: Chart): XmlElement {
  const head = el('row', { r: 1 }, ...chart.series.map((one, index) => textCell(`${columnName(index + 1)}1`, cleanLine(one.name))));
  const rows = chart.categories.map((category, row) => el('row', { r: row + 2 },
    textCell(`A${row + 2}`, cleanLine(category)),
    ...chart.series.map((one, index) => {
      const value = one.values[row];
      return value === undefined || !Number.isFinite(value) ? undefined
        : el('c', { r: `${columnName(index + 1)}${row + 2}`, s: 1 }, el('v', {}, String(value)));
    })));
  return el('worksheet', { xmlns: MAIN },
    el('cols', {}, el('col', { min: 1, max: 1, width: 40, customWidth: true })), el('sheetData', {}, head, ...rows));
}

const styles = (format: string): XmlElement => el('styleSheet', { xmlns: MAIN },
  el('numFmts', { count: 1 }, el('numFmt', { numFmtId: 164, formatCode: format })),
  el('fonts', { count: 1 }, el('font', {}, el('sz', { val: 11 }), el('name', { val: 'Arial' }))),
  el('fills', { count: 2 }, el('fill', {}, el('patternFill', { patternType: 'none' })), el('fill', {}, el('patternFill', { patternType: 'gray125' }))),
  el('borders', { count: 1 }, el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal'))),
  el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  el('cellXfs', { count: 2 },
    el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
    el('xf', { numFmtId: 164, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: true })),
  el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })));

const relation = (id: string, type: string, target: string): XmlElement =>
  el('Relationship', { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: target });

const override = (part: string, type: string): XmlElement => el('Override', { PartName: part, ContentType: `${TYPE}.${type}+xml` });

const partBytes = (root: XmlElement): Uint8Array => strToU8(toXmlPart(root));

let first: Zippable | undefined;

/** What every workbook has before its sheet, in the order that it lies there: made with the first. */
const firstParts = (): Zippable => (first ??= {
  '[Content_Types].xml': partBytes(el('Types', { xmlns: `${PACKAGE}/content-types` },
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'), override('/xl/worksheets/sheet1.xml', 'worksheet'), override('/xl/styles.xml', 'styles'))),
  '_rels/.rels': partBytes(el('Relationships', { xmlns: `${PACKAGE}/relationships` }, relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
  'xl/workbook.xml': partBytes(el('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS },
    el('sheets', {}, el('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': 'rId1' })))),
  'xl/_rels/workbook.xml.rels': partBytes(el('Relationships', { xmlns: `${PACKAGE}/relationships` },
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), relation('rId2', 'styles', 'styles.xml'))),
});

/** By the format of their numbers, of which there are six. */
const stylesOf = new Map<string, Uint8Array>();

function stylesBytes(format: string): Uint8Array {
  const bytes = stylesOf.get(format) ?? partBytes(styles(format));
  stylesOf.set(format, bytes);
  return bytes;
}

/** The workbook behind a chart, as xlsx bytes: the deck's values and nothing else, neither a clock nor what calculates. */
export function chartWorkbook(chart: Chart): Uint8Array {
  const zip: Zippable = { ...firstParts(), 'xl/worksheets/sheet1.xml': partBytes(sheet(chart)), 'xl/styles.xml': stylesBytes(numberFormat(chart)) };
  // Stored, since the file that it goes into deflates it once and as a whole.
  return zipSync(zip, { level: 0, mtime: new Date(1980, 0, 1) });
}
