import { useEffect, useState } from 'react';
import type { RegionNow } from '../../bridge/region-calls.ts';
import { Picker } from '../controls/picker.tsx';
import { ask } from '../desk/ask.ts';

interface DeckPickerProps {
  now: RegionNow;
  onChoose: (key: string) => void;
  onFailed: (thrown: unknown) => void;
}

/** The deck that the table is about, of those in the library. */
export function DeckPicker({ now, onChoose, onFailed }: DeckPickerProps) {
  const [decks, setDecks] = useState<{ value: string; label: string }[]>([]);
  useEffect(() => void ask('library.list').then((cards) => setDecks(cards.map(({ key, title }) => ({ value: key, label: title || 'Deck without a title' }))), onFailed), [onFailed]);
  const { deck } = now;
  const options = deck && !decks.some(({ value }) => value === deck.key) ? [{ value: deck.key, label: deck.title }, ...decks] : decks;
  return <Picker label="Deck" options={options} value={deck?.key ?? ''} onChange={onChoose} />;
}
