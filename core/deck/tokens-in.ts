import { AUDIENCES } from '../audience/model.ts';
import type { Block, Inline, Token, Written } from './content.ts';
import type { Slide, SlideContent } from './model.ts';
import { readBranchNotes, readContentNote } from './plain-text.ts';

/** Every token on a slide, notes included, in reading order. */
export function tokensIn(content: SlideContent): Token[] {
  return [
    ...inlineTokens(content.title ?? []),
    ...[...content.blocks, ...content.right, ...content.notes].flatMap(inBlock),
  ];
}

const idsIn = new WeakMap<SlideContent, readonly string[]>();

/** Ids of the tokens of a slide's content, each once. */
export function contentTokenIds(slide: Slide): readonly string[] {
  const content = slide.content();
  const ids = idsIn.get(content) ?? [...new Set(tokensIn(content).map((token) => token.id))];
  idsIn.set(content, ids);
  return ids;
}

const idsOn = new WeakMap<Slide, readonly string[]>();

/** Ids of all the tokens that a slide prints for anyone, notes and content note included, each once. */
export function tokenIds(slide: Slide): readonly string[] {
  const known = idsOn.get(slide);
  if (known) return known;
  const readings = new Set([undefined, ...AUDIENCES].map((audience) => slide.content(audience)));
  const tokens = [...[...readings].flatMap(tokensIn), ...blockTokens([...readContentNote(slide), ...readBranchNotes(slide)])];
  const ids = [...new Set(tokens.map((token) => token.id))];
  idsOn.set(slide, ids);
  return ids;
}

/** Every token of blocks, in reading order. */
export const blockTokens = (blocks: readonly Block<Written>[]): Token[] => blocks.flatMap(inBlock);

const inText = (text: Written['text']): Token[] => text.filter((piece) => typeof piece !== 'string');

/** Every token of a line of text, in reading order. */
export const inlineTokens = (children: readonly Inline<Written>[]): Token[] =>
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
        return [...inText(inline.href), ...inlineTokens(inline.children)];
      default:
        return inlineTokens(inline.children);
    }
  });

function inBlock(block: Block<Written>): Token[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineTokens(block.children);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(inBlock));
    case 'quote':
      return block.blocks.flatMap(inBlock);
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => inlineTokens(cell.children)));
    case 'code':
      return inText(block.text);
    case 'image':
      return inText(block.alt);
    case 'timeline':
      return [...inText(block.caption), ...block.events.flatMap((event) => [...inText(event.date), ...inText(event.label)]), ...inText(block.alt)];
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
