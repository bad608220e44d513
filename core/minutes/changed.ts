import { diffArrays } from 'diff';
import type { Block, Inline, ListItem, TableCell } from '../deck/content.ts';
import { flatText } from '../slides/sentences.ts';
import { marked } from './build.ts';

type Change = 'del' | 'underline';

/** What two pages have in common and what not: what is gone is struck through, what is new is underlined. `count`: how many places. */
export interface Compared {
  blocks: Block[];
  count: number;
}

/** Compares the minutes as they were approved with what they say now, block by block and then word by word. */
export function compareBlocks(older: readonly Block[], newer: readonly Block[]): Compared {
  let count = 0;
  const blocks = merge(older, newer, keyOf, (block, change) => {
    count += 1;
    return [markBlock(block, change)];
  }, (before, after) => {
    const both = pairOf(before, after);
    if (both !== undefined) count += both.count;
    return both?.blocks;
  });
  return { blocks, count };
}

/** What tells two pieces apart: all but the line that they stand on in their file. */
const keyOf = (value: unknown): string => JSON.stringify(value, (name, each: unknown) => (name === 'line' ? undefined : each));

/** One list out of two: what both have once, what changed as a pair where it can be, and else the older and then the newer. */
function merge<T>(older: readonly T[], newer: readonly T[], key: (value: T) => string, mark: (value: T, change: Change) => T[], pair: (before: T, after: T) => T[] | undefined): T[] {
  const merged: T[] = [];
  let gone: T[] = [];
  let fresh: T[] = [];
  const settle = (): void => {
    const most = Math.max(gone.length, fresh.length);
    for (let at = 0; at < most; at += 1) {
      const [before, after] = [gone[at], fresh[at]];
      const both = before !== undefined && after !== undefined ? pair(before, after) : undefined;
      merged.push(...(both ?? [...(before === undefined ? [] : mark(before, 'del')), ...(after === undefined ? [] : mark(after, 'underline'))]));
    }
    [gone, fresh] = [[], []];
  };
  let [a, b] = [0, 0];
  for (const { added, removed, count } of diffArrays(older.map(key), newer.map(key))) {
    if (removed) gone.push(...older.slice(a, a + count));
    else if (added) fresh.push(...newer.slice(b, b + count));
    else {
      settle();
      merged.push(...newer.slice(b, b + count));
    }
    if (!added) a += count;
    if (!removed) b += count;
  }
  settle();
  return merged;
}

/** Two blocks of a kind as one, its changes marked; undefined where they have too little in common. */
function pairOf(before: Block, after: Block): Compared | undefined {
  if ((before.type === 'paragraph' && after.type === 'paragraph') || (before.type === 'heading' && after.type === 'heading')) {
    return { blocks: [{ ...after, children: compareText(before.children, after.children) }], count: 1 };
  }
  if (before.type === 'quote' && after.type === 'quote') {
    const { blocks, count } = compareBlocks(before.blocks, after.blocks);
    return { blocks: [{ ...after, blocks }], count };
  }
  if (before.type === 'list' && after.type === 'list' && before.ordered === after.ordered) {
    let count = 0;
    const items = merge(before.items, after.items, keyOf, (item, change): ListItem[] => {
      count += 1;
      return [{ ...item, blocks: item.blocks.map((block) => markBlock(block, change)) }];
    }, (old, fresh) => {
      const compared = compareBlocks(old.blocks, fresh.blocks);
      count += compared.count;
      return [{ ...fresh, blocks: compared.blocks }];
    });
    return { blocks: [{ ...after, items }], count };
  }
  if (before.type === 'table' && after.type === 'table' && keyOf(before.head) === keyOf(after.head)) {
    let count = 0;
    const rows = merge(before.rows, after.rows, keyOf, (row, change): TableCell[][] => {
      count += 1;
      return [row.map((cell) => ({ children: markInlines(cell.children, change) }))];
    }, (old, fresh) => {
      count += 1;
      return [fresh.map((cell, column) => (keyOf(cell) === keyOf(old[column]) ? cell : { children: compareText(old[column]?.children ?? [], cell.children) }))];
    });
    return { blocks: [{ ...after, rows }], count };
  }
  return undefined;
}

/** Word by word; a text of which only the marks changed counts as it is now. */
const compareText = (before: readonly Inline[], after: readonly Inline[]): Inline[] => {
  const [older, newer] = [flatText(before), flatText(after)];
  return older === newer ? [...after] : marked(older, newer);
};

const markInlines = (children: readonly Inline[], change: Change): Inline[] => (children.length === 0 ? [] : [{ type: change, children: [...children] }]);

function markBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: markInlines(block.children, change) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((each) => markBlock(each, change)) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map((each) => markBlock(each, change)) })) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ children: markInlines(cell.children, change) }))) };
    case 'code':
      return { type: 'paragraph', line: block.line, children: [{ type: change, children: [{ type: 'code', text: block.text }] }] };
    default:
      return block;
  }
}
