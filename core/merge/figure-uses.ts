import { tokenIds } from '../deck/tokens-in.ts';
import { letterTokens } from '../letters/tokens.ts';
import type { DeckVersion } from './model.ts';

/** Where each figure is printed nationally. */
export interface FigureUses {
  slides(id: string): string[];
  letters(id: string): string[];
}

/** Finds every place of a deck that prints a figure, in the order of slides and letters. */
export function figureUses({ deck, letters }: DeckVersion): FigureUses {
  const bySlide = new Map<string, string[]>();
  const byLetter = new Map<string, string[]>();
  const put = (uses: Map<string, string[]>, figure: string, place: string): void => void uses.set(figure, [...(uses.get(figure) ?? []), place]);
  for (const slide of deck.slides) for (const id of tokenIds(slide)) put(bySlide, id, slide.id);
  for (const { letter } of letters) for (const id of new Set(letterTokens(letter).map((token) => token.id))) put(byLetter, id, letter.id);
  return { slides: (id) => bySlide.get(id) ?? [], letters: (id) => byLetter.get(id) ?? [] };
}
