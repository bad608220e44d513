import { BLANK_PROFILE } from '../branch/model.ts';
import type { Block, Written } from '../deck/content.ts';
import { sinkFor } from '../deck/finding-sink.ts';
import { readMarkdown } from '../deck/markdown.ts';
import { shelfOf } from '../deck/picture-shelf.ts';
import { SlideRefused } from '../deck/reading.ts';
import { AppError } from '../errors.ts';
import { makeBook } from '../figures/book.ts';
import { protectTokens } from '../figures/tokens.ts';
import { flatText } from '../slides/sentences.ts';
import { showBlocks } from '../slides/show.ts';

/** A paper of a few hundred pages; whatever is longer is no minutes. */
export const LONGEST_MINUTES = 500_000;

export interface ReadMinutes {
  /** The first heading; '' without one. */
  title: string;
  blocks: Block[];
}

/**
 * Reads minutes as they were drafted or edited. They are read by the same code as a slide, so they can hold no more than a
 * slide may: no raw HTML, no pictures; braces are plain words.
 * @throws AppError bad-input where they can't be read within bounds
 */
export function readMinutes(markdown: string): ReadMinutes {
  if (markdown.length > LONGEST_MINUTES) throw unreadable('are longer than 500,000 characters');
  try {
    const { text } = protectTokens(markdown.replace(/\\?\{\{/g, '\\{{'), 1);
    const written = readMarkdown(text, 1, { tokens: [], sink: sinkFor('minutes.md', undefined), foreign: false, tool: undefined, images: shelfOf([]), file: 'minutes.md', slide: '' });
    const blocks = onlyText(shown(written));
    const [first, ...rest] = blocks;
    return first?.type === 'heading' && first.level === 1 ? { title: flatText(first.children), blocks: rest } : { title: '', blocks };
  } catch (error) {
    if (error instanceof SlideRefused && error.code === 'slide-too-tangled') throw unreadable('hold too many *, _ or ~ that open emphasis and never close it');
    if (error instanceof SlideRefused && error.code === 'slide-too-wide') throw unreadable('have a table of more than 40 columns');
    // marked runs out of stack before our own bound on very deep nesting.
    if (error instanceof SlideRefused || error instanceof RangeError) throw unreadable('are nested deeper than 32 levels');
    throw error;
  }
}

const unreadable = (why: string): AppError => new AppError('bad-input', `These minutes ${why}, so they can’t be shown as a page.`, 'What you wrote is kept. Change it there, and the page comes back.');

/** Nothing in minutes is a token. */
const shown = (written: readonly Block<Written>[]): Block[] =>
  showBlocks(written, { book: makeBook({ figures: new Map(), local: {}, profile: BLANK_PROFILE, today: '', usedOn: new Map() }), audience: undefined, foreign: false, gaps: [], prints: undefined });

/** What stands on slides alone is left out. */
const onlyText = (blocks: readonly Block[]): Block[] => blocks.flatMap((block): Block[] => {
  switch (block.type) {
    case 'image':
    case 'chart':
    case 'scale':
    case 'timeline':
      return [];
    case 'quote':
      return [{ ...block, blocks: onlyText(block.blocks) }];
    case 'list':
      return [{ ...block, items: block.items.map((each) => ({ ...each, blocks: onlyText(each.blocks) })) }];
    default:
      return [block];
  }
});
