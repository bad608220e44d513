import { acceptCompletion, autocompletion, completionKeymap, completionStatus, pickedCompletion } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { offersAt } from '../../core/edit-text/complete.ts';
import type { Offer } from '../../core/edit-text/complete.ts';
import { deckFacet } from './deck-facet.ts';

const SECTIONS: Record<Offer['kind'], { name: string; rank: number }> = {
  figure: { name: 'Figures', rank: 1 },
  detail: { name: 'Your details', rank: 2 },
  filter: { name: 'Of this figure', rank: 1 },
  structure: { name: 'On this slide', rank: 3 },
};

const optionOf = (offer: Offer): Completion => ({
  // What is typed is looked for in the name and in the id alike.
  label: `${offer.label} ${offer.also}`,
  displayLabel: offer.label,
  detail: offer.detail,
  ...(offer.note !== '' && { info: offer.note }),
  section: SECTIONS[offer.kind],
  apply: (view, completion, from, to) => {
    const end = from + offer.insert.length;
    view.dispatch({
      changes: { from, to, insert: offer.insert },
      selection: { anchor: end },
      annotations: pickedCompletion.of(completion),
      userEvent: 'input.complete',
    });
  },
});

function source({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const deck = state.facet(deckFacet);
  const found = deck && offersAt(state.doc.toString(), pos, { ...deck, asked: explicit });
  if (!found || found.offers.length === 0) return null;
  // A mark that is typed to its end is done: Enter starts the next line again.
  const validFor = found.offers[0]?.kind === 'structure' ? /^:{0,2}\w*$/ : /^[^{}|\n]*$/;
  return { from: found.from, to: found.to, options: found.offers.map(optionOf), validFor, getMatch: () => [] };
}

/** A list that scrolls has to be in reach of the keyboard, though the arrows lead through it from the text. */
const reachableList = EditorView.updateListener.of(({ state, view }) => {
  if (completionStatus(state) !== 'active') return;
  view.requestMeasure({
    key: reachableList,
    read: () => undefined,
    write: () => view.dom.querySelector('.cm-tooltip-autocomplete > ul')?.setAttribute('tabindex', '0'),
  });
});

/**
 * The list of figures and details; Enter and Tab take what is chosen, and Tab leaves the editor while the list is
 * closed. It opens where Enter means nothing else, so it takes the keys at once.
 */
export const completion = [
  autocompletion({ override: [source], icons: false, defaultKeymap: false, maxRenderedOptions: 200, interactionDelay: 0, compareCompletions: () => 0 }),
  Prec.highest(keymap.of([...completionKeymap, { key: 'Tab', run: acceptCompletion }])),
  reachableList,
];
