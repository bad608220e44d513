import type { Block, Inline, ListItem } from '../../deck/content.ts';
import { flatText, sentenceRanges } from '../sentences.ts';
import { isSourceLine } from '../source-line.ts';

/**
 * How gladly a column is parted at a place: between blocks, between the items of a list or the rows of a table, inside
 * an item, between sentences, and last of all what belongs together, such as a heading and what stands under it.
 */
export type Reluctance = 0 | 1 | 2 | 3 | 4;
export const MOST_RELUCTANT = 4;

const isObject = ({ type }: Block): boolean => type === 'chart' || type === 'table' || type === 'image' || type === 'scale' || type === 'timeline';

/** A line that says where an object's figures come from, or who said what is quoted. */
const belongsToBefore = (block: Block, before: Block): boolean => (isObject(before) && (isSourceLine(block) || isShort(block))) || (before.type === 'quote' && isShort(block));

const isShort = (block: Block): boolean => block.type === 'paragraph' && flatText(block.children).length <= 80 && !isIntroduction(block);
const isIntroduction = (block: Block): boolean => block.type === 'paragraph' && /:\s*$/.test(flatText(block.children));

function between(before: Block, after: Block, usual: Reluctance): Reluctance {
  if (before.type === 'heading' || belongsToBefore(after, before)) return 4;
  return isIntroduction(before) ? 3 : usual;
}

/** The places inside blocks at which they may be parted, in order. Their number is one less than the atoms that `takeAtoms` counts. */
export const placesInBlocks = (blocks: readonly Block[], usual: Reluctance): Reluctance[] =>
  blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    return [...(before === undefined ? [] : [between(before, block, usual)]), ...placesIn(block, usual)];
  });

function placesIn(block: Block, usual: Reluctance): Reluctance[] {
  const items: Reluctance = usual === 0 ? 1 : 2;
  switch (block.type) {
    case 'paragraph':
      return sentencesOf(block).slice(1).map((): Reluctance => 3);
    case 'list':
      return block.items.flatMap((item, index) => [...(index === 0 ? [] : [items]), ...placesInItem(item)]);
    case 'table':
      return block.rows.slice(1).map(() => items);
    case 'timeline':
      return block.events.slice(1).map(() => items);
    case 'quote':
      return placesInBlocks(block.blocks, items);
    case 'code':
      return codeLines(block.text).slice(1).map((line) => (line.trim() === '' ? 2 : 3));
    default:
      return [];
  }
}

/** What an item says first stays with the first of what stands under it. */
const placesInItem = (item: ListItem): Reluctance[] =>
  item.blocks.flatMap((block, index): Reluctance[] => [...(index === 0 ? [] : [index === 1 ? 3 : 2] as const), ...placesIn(block, 2)]);

const known = new WeakMap<readonly Inline[], readonly [number, number][]>();

/** Where the sentences of a text start and end; one where there is no more. Looked for once: it is dear, and asked for at every try. */
export function sentencesOf({ children }: Extract<Block, { type: 'paragraph' }>): readonly [number, number][] {
  const found = known.get(children);
  if (found !== undefined) return found;
  const text = flatText(children);
  const ranges = sentenceRanges(text).filter(([start, end]) => text.slice(start, end).trim() !== '');
  const sentences: [number, number][] = ranges.length === 0 ? [[0, text.length]] : ranges;
  known.set(children, sentences);
  return sentences;
}

export const codeLines = (text: string): string[] => text.replace(/\n+$/, '').split('\n');
