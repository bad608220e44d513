import type { Audience } from '../../audience/model.ts';
import type { Edition } from '../../branch/edition.ts';
import type { Slide } from '../../deck/model.ts';
import { contentTokenIds } from '../../deck/tokens-in.ts';
import type { ShownSlide } from '../model.ts';
import { showSlide } from '../show-slide.ts';
import type { DrawnPages, PictureOf } from './model.ts';
import { hasOpenToken, saysTheSame } from './says-the-same.ts';

/**
 * Whether a slide can be shown as its picture. The picture is of the members' version: it is used for others only where
 * they are shown the same.
 * @param parts the slide as it is shown to the audience
 */
export function pictureOf(slide: Slide, parts: readonly ShownSlide[], edition: Edition, audience: Audience, drawn: DrawnPages): PictureOf {
  if (slide.fromSlide === undefined || slide.origin === 'added' || slide.region === 'added') return { why: 'added' };
  if (slide.origin === 'edited' || slide.region === 'edited') return { why: 'edited' };
  if (withholds(slide, parts, edition, audience)) return { why: 'withheld' };
  const text = drawn.get(slide.fromSlide);
  if (text === undefined) return { why: 'not-drawn' };
  if (hasOpenToken(text)) return { why: 'blank' };
  return saysTheSame(parts, text, contentTokenIds(slide).length > 0) ? { page: slide.fromSlide } : { why: 'differs' };
}

/** Parts of a slide, or figures on it, may be for some people alone: what is not shown alike to members is no picture's to show. */
function withholds(slide: Slide, parts: readonly ShownSlide[], edition: Edition, audience: Audience): boolean {
  if (audience === 'members') return false;
  const said = (shown: readonly ShownSlide[]): string => JSON.stringify(shown.map(({ title, blocks, right }) => [title, blocks, right]));
  return said(showSlide(slide, edition, 'members').parts) !== said(parts);
}
