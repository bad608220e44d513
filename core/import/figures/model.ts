import type { FigureKind } from '../../figures/model.ts';
import type { Origin } from '../../powerpoint/read/model.ts';

/** A stretch of a text. */
export interface Span {
  from: number;
  to: number;
}

/** Something in a text that reads like a figure. */
export interface Looks {
  /** All of it, with its qualifier and unit: "more than 1,400". */
  whole: Span;
  /** The value with its unit: "1,400", "£300", "91%", "91 per cent". */
  value: Span;
  /** Its digits alone; the same as `value` where there are none. */
  digits: Span;
  kind: FigureKind;
  /** As `figures.yaml` has it. */
  amount: number | string;
  /** "more than", or ''. */
  qualifier: string;
  /** Reads like a figure by itself: 91%, £300, "more than 1,400", "42 members"; other numbers count only where one is known. */
  plain: boolean;
}

/** A number on a slide that may become a figure. */
export interface FigureCandidate {
  /** Id of the slide. */
  slide: string;
  /** In its notes. */
  notes: boolean;
  /** As it is printed. */
  text: string;
  /** Where it stands in the text of `deck.md`. */
  from: number;
  to: number;
  /** The sentence or the row that it stands in. */
  sentence: string;
  /** What it may be called. */
  label: string;
  kind: FigureKind;
  value: number | string;
  qualifier: string;
  /** Id of the known figure that it is. */
  known: string | undefined;
  /** What a token takes the place of, so that the same words are printed. */
  token: Span & { plain: boolean };
  /** Where it stands in the file that the deck was made from: a paragraph, and the place in its text. */
  origin: (Origin & Span) | undefined;
}

/** A number that somebody takes, with what they said of it where it is a new figure or the branch's own. */
export interface ChosenFigure extends FigureCandidate {
  scope?: 'national' | 'local';
  source?: string;
}
