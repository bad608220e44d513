import { reviewExport } from '../../core/audience/review.ts';
import { AppError } from '../../core/errors.ts';
import { blankNames, packPapers } from '../../core/letters/pack.ts';
import { writePack } from '../../files/pack/write-pack.ts';
import { loadEdition, refuseBroken } from '../load.ts';
import { DECK_OPTIONS, deckInputs, oneDeck, readOptions, required } from '../options.ts';
import { say, warn, warnFindings } from '../print.ts';
import { warnQuestions } from '../warn-questions.ts';

/** `branchdeck pack`: makes what an official takes to a JCNC, in one folder. */
export async function pack(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    out: { type: 'string' },
    ...DECK_OPTIONS,
    'leave-out-incomplete': { type: 'boolean' },
  });
  const deck = oneDeck(positionals);
  const target = required(values.out, 'out');
  const loaded = await loadEdition(deckInputs(deck, values));
  const { edition, folders, findings } = loaded;
  const leaveOutIncomplete = values['leave-out-incomplete'] === true;
  if (!edition.deck.meta.audiences.includes('employer')) throw new AppError('bad-input', 'This deck has no version for the employer. Nothing was written.');
  warnFindings(findings);
  refuseBroken(loaded);
  warnQuestions(reviewExport(edition, { audience: 'employer', leaveOutIncomplete, format: 'pptx' }));
  for (const { title, blanks } of packPapers(edition)) {
    if (blanks.length > 0) warn(`Still blank, and marked in “${title}”: ${blankNames(blanks)}.`);
  }
  const { files } = await writePack({ folders, edition, leaveOutIncomplete, target });
  for (const { fileName, contents } of files) say(`${target}/${fileName}: ${contents}.`);
  return 0;
}
