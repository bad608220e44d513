import type { Block, Inline } from '../deck/content.ts';
import { flatText, textBetween } from '../slides/sentences.ts';
import type { Content } from './contents.ts';

/** The place nearest to the middle at which a text may be parted. */
function middleOf(text: string): number {
  const middle = Math.floor(text.length / 2);
  const before = text.lastIndexOf(' ', middle);
  const after = text.indexOf(' ', middle);
  if (before <= 0 && after < 0) return middle + (/[\udc00-\udfff]/.test(text.charAt(middle)) ? 1 : 0);
  return before > 0 && (after < 0 || middle - before <= after - middle) ? before : after;
}

function halveInlines(children: readonly Inline[]): [Inline[], Inline[]] | undefined {
  const text = flatText(children);
  const at = middleOf(text);
  if (text.length < 2 || at <= 0 || at >= text.length) return undefined;
  return [textBetween(children, 0, at), textBetween(children, at, text.length)];
}

const halves = <T>(list: readonly T[]): [T[], T[]] => [list.slice(0, Math.ceil(list.length / 2)), list.slice(Math.ceil(list.length / 2))];

/** A block as two that say the same one after the other; undefined where it can't be parted. */
export function halveBlock(block: Block): [Block[], Block[]] | undefined {
  switch (block.type) {
    case 'paragraph': {
      const parts = halveInlines(block.children);
      return parts && [[{ ...block, children: parts[0] }], [{ ...block, children: parts[1] }]];
    }
    case 'list': {
      const [only] = block.items;
      if (block.items.length === 1 && only !== undefined) {
        const parts = halveBlocks(only.blocks);
        // What hangs on the item comes after it, one level up.
        return parts && [[{ ...block, items: [{ ...only, blocks: parts[0] }] }], parts[1].map((each): Block => (each.type === 'list' ? each : { ...block, items: [{ ...only, blocks: [each] }] }))];
      }
      const [first, second] = halves(block.items);
      return [[{ ...block, items: first }], [{ ...block, start: block.start + first.length, items: second }]];
    }
    case 'table': {
      if (block.rows.length < 2) return undefined;
      const [first, second] = halves(block.rows);
      return [[{ ...block, rows: first }], [{ ...block, rows: second }]];
    }
    default:
      return undefined;
  }
}

/** Blocks as two halves. */
export function halveBlocks(blocks: readonly Block[]): [Block[], Block[]] | undefined {
  const [only] = blocks;
  if (blocks.length > 1) return halves(blocks);
  return only && halveBlock(only);
}

/** Contents as two halves; undefined where what there is can't be parted. */
export function halveContents(contents: readonly Content[]): [Content[], Content[]] | undefined {
  const [only] = contents;
  if (contents.length > 1) return halves(contents);
  const parts = only !== undefined && 'block' in only ? halveBlock(only.block) : undefined;
  return parts && [parts[0].map((block) => ({ block })), parts[1].map((block) => ({ block }))];
}
