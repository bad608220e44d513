import type { Audience } from '../audience/model.ts';
import type { Block, Written } from '../deck/content.ts';
import type { Finding } from '../findings.ts';

/**
 * `letter`: an address, a date, a subject and a signature. `paper`: a title and its text, such as an agenda item.
 * `form`: a paper on a page laid on its side, for a wide table that people fill in.
 */
export const LETTER_LAYOUTS = ['letter', 'paper', 'form'] as const;
export type LetterLayout = (typeof LETTER_LAYOUTS)[number];

/** A letter's text, read for one audience or for all at once. */
export interface LetterContent {
  blocks: Block<Written>[];
  /** Too large, too deep or too tangled to be read: it is shown to nobody. */
  refused: boolean;
  findings: Finding[];
}

/** A template of a campaign's `letters/`, as read. */
export interface Letter {
  id: string;
  title: string;
  /** `letters/jcnc.md` */
  file: string;
  /** Whom versions of it are made for. */
  audiences: readonly Audience[];
  layout: LetterLayout;
  /** Lines of the address; on an email the person it goes to. */
  to: readonly Written['text'][];
  /** Lines of the signature. */
  from: readonly Written['text'][];
  subject: Written['text'];
  /** Printed small at the foot: who prepared it, and from what. */
  note: Written['text'];
  /** Details whose line or sentence is left out while they are blank, or on a form their words alone; any other blank is a gap to be filled. */
  optional: readonly { id: string; line: number }[];
  lang: string;
  /** Reads the text that an audience may see, or with no audience everything. Cached. */
  content(audience?: Audience): LetterContent;
  /** Found while reading the file: its front matter and what does not depend on figures. */
  findings: Finding[];
}

/** Something that a letter has a marked place for and nobody has said yet. */
export interface LetterBlank {
  /** Id of the figure or of the branch's detail: `employer.contact`. */
  about: string;
  /** "The name of the person written to" */
  label: string;
  /** What stands in its place: "[name of the person written to]". */
  gap: string;
}

/** Something that a letter can do without and leaves out: the sentence or line that uses it is not in it. */
export interface LetterOmission {
  about: string;
  label: string;
  /** `blank` can be filled in; the others may not be in this version. */
  reason: 'blank' | 'withheld' | 'too-few';
}

/** A letter as one audience gets it: every token printed, every blank marked, nothing withheld in it. */
export interface ShownLetter {
  id: string;
  title: string;
  audience: Audience;
  layout: LetterLayout;
  lang: string;
  to: string[];
  from: string[];
  subject: string;
  /** Printed: 27 November 2025. */
  date: string;
  /** The same, as ISO has it: the date of the files made from it. */
  isoDate: string;
  blocks: Block[];
  note: string;
  blanks: LetterBlank[];
  omissions: LetterOmission[];
}
