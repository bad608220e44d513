import { nationalDeck } from '../../core/branch/edition.ts';
import type { Deck, DeckSources } from '../../core/deck/model.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors } from '../../core/findings.ts';
import { openDeck, type DeckOnDisk } from '../../files/open-deck.ts';

/** A deck as it lies on the disk, read. */
export interface ReadDeck extends DeckOnDisk {
  national: Deck;
}

/** Whether two readings of a deck's files gave the same. */
export const isSameText = (one: DeckSources, other: DeckSources): boolean =>
  one.deck.text === other.deck.text && one.figures?.text === other.figures?.text && letterText(one) === letterText(other);

const letterText = ({ letters }: DeckSources): string => JSON.stringify(letters ?? '');

const lastRead = new Map<string, ReadDeck>();

/**
 * Reads a deck. One whose files are as they were is given as the same sources, so that nothing is made of it again.
 * Broken text would be shown as garbage and saved so: such a deck throws.
 */
export async function readDeck(path: string): Promise<ReadDeck> {
  const deck = await openDeck(path);
  const first = deck.findings[0];
  if (first !== undefined && hasErrors(deck.findings)) {
    throw new AppError('cannot-read', `${first.file} can't be read: line ${first.line} is not UTF-8 text.`, 'Save the file as UTF-8 in a text editor and open it again. Nothing was changed.');
  }
  const before = lastRead.get(deck.place);
  if (before && isSameText(before.sources, deck.sources) && before.sources.images.join('\n') === deck.sources.images.join('\n')) return before;
  const read = { ...deck, national: nationalDeck(deck.sources) };
  lastRead.set(deck.place, read);
  return read;
}
