import type { Block, Inline, TableCell } from '../deck/content.ts';
import type { TextBox } from './slide-frame.ts';
import { isSourceLine } from './source-line.ts';
import { codeLines, hasLongWord, lineCount, naturalWidth } from './text-lines.ts';

const LINE_HEIGHT = 1.32;
const CAPTION_LINE = 1.28;
/** What the theme leaves a picture at the least; it takes whatever else there is. */
const PICTURE = 120;
const SCALE_ROW = 118;
const SCALE_TEXT = 27;

const isObject = ({ type }: Block): boolean => type === 'chart' || type === 'table' || type === 'image' || type === 'scale' || type === 'timeline';

/** Height of a column's blocks one under another, with the gaps between them. Charts take what is left and count nothing. */
export function columnHeight(blocks: readonly Block[], box: TextBox): number {
  let behindObject = false;
  let opened = false;
  const heights = blocks.map((block, index) => {
    const captioned = (box.layout === 'chart' || box.layout === 'table' || box.layout === 'image') && behindObject;
    behindObject ||= isObject(block);
    if (block.type === 'paragraph' && (captioned || isSourceLine(block))) return lineCount(block.children, box.width, box.small) * box.small * CAPTION_LINE;
    if (block.type === 'paragraph' && box.layout === 'title' && opened) return lineCount(block.children, box.width, box.small) * box.small * LINE_HEIGHT;
    opened = true;
    if (block.type === 'quote' && box.layout === 'quote') return largeQuote(block.blocks, box);
    return blockHeight(block, box) + (block.type === 'heading' && block.level <= 4 && index > 0 ? box.size * 0.3 : 0);
  });
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, blocks.length - 1) * box.gap;
}

/** Blocks within another block, one under another. */
const innerHeight = (blocks: readonly Block[], box: TextBox, gap: number): number =>
  blocks.reduce((sum, block) => sum + blockHeight(block, box), 0) + Math.max(0, blocks.length - 1) * gap;

/** The quotation of a slide that is one: larger than its text. */
const largeQuote = (blocks: readonly Block[], box: TextBox): number =>
  innerHeight(blocks, { ...box, size: box.size * 1.38, width: box.width - 54 }, box.gap * 0.5);

function blockHeight(block: Block, box: TextBox): number {
  switch (block.type) {
    case 'paragraph':
      return textHeight(block.children, box);
    case 'heading': {
      const size = block.level <= 3 ? box.size * 1.06 : box.size;
      return lineCount(block.children, box.width, size, true) * size * 1.22;
    }
    case 'list':
      return listHeight(block, box, box.gap * 0.8);
    case 'quote':
      return 8 + innerHeight(block.blocks, { ...box, width: box.width - 34 }, box.gap * 0.5);
    case 'table':
      return tableHeight([block.head, ...block.rows], box);
    case 'scale':
      return scaleHeight(block, box);
    case 'timeline':
      return timelineHeight(block, box);
    case 'code':
      return 36 + codeLines(block.text, box.width - 50, box.size * 0.8) * box.size * 0.8 * LINE_HEIGHT;
    case 'image':
      return PICTURE;
    case 'rule':
      return 14;
    case 'chart':
      return 0;
  }
}

const textHeight = (children: readonly Inline[], box: TextBox): number =>
  lineCount(children, box.width, box.size) * box.size * LINE_HEIGHT;

function listHeight(list: Extract<Block, { type: 'list' }>, box: TextBox, gap: number): number {
  const inner = { ...box, width: box.width - box.size * (list.ordered ? 1.7 : 1.45) };
  const heights = list.items.map(({ blocks }) => {
    const height = blocks.reduce((sum, block, index) => {
      if (block.type === 'list') return sum + box.gap * 0.4 + listHeight(block, { ...inner, size: inner.size * 0.88 }, box.gap * 0.3);
      return sum + (index === 0 ? 0 : box.gap * 0.5) + blockHeight(block, inner);
    }, 0);
    return Math.max(box.size * LINE_HEIGHT, height);
  });
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, list.items.length - 1) * gap;
}

const plain = (words: string): Inline[] => [{ type: 'text', text: words }];

function timelineHeight({ events, caption }: Extract<Block, { type: 'timeline' }>, box: TextBox): number {
  const dates = Math.min(box.width * 0.32, Math.max(0, ...events.map(({ date }) => naturalWidth(plain(date), box.size, true).line)));
  const lines = events.map(({ date, label }) =>
    Math.max(lineCount(plain(date), dates + 1, box.size, true), lineCount(plain(label), box.width - dates - 72, box.size)));
  const rows = lines.reduce((sum, count) => sum + count * box.size * LINE_HEIGHT, 0) + Math.max(0, events.length - 1) * box.gap * 0.8;
  return rows + captionHeight(caption, box);
}

const captionHeight = (caption: string, box: TextBox): number =>
  (caption === '' ? 0 : 14 + lineCount(plain(caption), box.width, box.small) * box.small * CAPTION_LINE);

function scaleHeight(scale: Extract<Block, { type: 'scale' }>, box: TextBox): number {
  const width = (box.width - 8 * (scale.points.length - 1)) / Math.max(1, scale.points.length) - 24;
  const lines = scale.points.map(({ label }) => lineCount(plain(label), width, SCALE_TEXT, true));
  const row = Math.max(SCALE_ROW, Math.max(1, ...lines) * SCALE_TEXT * 1.15 + 24);
  return row + captionHeight(scale.caption, box);
}

/** Width of a cell's longest line, and of what can't be broken in it. */
function cellWidth(children: readonly Inline[], size: number, bold: boolean): { line: number; word: number } {
  const { line, word } = naturalWidth(children, size, bold);
  return { line, word: hasLongWord(children) ? size : word };
}

/** A table's text is a little smaller than the body's, and its columns share the width by what they hold, as in a browser. */
function tableHeight(rows: readonly (readonly TableCell[])[], box: TextBox): number {
  const size = box.size * 0.84;
  const sides = size * 1.2;
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => {
    const cells = rows.map((row, index) => cellWidth(row[column]?.children ?? [], size, index === 0 || column === 0));
    return { least: Math.max(...cells.map(({ word }) => word)) + sides, most: Math.max(...cells.map(({ line }) => line)) + sides };
  });
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const most = columns.reduce((sum, column) => sum + column.most, 0);
  const share = most > least ? Math.max(0, box.width - least) / (most - least) : 0;
  const widths = columns.map((column) => (most <= box.width ? (column.most / most) * box.width : column.least + (column.most - column.least) * share));
  return rows.reduce((sum, row, index) => {
    const lines = row.map(({ children }, column) => lineCount(children, (widths[column] ?? size) - sides, size, index === 0 || column === 0));
    return sum + Math.max(1, ...lines) * size * 1.26 + size * 0.84 + (index === 0 ? 3 : 1);
  }, 0);
}
