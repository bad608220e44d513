import type { BranchDetails } from '../../bridge/region-calls.ts';
import { makeEdition, type Edition } from '../../core/branch/edition.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { blankLayer } from '../../core/branch/model.ts';
import type { DeckMeta, DeckSources } from '../../core/deck/model.ts';
import type { Finding } from '../../core/findings.ts';
import { issuedWith, stillToDo, type Issued } from '../../core/region/branch-state.ts';
import type { BranchInRegion } from '../../core/region/model.ts';
import type { BranchState } from '../../core/region/rows.ts';

/** A deck as branches are looked at against it. */
export interface DeckToLookAt {
  /** With the region's own changes among them. */
  sources: DeckSources;
  meta: DeckMeta;
  issued: Issued;
}

/** Makes ready for looking at one branch after the other. @param today ISO date */
export const deckToLookAt = (sources: DeckSources, meta: DeckMeta, today: string): DeckToLookAt =>
  ({ sources, meta, issued: issuedWith(makeEdition(sources, undefined, today)) });

/** A branch's changes to the deck; blank ones where it has none. */
export const layerFor = ({ layers, profile }: BranchInRegion, { id, version }: Pick<DeckMeta, 'id' | 'version'>): BranchLayer => layers[id] ?? blankLayer(id, version, profile);

const editionFor = (branch: BranchInRegion, { sources, meta }: DeckToLookAt, today: string): Edition => makeEdition(sources, layerFor(branch, meta), today);

/** How far a branch is. @param own what is wrong with its files */
export function stateOf(branch: BranchInRegion, deck: DeckToLookAt, own: readonly Finding[], today: string): BranchState {
  const { blanks, checks } = stillToDo(editionFor(branch, deck, today), deck.issued);
  return {
    begun: branch.layers[deck.meta.id] !== undefined,
    blank: blanks.figures.length + blanks.details.length,
    stale: blanks.stale.length,
    check: checks.length + own.length,
  };
}

/** The same in words, line by line. */
export function detailsOf(branch: BranchInRegion, deck: DeckToLookAt, own: readonly Finding[], today: string): BranchDetails {
  const edition = editionFor(branch, deck, today);
  const { blanks: { figures, details, stale }, checks } = stillToDo(edition, deck.issued);
  const numbers = new Map(edition.deck.slides.map(({ id }, index) => [id, index + 1]));
  return {
    slug: branch.slug,
    profile: branch.profile,
    begun: branch.layers[deck.meta.id] !== undefined,
    figures, details, stale,
    checks: [...own.map(({ message, file }) => ({ message: `${file}: ${message}`, slide: undefined })), ...checks.map(({ message, slide }) => ({ message, slide: slide === undefined ? undefined : numbers.get(slide) }))],
  };
}
