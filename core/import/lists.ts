import type { Block, Inline } from '../deck/content.ts';
import type { ReadParagraph } from '../powerpoint/read/model.ts';
import { inlinesOf } from './inlines.ts';
import type { StandIns } from './stand-ins.ts';

type List = Extract<Block, { type: 'list' }>;

export const isBlank = ({ runs }: ReadParagraph): boolean => runs.every(({ text }) => text.trim() === '');

const paragraphOf = (children: Inline[]): Block => ({ type: 'paragraph', line: 1, children });

/** Paragraphs as blocks: those with a bullet or a number as lists, one in another by their levels. */
export function paragraphBlocks(paragraphs: readonly ReadParagraph[], tokens: StandIns): Block[] {
  const blocks: Block[] = [];
  let open: { level: number; list: List }[] = [];
  for (const paragraph of paragraphs) {
    if (isBlank(paragraph)) continue;
    const text = paragraphOf(inlinesOf(paragraph.runs, tokens));
    if (paragraph.list === 'none') {
      open = [];
      blocks.push(text);
      continue;
    }
    const ordered = paragraph.list === 'number';
    open = open.filter(({ level, list }) => level < paragraph.level || (level === paragraph.level && list.ordered === ordered));
    const top = open.at(-1);
    const item = { line: 1, blocks: [text] };
    if (top?.level === paragraph.level) {
      top.list.items.push(item);
      continue;
    }
    const list: List = { type: 'list', line: 1, ordered, start: paragraph.start, items: [item] };
    (top?.list.items.at(-1)?.blocks ?? blocks).push(list);
    open.push({ level: paragraph.level, list });
  }
  return blocks;
}
