import type { Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Block, Token, Written } from '../deck/content.ts';
import type { Slide, SlideContent } from '../deck/model.ts';
import { blockTokens, tokenIds } from '../deck/tokens-in.ts';
import { differentTokens, printsOf, samePrints } from './token-prints.ts';

/** What the making of one slide may look at besides the slide. */
export type SlideContext = Pick<Edition, 'book' | 'look'> & { deck: Pick<Edition['deck'], 'foreign' | 'meta'> };

interface Kept<T> {
  value: T;
  book: Edition['book'];
  foreign: boolean;
  meta: Edition['deck']['meta'];
  look: Edition['look'];
  marks: readonly unknown[];
}

/**
 * Makes something of a slide once, and gives the very same again for as long as the slide is the same object
 * and every figure and detail on it prints the same. So a key typed in one slide costs that slide and not the
 * deck, and a view that is given what it was given before need not be drawn again.
 * @param make may look at the slide, its audience, the book's tokens of the slide, and whether the deck is
 *   foreign, what its front matter says and how it looks; what it returns is shared and may not be changed
 */
export function keepPerSlide<T, A extends Audience | undefined>(make: (slide: Slide, context: SlideContext, audience: A) => T): typeof make {
  const kept = new WeakMap<Slide, Map<A, Kept<T>>>();
  return (slide, context, audience) => {
    const { book, look, deck: { foreign, meta } } = context;
    const ofSlide = kept.get(slide) ?? new Map<A, Kept<T>>();
    const known = ofSlide.get(audience);
    if (known && known.foreign === foreign && known.meta === meta && known.look === look) {
      if (known.book === book) return known.value;
      if (sameMarks(slide, book, known.marks)) {
        known.book = book;
        return known.value;
      }
    }
    const value = make(slide, context, audience);
    ofSlide.set(audience, { value, book, foreign, meta, look, marks: tokenIds(slide).flatMap((id) => book.marks(id)) });
    kept.set(slide, ofSlide);
    return value;
  };
}

interface KeptOfBlock<T> {
  value: T;
  foreign: boolean;
  ids: readonly string[];
  marks: readonly unknown[];
}

/**
 * The same for a block: the very same again for as long as it is the same object and every token in it prints the same.
 * @param make may look at the block, what for, the book's tokens of the block, and whether the deck is foreign
 */
export function keepPerBlock<T, F>(make: (block: Block<Written>, context: SlideContext, what: F) => T): typeof make {
  const kept = new WeakMap<Block<Written>, Map<F, KeptOfBlock<T>>>();
  return (block, context, what) => {
    const { book, deck: { foreign } } = context;
    const ofBlock = kept.get(block) ?? new Map<F, KeptOfBlock<T>>();
    const known = ofBlock.get(what);
    if (known !== undefined && known.foreign === foreign && haveMarks(known.ids, book, known.marks)) return known.value;
    const ids = known?.ids ?? [...new Set(blockTokens([block]).map(({ id }) => id))];
    const value = make(block, context, what);
    ofBlock.set(what, { value, foreign, ids, marks: ids.flatMap((id) => book.marks(id)) });
    kept.set(block, ofBlock);
    return value;
  };
}

const sameMarks = (slide: Slide, book: Edition['book'], marks: readonly unknown[]): boolean => haveMarks(tokenIds(slide), book, marks);

function haveMarks(ids: readonly string[], book: Edition['book'], marks: readonly unknown[]): boolean {
  let at = 0;
  return ids.every((id) => book.marks(id).every((mark) => Object.is(mark, marks[at++]))) && at === marks.length;
}

interface Printed<T> {
  content: SlideContent;
  foreign: boolean;
  look: Edition['look'];
  /** Of each token its text, or why there is none, and its number. */
  prints: readonly unknown[];
  value: T;
}

/** Versions, and branches in a row, that are told apart. */
const MOST_PRINTS = 6;

/**
 * Makes something of what is written on a slide once for all audiences and branches for which every token in it comes out
 * the same; most slides have none, or only national ones.
 * @param tokensOf those that it looks at
 * @param make may look at the slide, its content for the audience, what those tokens print, whether the deck is foreign and how it
 *   looks, and at nothing else of the edition or the audience; what it returns is shared and may not be changed
 */
export function keepPerPrints<T>(tokensOf: (slide: Slide, audience: Audience) => readonly Token[], make: (slide: Slide, context: SlideContext, audience: Audience) => T): typeof make {
  const kept = new WeakMap<Slide, Printed<T>[]>();
  const tokens = new WeakMap<Slide, Map<SlideContent, readonly Token[]>>();
  const tokensIn = (slide: Slide, content: SlideContent, audience: Audience): readonly Token[] => {
    const ofSlide = tokens.get(slide) ?? new Map<SlideContent, readonly Token[]>();
    const known = ofSlide.get(content) ?? differentTokens(tokensOf(slide, audience));
    tokens.set(slide, ofSlide.set(content, known));
    return known;
  };
  return (slide, context, audience) => {
    const { book, look, deck: { foreign } } = context;
    const content = slide.content(audience);
    const prints = printsOf(tokensIn(slide, content, audience), book, audience);
    const ofSlide = kept.get(slide) ?? [];
    const known = ofSlide.find((each) => each.content === content && each.foreign === foreign && each.look === look && samePrints(each.prints, prints));
    if (known) return known.value;
    const value = make(slide, context, audience);
    kept.set(slide, [...ofSlide, { content, foreign, look, prints, value }].slice(-MOST_PRINTS));
    return value;
  };
}
