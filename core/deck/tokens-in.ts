import type { Block, Inline, Token, Written } from './content.ts';
import type { SlideContent } from './model.ts';

/** Every token on a slide, notes included, in reading order. */
export function tokensIn(content: SlideContent): Token[] {
  return [
    ...inInlines(content.title ?? []),
    ...[...content.blocks, ...content.right, ...content.notes].flatMap(inBlock),
  ];
}

/** Every token of blocks, in reading order. */
export const blockTokens = (blocks: readonly Block<Written>[]): Token[] => blocks.flatMap(inBlock);

const inText = (text: Written['text']): Token[] => text.filter((piece) => typeof piece !== 'string');

const inInlines = (children: readonly Inline<Written>[]): Token[] =>
  children.flatMap((inline): Token[] => {
    switch (inline.type) {
      case 'token':
        return [inline];
      case 'text':
      case 'break':
        return [];
      case 'code':
        return inText(inline.text);
      case 'link':
        return [...inText(inline.href), ...inInlines(inline.children)];
      default:
        return inInlines(inline.children);
    }
  });

function inBlock(block: Block<Written>): Token[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inInlines(block.children);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(inBlock));
    case 'quote':
      return block.blocks.flatMap(inBlock);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => inInlines(cell.children)));
    case 'code':
      return inText(block.text);
    case 'image':
      return inText(block.alt);
    case 'scale':
      return [...inText(block.caption), ...block.points.flatMap((point) => inText(point.label)), ...inText(block.alt)];
    case 'chart':
      return [
        ...block.categories.flatMap(inText),
        ...block.series.flatMap((row) => [...inText(row.name), ...row.values.filter((value) => typeof value === 'object')]),
        ...inText(block.alt),
      ];
    case 'rule':
      return [];
  }
}
