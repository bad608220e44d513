import type { Audience } from '../audience/model.ts';
import type { Block, Inline } from '../deck/content.ts';
import type { Layout } from '../deck/model.ts';
import type { LookChoice } from './themes/model.ts';

/**
 * A slide as one audience sees it: every token printed, everything withheld gone.
 * Screen and PowerPoint both build from this and from nothing else.
 */
export interface ShownSlide {
  id: string;
  layout: Layout;
  /** The heading, or nothing on a slide without one. */
  title: Inline[] | undefined;
  /** One line to call the slide by in lists: its title, or the start of its text. */
  label: string;
  blocks: Block[];
  /** Second column of a `two-column` slide; empty elsewhere. */
  right: Block[];
  /** The planned time, then speaker notes, national ones first, then the branch's. Empty unless the audience may have notes. */
  notes: Block[];
  /** Where its figures come from, in one line for its foot; '' without figures, or where its own text says it. */
  sourceLine: string;
  /** How much the text is reduced on screen to fit its box: 0 full size … 3 smallest. PowerPoint is measured for its own fonts. */
  fit: 0 | 1 | 2 | 3;
  /** Its theme and accent, the same for every slide of a presentation. */
  look: LookChoice;
  /** Planned time in minutes, which the first part of a slide has for all of them. */
  minutes: number | undefined;
  /** Name of the section that begins with it, where it says one and its audience may have notes: nobody reads it on a slide. */
  section?: string | undefined;
  /** What appears one by one while it is presented: all that stands on it, or what stands on these lines; absent where it comes up whole. */
  builds?: 'all' | readonly number[];
  /** A slide that is too full for one is shown in parts; absent on a slide that is whole. */
  part?: SlidePart;
}

/** Which part of a slide of the deck this is. */
export interface SlidePart {
  /** Id and label of the slide in the deck. */
  of: string;
  label: string;
  /** From 1; the first part has the slide's own id. */
  number: number;
  count: number;
}

/** What one audience is shown: the only input of the room screen and of every export. */
export interface Presentation {
  deckId: string;
  title: string;
  version: string;
  lang: string;
  look: LookChoice;
  audience: Audience;
  /** Blank until the branch has a name. */
  branchName: string;
  /** ISO date the presentation was composed for. */
  today: string;
  slides: ShownSlide[];
}

export type LeftOutReason = 'audience' | 'off' | 'incomplete' | 'chosen' | 'refused';

/** A slide that this version doesn't hold, for the person who exports; never part of an export. */
export interface LeftOut {
  id: string;
  label: string;
  reason: LeftOutReason;
}
