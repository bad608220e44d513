import type { DeckChanges } from './model.ts';

/** What is new in a deck, for other programs (docs/merge.md): without what only merging needs; nothing is undefined in it. */
export const changesJson = ({ from, to, slides, figures, letters, details }: DeckChanges): object => ({
  from, to, slides: slides.map((slide) => ({ ...slide, text: slide.text ?? null })), figures, letters, details,
});
