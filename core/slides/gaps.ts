import { mayHaveNotes, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Slide } from '../deck/model.ts';
import { readBranchNotes, readContentNote } from '../deck/plain-text.ts';
import { fitSlide } from './fit.ts';
import { showBlocks, showText, type Gap, type Showing } from './show.ts';

/** How a slide comes out in one version, for the check. */
export interface Look {
  audience: Audience;
  /** Tokens that this version has no value for. */
  gaps: Gap[];
  /** Nothing but the title is left. */
  empty: boolean;
  overfull: boolean;
  /** Not even a title. */
  bare: boolean;
}

/** Looks at a slide as one audience would see it, its notes included where they may have them. */
export function lookAt(slide: Slide, edition: Pick<Edition, 'book' | 'deck'>, audience: Audience): Look {
  const content = slide.content(audience);
  const showing: Showing = { book: edition.book, audience, foreign: edition.deck.foreign, gaps: [] };
  const title = content.title && showText(content.title, showing, 'heading');
  const blocks = showBlocks(content.blocks, showing);
  const right = showBlocks(content.right, showing);
  showBlocks(readContentNote(slide), showing);
  if (mayHaveNotes(audience)) showBlocks([...content.notes, ...readBranchNotes(slide)], showing);
  const written = content.blocks.length + content.right.length;
  return { audience, gaps: showing.gaps, empty: written > 0 && blocks.length + right.length === 0, overfull: fitSlide(title, blocks, right).overfull, bare: written === 0 && content.title === undefined };
}
