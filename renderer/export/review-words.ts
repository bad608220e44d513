import { AUDIENCE_NAMES } from '../../core/audience/model.ts';
import type { Audience } from '../../core/audience/model.ts';
import type { HeldSlide, QuestionKind, StayReason, Stays } from '../../core/audience/review-model.ts';
import type { NeedleKind } from '../../core/proof/report.ts';

/** One and many of what a file is searched for. */
export const NEEDLE_WORDS: Readonly<Record<NeedleKind, readonly [string, string]>> = {
  text: ['passage kept back', 'passages kept back'],
  notes: ['speaker note', 'speaker notes'],
  name: ['name of a person', 'names of people'],
  figure: ['figure kept back', 'figures kept back'],
  picture: ['picture kept back', 'pictures kept back'],
  link: ['address kept back', 'addresses kept back'],
  machine: ['name of this computer or its user', 'names of this computer and its users'],
  path: ['place on a disk', 'places on a disk'],
  author: ['author’s name', 'authors’ names'],
  comment: ['remark', 'remarks'],
  hidden: ['hidden slide or part', 'hidden slides or parts'],
  embedded: ['file inside the file', 'files inside the file'],
};

/** What stays, kind by kind. */
export const STAYING_WORDS: Readonly<Record<Stays['kind'], string>> = {
  slide: 'Slides',
  notes: 'Speaker notes',
  passage: 'Passages on slides that go out',
  comment: 'Remarks in the deck’s file',
  figure: 'Figures',
  picture: 'Pictures',
  detail: 'Your branch’s details',
};

/** Why something stays. */
export const stayReasons = (audience: Audience): Readonly<Record<StayReason, string>> => ({
  audience: `Not for ${AUDIENCE_NAMES[audience]}`,
  off: 'Switched off',
  incomplete: 'A figure is missing',
  chosen: 'You left it out',
  refused: 'Can’t be read',
  notes: 'For members alone',
  kind: 'Not in this kind of file',
  comment: 'For nobody but who writes the deck',
  'too-few': 'A share of too few people',
  blank: 'Blank',
  unused: 'Nothing in this version shows it',
});

/** What somebody decides before a version goes out. */
export const QUESTION_WORDS: Readonly<Record<QuestionKind, string>> = {
  'missing-figure': 'A figure is missing',
  'blank-figure': 'A figure is blank',
  'min-base': 'A share of too few people',
  'stale-figure': 'A figure may be out of date',
  overtaken: 'Overtaken by events',
  'content-note': 'Needs care',
  'branch-text': 'Your branch’s own words',
  'letter-blank': 'Still blank in a paper',
};

/** Whose words a slide's are; nothing for those of the deck. */
export const ORIGIN_WORDS: Readonly<Record<HeldSlide['origin'], string>> = {
  national: '',
  region: 'From your region',
  edited: 'Changed by your branch',
  added: 'Added by your branch',
  made: 'Put in by Branchdeck',
};
