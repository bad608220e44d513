import { shelfOf } from '../deck/picture-shelf.ts';
import type { Deck } from '../deck/model.ts';
import type { SlideSetting } from '../deck/read-slide.ts';
import type { RawSlide } from '../deck/source.ts';
import type { LayerPlaces } from './places.ts';

/** Where a slide that is written in a branch's changes belongs, where it stands, and the branch's own pictures. */
export interface LayerText {
  national: Deck;
  places: LayerPlaces;
  branchImages: readonly string[];
}

/** A slide's text as it stands at a place of the branch's changes. */
export const rawSlide = (text: string, path: readonly PropertyKey[], { places }: LayerText): RawSlide =>
  ({ text, line: places.textAt(path).line, separator: '' });

/** How it is read: as a slide of the deck, with its places in the branch's file. */
export const slideSetting = (path: readonly PropertyKey[], { national, places, branchImages }: LayerText): SlideSetting =>
  ({ file: places.file, foreign: national.foreign, tool: national.tool, images: shelfOf(national.images, branchImages), opening: [], audience: undefined, flat: !places.textAt(path).runs });

/** Whether two lists say the same: those that were read again from the disk are other objects. */
export const sameList = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one === other || (one?.length === other?.length && one?.every((name, index) => name === other?.[index]) === true);
