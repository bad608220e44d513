import type { Block, Inline, TableCell } from '../deck/content.ts';
import { flatText } from './sentences.ts';
import { textWidth } from './text-width.ts';

// Every theme's measures, in pixels of a 1280 × 720 slide.
export const BODY_WIDTH = 1136;
export const COLUMN_WIDTH = 544;
/** From the title's top to the footer's. */
export const BODY_HEIGHT = 618;
export const CAPTION_SIZE = 24;
const TITLE = { size: 46, line: 53, after: 28 };
const LINE_HEIGHT = 1.32;

/** Size of body text and the gap between blocks at each step of `fit`, in pixels. */
export const BODY_STEPS = [
  { size: 34, gap: 24 },
  { size: 29, gap: 17 },
  { size: 25, gap: 12 },
  { size: 22, gap: 9 },
] as const;

/** The column that text is set in: its width, and the text's size and gaps, in pixels. */
export interface TextBox {
  width: number;
  size: number;
  gap: number;
}

const lineCount = (text: string, width: number, size: number, bold = false): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((textWidth(line, size, bold) * 1.04) / Math.max(1, width))), 0);

/** Height of a slide's title with the space after it; 0 for a slide without one. */
export const titleHeight = (title: readonly Inline[] | undefined): number =>
  title === undefined ? 0 : lineCount(flatText(title), BODY_WIDTH, TITLE.size, true) * TITLE.line + TITLE.after;

/** Height of blocks one under another, with the gaps between them. Charts take what is left and count nothing. */
export const blocksHeight = (blocks: readonly Block[], box: TextBox): number =>
  blocks.reduce((sum, block) => sum + blockHeight(block, box), 0) + Math.max(0, blocks.length - 1) * box.gap;

function blockHeight(block: Block, box: TextBox): number {
  const line = box.size * LINE_HEIGHT;
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineCount(flatText(block.children), box.width, box.size, block.type === 'heading') * line;
    case 'list': {
      const items = block.items.map((item) => blocksHeight(item.blocks, { ...box, width: box.width - 50 }));
      return items.reduce((sum, height) => sum + Math.max(line, height), 0) + Math.max(0, items.length - 1) * box.gap * 0.8;
    }
    case 'quote':
      return blocksHeight(block.blocks, { ...box, width: box.width - 34 });
    case 'table':
      return tableHeight([block.head, ...block.rows], box);
    case 'scale':
      return 118 + (block.caption === '' ? 0 : lineCount(block.caption, box.width, CAPTION_SIZE) * 31);
    case 'timeline': {
      const dates = Math.min(box.width * 0.32, Math.max(0, ...block.events.map(({ date }) => textWidth(date, box.size, true) * 1.04)));
      const rows = block.events.map(({ date, label }) => Math.max(lineCount(date, dates + 1, box.size, true), lineCount(label, box.width - dates - 72, box.size)) * line);
      const caption = block.caption === '' ? 0 : lineCount(block.caption, box.width, CAPTION_SIZE) * 31 + 14;
      return rows.reduce((sum, row) => sum + row, 0) + Math.max(0, rows.length - 1) * box.gap * 0.8 + caption;
    }
    case 'code':
      return 36 + lineCount(block.text, box.width - 40, box.size) * line * 0.8;
    case 'image':
      return 240;
    case 'rule':
      return 14;
    case 'chart':
      return 0;
  }
}

/** A table's text is a little smaller than the body's, and its columns share the width by their longest cells. */
function tableHeight(rows: readonly (readonly TableCell[])[], box: TextBox): number {
  const size = box.size * 0.82;
  const padding = size * 0.65;
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(box.width * 0.6, Math.max(size * 2, ...rows.map((row) => textWidth(flatText(row[column]?.children ?? []), size)))));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const share = total > box.width ? box.width / total : 1;
  return rows.reduce((sum, row) => {
    const lines = row.map((cell, column) => lineCount(flatText(cell.children), (widths[column] ?? size) * share - size, size));
    return sum + Math.max(1, ...lines) * size * LINE_HEIGHT + padding;
  }, 0);
}
