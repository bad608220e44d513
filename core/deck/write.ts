import type { Deck } from './model.ts';

/** The deck's text, every byte that a person wrote where it was. */
export const writeDeck = (deck: Deck): string =>
  deck.head +
  deck.slides.map(({ source }) => source.lead + source.body + source.notesMark + source.notes + source.separator).join('');
