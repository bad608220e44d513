import type { Audience } from '../audience/model.ts';
import type { Answer, HeldFigure, HeldFile, HeldSlide, QuestionKind, StayReason, Stays } from '../audience/review-model.ts';

/** What kind of thing was looked for, or found. */
export const NEEDLE_KINDS = ['text', 'notes', 'name', 'figure', 'picture', 'link', 'machine', 'path', 'author', 'comment', 'hidden', 'embedded'] as const;
export type NeedleKind = (typeof NEEDLE_KINDS)[number];

/** Something in a file that its readers may not have. */
export interface ProofMatch {
  kind: NeedleKind;
  /** The words as they stand in the file, shortened. */
  found: string;
  /** For a person: "slide 3", "notes of slide 3", "the workbook of chart 2", "the file's properties". */
  where: string;
  /** The part of the file that it stands in: "ppt/slides/slide3.xml". */
  part: string;
  /** What it is and why it may not be there, as a sentence. */
  why: string;
}

/** What came of reading a written file back. */
export interface Proof {
  result: 'clean' | 'found';
  /** How many parts were read, those inside embedded workbooks included. */
  parts: number;
  /** How many things were looked for, by kind. */
  lookedFor: Partial<Record<NeedleKind, number>>;
  matches: ProofMatch[];
  /** Parts that could not be looked into. */
  unread: string[];
}

/**
 * What was handed over, and what was made sure of. It can lie beside the file: of what stays it gives the number and
 * the reason and never the words.
 */
export interface HandOverReport {
  report: 1;
  file: { name: string; bytes: number; sha256: string };
  version: Audience;
  deck: { id: string; title: string; version: string };
  branch: string;
  /** ISO day that the version was made for. */
  date: string;
  holds: { slides: Pick<HeldSlide, 'id' | 'label' | 'origin'>[]; figures: HeldFigure[]; files: HeldFile[] };
  stays: { kind: Stays['kind']; reason: StayReason; count: number }[];
  /** By the id of a slide, or the title of a paper. */
  questions: { kind: QuestionKind; slide: string; answer: Answer | 'not asked' }[];
  proof: Proof;
}
