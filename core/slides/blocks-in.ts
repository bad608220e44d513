import type { Block } from '../deck/content.ts';

/** Every block of a list, those inside quotes and lists included. */
export function blocksIn(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'quote') return [block, ...blocksIn(block.blocks)];
    if (block.type === 'list') return [block, ...blocksIn(block.items.flatMap((item) => item.blocks))];
    return [block];
  });
}
