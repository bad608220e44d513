import { AppError } from '../../core/errors.ts';
import { hasErrors, type Finding } from '../../core/findings.ts';
import { loadEdition } from '../load.ts';
import { DECK_OPTIONS, deckInputs, oneDeck, readOptions } from '../options.ts';
import { countFindings, say, sayJson, warnFindings } from '../print.ts';

/** A deck that can't be read at all, as a thing to check. */
const asFinding = (error: AppError, file: string): Finding => ({
  level: 'error', file, line: 1, slide: undefined, code: error.code, message: [error.message, error.hint].filter(Boolean).join(' '),
});

/** `branchdeck check`: lists the things to check. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    ...DECK_OPTIONS,
    json: { type: 'boolean' },
  });
  const deck = oneDeck(positionals);
  const inputs = deckInputs(deck, values);
  const findings = await loadEdition(inputs).then(
    (loaded) => loaded.findings,
    (error: unknown) => {
      // Other programs want one kind of answer, whatever is wrong.
      if (values.json === true && error instanceof AppError) return [asFinding(error, deck)];
      throw error;
    },
  );
  if (values.json === true) sayJson(findings);
  else {
    warnFindings(findings);
    say(`${deck}: ${countFindings(findings)}.`);
  }
  return hasErrors(findings) ? 1 : 0;
}
