import type { DeckSources } from '../deck/model.ts';
import { nationalDeck } from '../branch/edition.ts';
import { parseFigures } from '../figures/parse.ts';
import { parseLetters } from '../letters/parse.ts';
import type { DeckVersion } from './model.ts';

/** Faults for which a figure, a letter or a deck's details are left out. */
const LEFT_OUT = new Set(['broken-yaml', 'broken-figures', 'broken-figure', 'broken-letter', 'duplicate-letter', 'letter-unread', 'broken-front-matter', 'unknown-format', 'duplicate-id', 'too-many-slides']);

/** One version of a national deck, read for comparing. Never throws: what can't be read is among its faults. */
export function readVersion(sources: DeckSources): DeckVersion {
  const deck = nationalDeck(sources);
  const { files } = (deck.foreign ? undefined : sources.letters) ?? { files: [] };
  const texts = new Map(files.map((file) => [file.name, file.text]));
  const { figures, findings: ofFigures } = parseFigures(sources.figures);
  const { letters, findings: ofLetters } = parseLetters({ files, findings: [] }, deck.meta.lang);
  return {
    deck,
    figures,
    letters: letters.map((letter) => ({ letter, text: texts.get(letter.file) ?? '' })),
    faults: [...deck.findings, ...ofFigures, ...ofLetters, ...(sources.letters?.findings ?? [])].filter(({ level, code }) => level === 'error' && LEFT_OUT.has(code)),
  };
}
