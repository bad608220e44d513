import type { Answers, ReviewQuestion } from '../audience/review-model.ts';
import type { Edition } from '../branch/edition.ts';
import { composeLetter } from './compose.ts';
import { letterFileName } from './formats.ts';
import type { LetterBlank } from './model.ts';

/** The letters that go with the employer's slides to a JCNC, where the campaign has them. */
const PAPERS = ['jcnc-letter', 'jcnc-agenda-item'] as const;
const AUDIENCE = 'employer';

/** A letter of a JCNC pack. */
export interface PackPaper {
  id: string;
  title: string;
  fileName: string;
  /** What has a marked place in it. */
  blanks: LetterBlank[];
}

const questionId = (id: string): string => `letter-blank:${id}`;

const allPapers = (edition: Edition): PackPaper[] => PAPERS.flatMap((id) => {
  const letter = composeLetter(edition, id, AUDIENCE);
  return letter ? [{ id, title: letter.title, fileName: letterFileName(letter.title, AUDIENCE, 'docx'), blanks: letter.blanks }] : [];
});

/** The letters that go into a JCNC pack, given what was decided. */
export const packPapers = (edition: Edition, answers: Answers = {}): PackPaper[] =>
  allPapers(edition).filter(({ id, blanks }) => blanks.length === 0 || answers[questionId(id)] !== 'leave-out');

/** What has to be decided about them first: nobody hands over "[name of the employer]" without having seen it. */
export const askAboutPapers = (edition: Edition, answers: Answers): ReviewQuestion[] => allPapers(edition).flatMap(({ id, title, blanks }): ReviewQuestion[] => {
  if (blanks.length === 0) return [];
  const answer = answers[questionId(id)];
  return [{
    id: questionId(id), kind: 'letter-blank', slide: questionId(id), label: title,
    message: `Still blank, and marked in it: ${blankNames(blanks)}.`,
    answers: [{ id: 'keep', label: 'I fill it in by hand' }, { id: 'leave-out', label: 'Leave this paper out' }],
    answer, settled: answer !== undefined,
  }];
});

/** "the employer's name, the meeting date" */
export const blankNames = (blanks: readonly LetterBlank[]): string => blanks.map(({ label }) => label.replace(/^The /, 'the ')).join(', ');
