import type { Layout } from '../model.ts';

/** The tools whose decks are understood; `plain` is any other Markdown. */
export type Dialect = 'marp' | 'slidev' | 'reveal' | 'plain';

/** What is known of a deck of another tool as a whole, chosen once when it is opened. */
export interface ForeignTool {
  dialect: Dialect;
  /** The end of a line is a break on the slide, too (Marp, HedgeDoc). */
  keepsLines: boolean;
  /** Starts the speaker notes where a line begins with it; undefined where notes stand in comments. */
  notesMark: RegExp | undefined;
  /** Link definitions of the whole deck, by name in small letters (Marp and Markdown's viewers read it as one document). */
  links: Readonly<Record<string, string>>;
  /** Names of classes that the deck's own style sheet lays out side by side. */
  columnClasses: ReadonlySet<string>;
}

/** Something to tell about a place in a deck, always as a warning. */
export interface Remark {
  code: string;
  line: number;
  message: string;
}

/** A picture that stands beside or behind the text and not in it. */
export interface SidePicture {
  address: string;
  alt: string;
  side: 'left' | 'right' | 'behind';
  line: number;
}

/** What is said about one slide outside its own text: in its front matter, a directive or an attribute. */
export interface SlideHints {
  /** The layout that it asks for. */
  layout: Layout | undefined;
  /** Whether that layout suits a slide with a few lines (`few`), with headings alone (`bare`), or any. */
  suits: 'any' | 'few' | 'bare';
  off: boolean;
  /** What its id is made of, instead of its heading. */
  name: string | undefined;
  pictures: readonly SidePicture[];
  remarks: readonly Remark[];
  /** Lines on which something stands that appears by itself. */
  steps: readonly number[];
  /** It opens the deck. */
  first: boolean;
}

export const NO_HINTS: SlideHints = { layout: undefined, suits: 'any', off: false, name: undefined, pictures: [], remarks: [], steps: [], first: false };
