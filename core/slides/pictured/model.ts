/** How a deck that was made from a PowerPoint file is to be shown. */
export type LookChoice = 'powerpoint' | 'branchdeck';
export const LOOK_CHOICES = ['powerpoint', 'branchdeck'] as const satisfies readonly LookChoice[];

/** What is drawn so far of a PowerPoint file: the text that stands in each slide's picture, by the slide's number from 1. */
export type DrawnPages = ReadonlyMap<number, string>;

/**
 * Why a slide is shown in Branchdeck's own look: it stands in no PowerPoint file, its text is the branch's, its picture
 * holds what these people may not see, says something else, has a blank in it, or is not drawn yet.
 */
export type WhyOwn = 'added' | 'edited' | 'withheld' | 'differs' | 'blank' | 'not-drawn';

/** The number of the slide's picture, or why it has none. */
export type PictureOf = { page: number } | { why: WhyOwn };

export type PicturedState =
  /** It is not known yet. */
  | { is: 'looking' }
  | { is: 'not-chosen' }
  | { is: 'no-program'; missing: 'not-installed' | 'locked-up' | 'silent' }
  /** `done` of `count`; `count` is 0 until LibreOffice has drawn the file. */
  | { is: 'drawing'; version: string; done: number; count: number }
  | { is: 'drawn'; version: string; missing: number }
  | { is: 'failed'; why: string };
