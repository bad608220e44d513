import type { DeckCard, DeckLook, LibraryOrder } from '../../bridge/contract.ts';
import { plainLetters } from '../../core/plain-letters.ts';

/** A deck as the list has it, and as it lies on the disk once it was looked at. */
export interface Deck {
  /** The card's key. */
  id: string;
  card: DeckCard;
  look: DeckLook | undefined;
  title: string;
  version: string;
}

const made = new WeakMap<DeckCard, Deck>();

/** Puts a card and its look together. The same two give the same deck, so that it is not drawn again. */
export function deckFrom(card: DeckCard, look: DeckLook | undefined): Deck {
  const before = made.get(card);
  if (before && before.look === look) return before;
  const deck = makeDeck(card, look);
  made.set(card, deck);
  return deck;
}

/** What lies on the disk is newer than the list. */
function makeDeck(card: DeckCard, look: DeckLook | undefined): Deck {
  const here = look?.state === 'here';
  return { id: card.key, card, look, title: (here ? look.title : card.title) || 'Deck without a title', version: here ? look.version : card.version };
}

/** Later first; what never was comes last. */
const later = (one: string | undefined, other: string | undefined): number => (other ?? '').localeCompare(one ?? '');

const byTitle = (one: Deck, other: Deck): number => one.title.localeCompare(other.title, 'en-GB', { numeric: true });

const BY: Record<LibraryOrder, (one: Deck, other: Deck) => number> = {
  title: () => 0,
  opened: (one, other) => later(one.card.openedAt, other.card.openedAt),
  shown: (one, other) => later(one.card.shown?.on, other.card.shown?.on) || later(one.card.openedAt, other.card.openedAt),
};

/** Pinned decks first, then in the order that was chosen. */
export const inOrder = (decks: readonly Deck[], order: LibraryOrder): Deck[] =>
  decks.toSorted((one, other) => Number(other.card.pinned) - Number(one.card.pinned) || BY[order](one, other) || byTitle(one, other));

/** Whether every word is in a deck's title, place, id or in a slide's heading. Case and accents don't count. */
export function hasWords({ card, look, title }: Deck, words: string): boolean {
  const text = plainLetters([title, card.place, look?.id ?? '', ...(look?.headings ?? [])].join('\n'));
  return plainLetters(words).split(/\s+/).every((word) => text.includes(word));
}
