import type { DeckMeta } from '../deck/model.ts';
import type { BranchLayer } from './model.ts';

/** Whether nothing in a layer hangs on what its deck says. Who the branch is and its look go with any version. */
export const holdsNothing = ({ figures, slides: { off, on, order, edits, added, notes } }: BranchLayer): boolean =>
  [figures, off, on, order, edits, added, notes].every((part) => Object.keys(part).length === 0);

/** A layer as it is changed in a version of its deck: with nothing in it, it is simply of that version. */
export const madeFromThis = (layer: BranchLayer, { version }: Pick<DeckMeta, 'version'>): BranchLayer =>
  (layer.baseVersion !== version && holdsNothing(layer) ? { ...layer, baseVersion: version } : layer);

/** Whether a layer was made from another version of its deck than the one that is here. Decks of other tools have no versions. */
export const isFromAnother = (layer: BranchLayer, { format, version }: Pick<DeckMeta, 'format' | 'version'>): boolean =>
  format === 1 && layer.baseVersion !== version && !holdsNothing(layer);
