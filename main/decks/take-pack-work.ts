import { keepDeckPack, type KeptDeck } from '../../files/deckpack/keep-deck.ts';
import type { Work } from '../apart/work-apart.ts';

/** Which pack is to be taken, and into which folder of decks. */
export interface TakePackOrder {
  file: string;
  folder: string;
}

/** Opening a pack, as it is done by a process of its own. */
export const takePackWork: Work<TakePackOrder, never, KeptDeck> = ({ file, folder }) => keepDeckPack(file, folder);
