import { Compartment, Facet } from '@codemirror/state';
import type { OfferSetting } from '../../core/edit-text/complete.ts';

/** What the editor knows of the deck that its text belongs to. */
export type DeckSetting = Omit<OfferSetting, 'asked'>;

/** The deck's figures and versions, for the chips and the lists. */
export const deckFacet = Facet.define<DeckSetting, DeckSetting | undefined>({ combine: ([first]) => first });

/** Holds the facet, which changes while the editor stays. */
export const deckPart = new Compartment();
