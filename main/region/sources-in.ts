import { join } from 'node:path';
import type { DeckSources } from '../../core/deck/model.ts';
import { REGION_FOLDER } from '../../files/region/places.ts';
import { listBranchImages } from '../../files/picture-folders.ts';
import type { Working } from './working.ts';

/** The folder that holds the region's own changes and their pictures. */
export const regionFolder = (region: Pick<Working, 'opened'>): string => join(region.opened.root, REGION_FOLDER);

/**
 * A deck's sources as a region's branches have them: the region's own changes lie between the national deck and a branch's.
 * Where it has none, the national deck's alone.
 */
export async function sourcesIn(sources: DeckSources, region: Working, deck: string): Promise<DeckSources> {
  const layer = region.ownLayer(deck);
  return layer === undefined ? sources : { ...sources, region: { layer, images: await listBranchImages([regionFolder(region)]) } };
}
