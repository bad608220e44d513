import { join } from 'node:path';
import type { DeckSources } from '../../core/deck/model.ts';
import type { PictureFolders } from '../picture-folders.ts';
import type { OpenRegion } from './open-region.ts';
import { BRANCHES, REGION_FOLDER } from './places.ts';

/** A deck with what its region has changed in it, for an edition of any of its branches. @param deck its id */
export function withRegion(sources: DeckSources, deck: string, { region, images }: Pick<OpenRegion, 'region' | 'images'>): DeckSources {
  const layer = Object.hasOwn(region.layers, deck) ? region.layers[deck] : undefined;
  return layer === undefined ? sources : { ...sources, region: { layer, images } };
}

/** Where the pictures lie of a deck as a branch of a region has it. @param deckFolder the deck's own */
export const foldersOfBranch = (deckFolder: string, root: string, slug: string): PictureFolders =>
  ({ deck: deckFolder, branch: [join(root, BRANCHES, slug)], region: join(root, REGION_FOLDER) });
