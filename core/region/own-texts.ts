import { mayHaveNotes, maySee, type Audience } from '../audience/model.ts';
import type { Edition } from '../branch/edition.ts';
import { readComments, visibleText } from '../deck/comments.ts';
import type { Slide } from '../deck/model.ts';
import { plainText } from '../merge/same-text.ts';

const isOwn = ({ origin, region }: Slide): boolean => origin !== 'national' || region !== undefined;

/** What an audience may see of a text of the branch or its region. Of what it may not see blank lines are left, which say nothing however many. */
function seen(text: string, { opening }: Slide, foreign: boolean, audience: Audience): string {
  const whole = visibleText(text, readComments(text, 1, opening, foreign), audience, 0, text.length);
  return plainText(whole).replace(/\n\s*\n/g, '\n\n');
}

/** What a slide has of the branch and its region, and not of the deck as issued. */
function ownOf(slide: Slide, foreign: boolean, audience: Audience): unknown {
  const { id, source, layout, builds, contentNote, minutes, section, branchNotes, regionNotes } = slide;
  const notes = mayHaveNotes(audience) ? [branchNotes, regionNotes] : [];
  if (!isOwn(slide)) return [id, ...notes];
  const own = [id, seen(source.body, slide, foreign, audience), layout, builds, contentNote ?? ''];
  return mayHaveNotes(audience) ? [...own, seen(source.notes, slide, foreign, audience), minutes ?? 0, section ?? '', ...notes] : own;
}

/**
 * All that a branch and its region make of the slides of one version, their figures and details aside: which there are, in
 * which order, what was written on them for it and how they look. The same for as long as none of that is changed, of one version of the deck.
 */
export const ownTexts = ({ deck, look }: Pick<Edition, 'deck' | 'look'>, audience: Audience): string =>
  JSON.stringify([[look.theme, look.accent, look.logo], ...deck.slides.filter((slide) => slide.on && maySee(slide.audience, audience)).map((slide) => ownOf(slide, deck.foreign, audience))]);
