import type { DeckSources } from '../deck/model.ts';
import { readVersion } from '../merge/version.ts';
import { deckWords } from './field-words.ts';
import type { KnownDecks } from './say-plan.ts';

/** @param sources of a deck that changes are said of; undefined where none is known @returns what it calls its figures and slides */
export function knownDeck(sources: DeckSources | undefined): KnownDecks {
  if (sources === undefined) return new Map();
  const { deck, figures } = readVersion(sources);
  return new Map([[deck.meta.id, deckWords(deck, figures)]]);
}
