import { shelfOf, type OwnPictures } from '../deck/picture-shelf.ts';
import type { Deck, Slide } from '../deck/model.ts';
import type { SlideSetting } from '../deck/read-slide.ts';
import type { RawSlide } from '../deck/source.ts';
import type { LayerPlaces } from './places.ts';

/** Where a slide that is written in changes belongs, where it stands, and the pictures that it may show besides the deck's. */
export interface LayerText {
  national: Deck;
  places: LayerPlaces;
  pictures: OwnPictures;
  /** Whose changes they are. */
  by: 'region' | 'branch';
}

/** A slide's text as it stands at a place of the branch's changes. */
export const rawSlide = (text: string, path: readonly PropertyKey[], { places }: LayerText): RawSlide =>
  ({ text, line: places.textAt(path).line, separator: '' });

/** How it is read: as a slide of the deck, with its places in the file of changes. @param from the slide whose text it was made from */
export const slideSetting = (path: readonly PropertyKey[], { national, places, pictures, by }: LayerText, from?: Slide): SlideSetting =>
  ({ file: places.file, foreign: national.foreign, tool: national.tool, images: shelfOf(national.images, pictures, by === 'region' || from?.region !== undefined), opening: [], audience: undefined, flat: !places.textAt(path).runs });

/** Whether two lists say the same: those that were read again from the disk are other objects. */
export const sameList = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  one === other || (one?.length === other?.length && one?.every((name, index) => name === other?.[index]) === true);

/** Whether the same pictures are there. */
export const samePictures = (one: OwnPictures, other: OwnPictures): boolean =>
  one === other || (sameList(one.branch, other.branch) && sameList(one.region, other.region));
