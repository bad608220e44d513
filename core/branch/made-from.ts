import type { DeckMeta } from '../deck/model.ts';
import type { BranchLayer } from './model.ts';

/** Whether nothing in a layer hangs on what its deck says. Who the branch is and its look go with any version. */
export const holdsNothing = ({ figures, slides: { off, on, order, edits, added, notes } }: BranchLayer): boolean =>
  [figures, off, on, order, edits, added, notes].every((part) => Object.keys(part).length === 0);

/** A layer as it is changed in a version of its deck: with nothing in it, it is simply of that version. */
export const madeFromThis = (layer: BranchLayer, { version }: Pick<DeckMeta, 'version'>): BranchLayer =>
  (layer.baseVersion !== version && holdsNothing(layer) ? { ...layer, baseVersion: version } : layer);

/** As "2025-11" or "v1.10": versions that begin so are in the order of their numbers. */
const NUMBERED = /^v?\d/i;

/**
 * Whether changes that were made from one version are behind another. They are where the two differ, unless both names are
 * numbered and theirs is the later: an older deck that was opened again must not take newer changes back.
 */
export const isBehind = (baseVersion: string, version: string): boolean =>
  baseVersion !== version && !(NUMBERED.test(baseVersion) && NUMBERED.test(version) && baseVersion.localeCompare(version, 'en', { numeric: true }) > 0);

/** Whether a layer was made from an older version of its deck than the one that is here. Decks of other tools have no versions. */
export const isFromAnother = (layer: BranchLayer, { format, version }: Pick<DeckMeta, 'format' | 'version'>): boolean =>
  format === 1 && isBehind(layer.baseVersion, version) && !holdsNothing(layer);
