import type { DeckSources } from '../deck/model.ts';
import { nationalDeck } from '../branch/edition.ts';
import { parseFigures } from '../figures/parse.ts';
import { parseLetters } from '../letters/parse.ts';
import type { DeckVersion } from './model.ts';

/** One version of a national deck, read for comparing. Never throws: what can't be read is left out, as in every edition. */
export function readVersion(sources: DeckSources): DeckVersion {
  const deck = nationalDeck(sources);
  const { files } = (deck.foreign ? undefined : sources.letters) ?? { files: [] };
  const texts = new Map(files.map((file) => [file.name, file.text]));
  const { letters } = parseLetters({ files, findings: [] }, deck.meta.lang);
  return {
    deck,
    figures: parseFigures(sources.figures).figures,
    letters: letters.map((letter) => ({ letter, text: texts.get(letter.file) ?? '' })),
  };
}
