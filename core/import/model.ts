import type { Lost, Origin } from '../powerpoint/read/model.ts';

/** What has become of a picture of the file. */
export interface KeptPicture {
  /** Its name in `images/`. */
  name: string;
  /** Part of the file that its bytes come from. */
  part: string;
  /** Of a kind that a deck shows. */
  shown: boolean;
}

/** Something that could not be carried, and from which slide. */
export interface LostOnSlide extends Lost {
  /** Number of the slide in the file, from 1. */
  slide: number;
}

/** A paragraph of a slide as it was written into the deck, and where it stands in the file. */
export interface PlacedText {
  /** Id of the slide. */
  slide: string;
  /** Its runs as they stand in the file, one after the other. */
  text: string;
  origin: Origin;
}

export interface ConvertOptions {
  /** Name of the file, for a deck that is called nothing else. */
  fileName: string;
  /** Name under which the file lies in the deck's folder, where it is kept. */
  original?: string | undefined;
  /** What has become of each picture, by its part; a picture that is not in it is left out. */
  pictures: ReadonlyMap<string, KeptPicture>;
}

/** A presentation as a deck of format 1. */
export interface Converted {
  /** Text of `deck.md`. */
  deck: string;
  /** Text of `figures.yaml`: what the tokens in the file name; '' where it holds none. */
  figures: string;
  title: string;
  pictures: KeptPicture[];
  lost: LostOnSlide[];
  texts: PlacedText[];
  counts: { slides: number; hidden: number; tables: number; charts: number; pictures: number; notes: number };
}
