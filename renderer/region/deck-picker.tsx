import type { DeckCard } from '../../bridge/contract.ts';
import type { RegionNow } from '../../bridge/region-calls.ts';
import { Picker } from '../controls/picker.tsx';
import { deckNames } from './deck-names.ts';

interface DeckPickerProps {
  now: RegionNow;
  decks: readonly DeckCard[];
  onChoose: (key: string) => void;
}

/** The deck that the table is about, of those in the library. */
export function DeckPicker({ now: { deck }, decks, onChoose }: DeckPickerProps) {
  const options = deckNames(deck && !decks.some(({ key }) => key === deck.key) ? [deck, ...decks] : decks);
  return <Picker label="Deck" options={options} value={deck?.key ?? ''} onChange={onChoose} />;
}
