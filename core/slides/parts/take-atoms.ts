import type { Block, ListItem } from '../../deck/content.ts';
import { flatText, textBetween } from '../sentences.ts';
import { codeLines, sentencesOf } from './places.ts';

/** Where in a column the walk over its atoms has come. */
interface Cursor {
  at: number;
  from: number;
  to: number;
}

/**
 * What stands between two places of a column. An atom is what can't be parted: a sentence, a row, a line of code, a
 * picture. A list goes on with its number, and a table has its head on every part.
 */
export function takeAtoms(blocks: readonly Block[], from: number, to: number): Block[] {
  const cursor = { at: 0, from, to };
  const taken = takeBlocks(blocks, cursor);
  // A rule parts what is on one slide; at the edge of a part it would part nothing.
  const isText = ({ type }: Block): boolean => type !== 'rule';
  const first = from > 0 ? taken.findIndex(isText) : 0;
  const last = cursor.at > to ? taken.findLastIndex(isText) : taken.length - 1;
  return first < 0 || last < 0 ? taken : taken.slice(first, last + 1);
}

const takeBlocks = (blocks: readonly Block[], cursor: Cursor): Block[] => blocks.flatMap((block) => takeBlock(block, cursor));

/** Which of so many atoms of a kind are wanted, as [first, behind the last]; the cursor goes past all of them. */
function wanted(count: number, cursor: Cursor): [number, number] {
  const start = cursor.at;
  cursor.at += count;
  return [Math.max(0, cursor.from - start), Math.min(count, cursor.to - start)];
}

function takeBlock(block: Block, cursor: Cursor): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const sentences = sentencesOf(block);
      const [first, behind] = wanted(sentences.length, cursor);
      if (first >= behind) return [];
      if (behind - first === sentences.length) return [block];
      const end = behind === sentences.length ? flatText(block.children).length : sentences[behind]?.[0] ?? 0;
      return [{ ...block, children: textBetween(block.children, first === 0 ? 0 : sentences[first]?.[0] ?? 0, end) }];
    }
    case 'list':
      return takeList(block, cursor);
    case 'table': {
      const [first, behind] = wanted(Math.max(1, block.rows.length), cursor);
      if (first >= behind) return [];
      return first === 0 && behind >= block.rows.length ? [block] : [{ ...block, rows: block.rows.slice(first, behind) }];
    }
    case 'timeline': {
      const [first, behind] = wanted(Math.max(1, block.events.length), cursor);
      if (first >= behind) return [];
      return first === 0 && behind >= block.events.length ? [block] : [{ ...block, events: block.events.slice(first, behind) }];
    }
    case 'quote': {
      if (block.blocks.length === 0) return takeWhole(block, cursor);
      const inner = takeBlocks(block.blocks, cursor);
      if (inner.length === 0) return [];
      return isSame(inner, block.blocks) ? [block] : [{ ...block, blocks: inner }];
    }
    case 'code': {
      const lines = codeLines(block.text);
      const [first, behind] = wanted(lines.length, cursor);
      if (first >= behind) return [];
      return behind - first === lines.length ? [block] : [{ ...block, text: lines.slice(first, behind).join('\n') }];
    }
    default:
      return takeWhole(block, cursor);
  }
}

function takeWhole(block: Block, cursor: Cursor): Block[] {
  const [first, behind] = wanted(1, cursor);
  return first < behind ? [block] : [];
}

const isSame = (some: readonly Block[], all: readonly Block[]): boolean => some.length === all.length && some.every((block, index) => block === all[index]);

function takeList(list: Extract<Block, { type: 'list' }>, cursor: Cursor): Block[] {
  if (list.items.length === 0) return takeWhole(list, cursor);
  let first: number | undefined;
  let changed = false;
  const items = list.items.flatMap((item, index): ListItem[] => {
    const taken = takeItem(item, cursor);
    changed ||= taken !== item;
    if (taken !== undefined) first ??= index;
    return taken === undefined ? [] : [taken];
  });
  if (items.length === 0) return [];
  return [changed ? { ...list, start: list.start + (first ?? 0), items } : list];
}

function takeItem(item: ListItem, cursor: Cursor): ListItem | undefined {
  if (item.blocks.length === 0) return takeWhole({ type: 'rule', line: item.line }, cursor).length > 0 ? item : undefined;
  const started = cursor.at >= cursor.from;
  const blocks = takeBlocks(item.blocks, cursor);
  if (blocks.length === 0) return undefined;
  if (isSame(blocks, item.blocks)) return item;
  return { ...item, blocks: started ? blocks : [...continuedLead(item, blocks), ...blocks] };
}

/** What stands under an item would hang in the air without it: the item's words come again. */
function continuedLead({ blocks: [lead] }: ListItem, [first]: readonly Block[]): Block[] {
  if (lead?.type !== 'paragraph' || first?.type !== 'list') return [];
  return [{ ...lead, children: [...lead.children, { type: 'text', text: CONTINUED }] }];
}

/** Put behind what comes again on a further part. */
export const CONTINUED = ' (continued)';
