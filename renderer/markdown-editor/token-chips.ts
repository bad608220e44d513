import type { Range } from '@codemirror/state';
import { Decoration, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import type { Token } from '../../core/deck/content.ts';
import { protectTokens } from '../../core/figures/tokens.ts';
import { TOKEN } from '../../core/edit-text/tokens-at.ts';
import { describeToken } from '../../core/edit-text/describe-token.ts';
import type { FigureBook } from '../../core/figures/book.ts';
import { deckFacet } from './deck-facet.ts';

function chip(raw: string, token: Token, book: FigureBook): Decoration {
  const known = token.id !== '' && book.knows(token);
  return Decoration.mark({
    class: known ? 'token-chip' : 'token-chip unknown',
    attributes: { title: known ? describeToken(token, book) : `${raw} is no figure or detail of this deck.` },
  });
}

function chipsOf({ visibleRanges, state }: EditorView): DecorationSet {
  const book = state.facet(deckFacet)?.book;
  const chips: Range<Decoration>[] = [];
  for (const { from, to } of book ? visibleRanges : []) {
    for (const match of state.sliceDoc(from, to).matchAll(TOKEN)) {
      const [token] = match[0].startsWith('\\') ? [] : protectTokens(match[0], 1).tokens;
      const start = from + match.index;
      if (book && token) chips.push(chip(match[0], token, book).range(start, start + match[0].length));
    }
  }
  return Decoration.set(chips);
}

/** Marks every token with what it is called and what it prints now; an unknown one is underlined. */
export const tokenChips = ViewPlugin.fromClass(
  class {
    chips: DecorationSet;
    constructor(view: EditorView) {
      this.chips = chipsOf(view);
    }
    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate) {
      if (docChanged || viewportChanged || startState.facet(deckFacet) !== state.facet(deckFacet)) this.chips = chipsOf(view);
    }
  },
  { decorations: ({ chips }) => chips },
);
