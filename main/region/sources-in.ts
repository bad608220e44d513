import type { DeckSources } from '../../core/deck/model.ts';
import type { OpenRegion } from '../../files/region/open-region.ts';

/** A deck's sources as a region's branches have them: the region's own changes lie between the national deck and a branch's. */
export function sourcesIn(sources: DeckSources, _region: OpenRegion, _deck: string): DeckSources {
  return sources;
}
