import type { Finding } from '../findings.ts';
import type { FigureOwner } from '../figures/figure-values.ts';
import type { LeftOut, LeftOutReason } from '../slides/model.ts';
import type { Audience } from './model.ts';

/** A slide that goes out. */
export interface HeldSlide {
  id: string;
  label: string;
  notes: boolean;
  charts: number;
  pictures: number;
  /** Whose words they are; `region` for what the region wrote, `made` for a slide that Branchdeck puts in, such as a content note. */
  origin: 'national' | 'region' | 'edited' | 'added' | 'made';
}

/** A figure that is printed or charted somewhere in the version. */
export interface HeldFigure {
  id: string;
  label: string;
  scope: 'national' | 'local';
  /** Whose a local one is: the region's where its changes give the value. */
  owner: FigureOwner;
  /** Whose it is as slides say it: “National”, the region's name or the branch's. */
  whose: string;
  /** As it is printed: "more than 1,400". */
  printed: string;
  source: string;
  /** As it is printed: "10 September 2025". */
  asOf: string;
  /** Ids of the slides that show it. */
  slides: string[];
}

/** A picture's file that goes into the version. */
export interface HeldFile {
  /** As it is called on the disk, relative to its folder. */
  path: string;
  from: 'deck' | 'region' | 'branch';
  use: 'picture' | 'logo';
  /** Ids of the slides that show it; empty for the logo, which is on all. */
  slides: string[];
}

export type StayReason =
  | LeftOutReason
  | 'notes' // speaker notes are for members alone
  | 'kind' // this kind of file has no place for it
  | 'comment' // remarks in the deck's file are for nobody
  | 'too-few' // a share of too few people
  | 'blank' // it has no value
  | 'unused'; // nothing in this version shows it

/** Something that the version doesn't hold. It is for the person who exports, and never part of a file that is handed over. */
export interface Stays {
  kind: 'slide' | 'notes' | 'passage' | 'comment' | 'figure' | 'picture' | 'detail';
  id: string;
  label: string;
  /** Label of the slide that goes out without it, where it stands on one. */
  on: string | undefined;
  reason: StayReason;
}

export const QUESTION_KINDS = ['missing-figure', 'blank-figure', 'min-base', 'content-note', 'overtaken', 'stale-figure', 'branch-text', 'letter-blank'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const ANSWERS = ['keep', 'leave-out'] as const;
/** `leave-out` leaves the slide out; `keep` lets it go out as the question says. */
export type Answer = (typeof ANSWERS)[number];

/** The answers given so far, by the question's id. */
export type Answers = Readonly<Record<string, Answer>>;

/** Something that a person has to decide before a version goes out. */
export interface ReviewQuestion {
  /** The same while the deck stays the same: "content-note:for-ruth". */
  id: string;
  kind: QuestionKind;
  slide: string;
  label: string;
  message: string;
  /** What can be answered, in words for a button. A missing figure can't be kept. */
  answers: { id: Answer; label: string }[];
  answer: Answer | undefined;
  /** Nothing is left to decide: it is answered, or another answer leaves its slide out. */
  settled: boolean;
}

/** What an export would hold and leave out, and what stops it: shown before anything is written. */
export interface ExportReview {
  audience: Audience;
  /** "Act now for fairer, safer inspection for employer.pptx" */
  fileName: string;
  holds: HeldSlide[];
  figures: HeldFigure[];
  files: HeldFile[];
  leavesOut: readonly LeftOut[];
  /** Everything that stays, slides included, with the reason. */
  stays: Stays[];
  questions: ReviewQuestion[];
  /** Errors that stop the export as it stands. */
  blockers: Finding[];
  /** Slides whose only fault is a missing figure: they can be left out. */
  incomplete: { id: string; label: string }[];
  warnings: Finding[];
}
