import type { Answers, ReviewQuestion } from '../../core/audience/review-model.ts';
import { reviewExport } from '../../core/audience/review.ts';
import { AppError } from '../../core/errors.ts';
import { askAboutPapers } from '../../core/letters/pack.ts';
import { writePack } from '../../files/jcnc-pack/write-pack.ts';
import { ANSWER_OPTIONS, readAnswers } from '../answers.ts';
import { loadEdition, refuseBroken } from '../load.ts';
import { DECK_OPTIONS, deckInputs, oneDeck, readOptions, required } from '../options.ts';
import { say, warnFindings } from '../print.ts';
import { warnQuestions } from '../warn-questions.ts';

/** `branchdeck jcnc-pack`: makes what an official takes to a JCNC, in one folder. */
export async function jcncPack(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    ...DECK_OPTIONS,
    'leave-out-incomplete': { type: 'boolean' },
    ...ANSWER_OPTIONS,
  });
  const deck = oneDeck(positionals);
  const target = required(values.out, 'out');
  const loaded = await loadEdition(deckInputs(deck, values));
  const { edition, folders, findings } = loaded;
  const leaveOutIncomplete = values['leave-out-incomplete'] === true;
  if (!edition.deck.meta.audiences.includes('employer')) throw new AppError('bad-input', 'This deck has no version for the employer. Nothing was written.');
  warnFindings(findings);
  refuseBroken(loaded);
  const asked = (given: Answers): ReviewQuestion[] =>
    [...reviewExport(edition, { audience: 'employer', leaveOutIncomplete, format: 'pptx', answers: given }).questions, ...askAboutPapers(edition, given)];
  const answers = readAnswers(values, asked({}));
  warnQuestions(asked(answers));
  const { files } = await writePack({ folders, edition, leaveOutIncomplete, answers, target });
  for (const { fileName, contents } of files) say(`${target}/${fileName}: ${contents}.`);
  return 0;
}
