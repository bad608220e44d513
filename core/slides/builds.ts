import type { Block, ListItem } from '../deck/content.ts';
import type { ShownSlide } from './model.ts';
import { isSourceLine } from './source-line.ts';

/** What appears by itself: an item of a list of the first level, or a block that is no list. */
type Piece = Block | ListItem;

export interface BuildSteps {
  /** How many steps there are after the slide has come up. */
  count: number;
  /** The step with which a piece appears, from 1; what isn't in here is there from the start. */
  steps: ReadonlyMap<Piece, number>;
}

const NONE: BuildSteps = { count: 0, steps: new Map() };

/**
 * In which steps what stands on a slide appears. A heading comes with what it heads, a source with what it is the source of. A
 * slide without a title opens with its first piece and not empty.
 */
export function buildSteps({ builds, blocks, right, title }: Pick<ShownSlide, 'builds' | 'blocks' | 'right' | 'title'>): BuildSteps {
  if (builds === undefined) return NONE;
  const pieces = [...blocks, ...right].flatMap((block): Piece[] => (block.type === 'list' ? block.items : [block]));
  const opening = builds === 'all' && title === undefined ? -1 : 0;
  const byItself = builds === 'all' ? undefined : markedPieces(pieces, builds);
  const steps = new Map<Piece, number>();
  let last = opening;
  for (const piece of pieces) {
    if (byItself && !byItself.has(piece)) continue;
    const type = 'type' in piece ? piece.type : 'item';
    const along = type === 'rule' || ('type' in piece && piece.type === 'paragraph' && isSourceLine(piece));
    const step = along ? last : last + 1;
    if (type !== 'heading') last = step;
    if (step > 0) steps.set(piece, step);
  }
  return { count: Math.max(0, ...steps.values()), steps };
}

/** The piece that each marked line belongs to: the last that begins on it or before it. */
function markedPieces(pieces: readonly Piece[], lines: readonly number[]): ReadonlySet<Piece> {
  const found = lines.map((line) => pieces.findLast((piece) => piece.line <= line));
  return new Set(found.filter((piece) => piece !== undefined));
}
