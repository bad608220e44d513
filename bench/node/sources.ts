import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeckSources } from '../../core/deck/model.ts';
import type { MadeDeck } from '../decks.ts';

/** The day that the made-up decks are looked at. */
export const TODAY = '2025-11-27';

/** A deck as if it were read just now. */
export const sourcesOf = ({ deck, figures }: MadeDeck): DeckSources =>
  ({ deck: { name: 'deck.md', text: deck }, figures: { name: 'figures.yaml', text: figures }, images: [] });

/** Writes a deck to the disk. @returns its folder */
export function writeDeck(folder: string, { deck, figures }: MadeDeck): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deck.md'), deck);
  writeFileSync(join(folder, 'figures.yaml'), figures);
  return folder;
}
