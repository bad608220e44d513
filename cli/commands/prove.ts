import { DECK_OPTIONS, deckInputs, namedAudience, oneDeck, readOptions, required } from '../options.ts';
import { matchLine, proofLine } from '../../core/proof/report-words.ts';
import { saidToAudience } from '../../core/proof/said-to-audience.ts';
import { proveFile } from '../../files/proof/prove-file.ts';
import { loadEdition } from '../load.ts';
import { say, warn } from '../print.ts';

/** `branchdeck prove`: reads a file, also one that was edited by hand, and says what in it its version withholds. */
export async function prove(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    against: { type: 'string' },
    audience: { type: 'string' },
    ...DECK_OPTIONS,
    json: { type: 'boolean' },
  });
  const file = oneDeck(positionals);
  const deck = required(values.against, 'against');
  const audience = namedAudience(required(values.audience, 'audience'));
  const { edition } = await loadEdition(deckInputs(deck, values));
  const { bytes, sha256, proof } = await proveFile(file, { edition, audience, said: saidToAudience(edition, audience) });
  if (values.json === true) process.stdout.write(`${JSON.stringify({ file, bytes, sha256, version: audience, ...proof })}\n`);
  else {
    for (const match of proof.matches) warn(matchLine(match).replace(/\s+/g, ' '));
    for (const part of proof.unread) warn(`Could not be looked into: ${part}`);
    const count = proof.matches.length;
    say(`${file}: ${count === 0 ? `nothing that the version for ${audience} withholds` : `${count} ${count === 1 ? 'thing' : 'things'} that the version for ${audience} withholds`}. ${proofLine(proof)}`);
  }
  return proof.result === 'clean' && proof.unread.length === 0 ? 0 : 1;
}
