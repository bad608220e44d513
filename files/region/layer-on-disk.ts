import type { BranchLayer } from '../../core/branch/model.ts';
import { AppError } from '../../core/errors.ts';
import { layerOf } from '../../core/region/layer-of.ts';
import { layerFileName } from '../../core/region/names.ts';
import { readLayers } from '../../core/region/read.ts';
import { readText } from '../read-text.ts';
import { placeToRead } from './left-before.ts';
import { openBranch } from './open-region.ts';
import { placeIn, REGION_FOLDER } from './places.ts';

const LIMIT = 5_000_000;

/** Changes to a deck as they lie in a region's folder now: a branch's, or with no slug the region's own; undefined where there are none. */
export async function layerOnDisk(root: string, slug: string | undefined, deck: string): Promise<BranchLayer | undefined> {
  if (slug !== undefined) return layerOf((await openBranch(root, slug)).branch, deck);
  const name = `${REGION_FOLDER}/${layerFileName(deck)}`;
  try {
    const { file } = await readText(await placeToRead(await placeIn(root, REGION_FOLDER, layerFileName(deck))), name, LIMIT);
    return layerOf(readLayers([file]), deck);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return undefined;
    throw error;
  }
}
