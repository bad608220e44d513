import { nationalDeck } from '../../core/branch/edition.ts';
import { madeFromThis } from '../../core/branch/made-from.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import type { DeckSources } from '../../core/deck/model.ts';
import { record } from './history.ts';
import type { History, Recorded } from './history.ts';

/** Takes a change to the deck that is open. The first one made in a version of it is made from that version. */
export function changeLayer(history: History, make: (layer: BranchLayer) => BranchLayer, sources: DeckSources, recorded: Recorded): History {
  const from = madeFromThis(history.present, nationalDeck(sources).meta);
  const next = make(from);
  return record(history, next === from ? history.present : next, Date.now(), recorded);
}
