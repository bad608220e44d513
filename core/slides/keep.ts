import type { Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Slide } from '../deck/model.ts';
import { tokenIds } from '../deck/tokens-in.ts';

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

function sameMarks(slide: Slide, book: Edition['book'], marks: readonly unknown[]): boolean {
  let at = 0;
  return tokenIds(slide).every((id) => book.marks(id).every((mark) => Object.is(mark, marks[at++]))) && at === marks.length;
}
