import { mayHaveNotes, maySee, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import type { Slide } from '../deck/model.ts';

/** What a slide has of the branch and its region, and not of the deck as issued. */
function ownOf({ id, origin, region, source, branchNotes, regionNotes }: Slide, audience: Audience): unknown {
  const text = origin === 'national' && region === undefined ? '' : source.body;
  return mayHaveNotes(audience) ? [id, text, branchNotes, regionNotes] : [id, text];
}

/**
 * All that a branch and its region make of the slides of one version, their figures and details aside: which there are, in
 * which order, what was written on them and how they look. The same for as long as none of that is changed, of one version of the deck.
 */
export const ownTexts = ({ deck, look }: Pick<Edition, 'deck' | 'look'>, audience: Audience): string =>
  JSON.stringify([[look.theme, look.accent, look.logo], ...deck.slides.filter((slide) => slide.on && maySee(slide.audience, audience)).map((slide) => ownOf(slide, audience))]);
