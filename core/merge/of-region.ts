import type { Deck } from '../deck/model.ts';
import type { Conflict } from './model.ts';
import { sameText } from './same-text.ts';

/**
 * Whether the text that a branch's is compared with is its region's: the region added the slide, or changed it, and what
 * counts as national for the branch is not what was issued.
 * @param issued the deck without the region's changes
 */
export const isOfRegion = ({ slide, nationalNew }: Pick<Conflict, 'slide' | 'nationalNew'>, issued: Deck): boolean => {
  const body = issued.slides.find(({ id }) => id === slide)?.source.body;
  return body === undefined || !sameText(body, nationalNew);
};
