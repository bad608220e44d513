import type { BranchThen } from '../../core/sheet/take.ts';
import { removeBranch } from '../region/branches.ts';
import { removeLayer, saveBranches } from '../region/write-region.ts';

/**
 * Gives a region's branches back what they had before a spreadsheet was taken: all of them or none.
 * Changes to a deck and branches that came with it go. @param undo as the taking had it @param added slugs of new branches
 */
export async function takeBack(root: string, undo: readonly BranchThen[], added: readonly string[]): Promise<void> {
  await saveBranches(root, undo);
  for (const { slug, without } of undo) for (const deck of without) await removeLayer(root, slug, deck);
  for (const slug of added) await removeBranch(root, slug);
}
