import type { Deck } from '../../core/deck/model.ts';
import { parseDeck } from '../../core/deck/parse.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors } from '../../core/findings.ts';
import { openDeck, type DeckOnDisk } from '../../files/open-deck.ts';

/** A deck as it lies on the disk, read. */
export interface ReadDeck extends DeckOnDisk {
  national: Deck;
}

/** Reads a deck. Broken text would be shown as garbage and saved so: such a deck throws. */
export async function readDeck(path: string): Promise<ReadDeck> {
  const deck = await openDeck(path);
  const first = deck.findings[0];
  if (first !== undefined && hasErrors(deck.findings)) {
    throw new AppError('cannot-read', `${first.file} can't be read: line ${first.line} is not UTF-8 text.`, 'Save the file as UTF-8 in a text editor and open it again. Nothing was changed.');
  }
  return { ...deck, national: parseDeck(deck.sources.deck, deck.sources.images) };
}
