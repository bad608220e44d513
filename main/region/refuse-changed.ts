import { branchYaml } from '../../core/branch/write.ts';
import { AppError } from '../../core/errors.ts';
import type { LayerUpdate } from '../../core/region/plan-update.ts';
import { layerOnDisk } from '../../files/region/layer-on-disk.ts';

/** Throws `blocked` where a layer is another on the disk than the one that was merged: what another program wrote meanwhile is not written over. */
export async function refuseChanged(root: string, { slug, name, before }: LayerUpdate, deck: string): Promise<void> {
  const now = await layerOnDisk(root, slug, deck);
  // The profile of the region's own changes says nothing but its name.
  if (now !== undefined && branchYaml(now) === branchYaml(slug === undefined ? { ...before, profile: now.profile } : before)) return;
  throw new AppError('blocked', `${slug === undefined ? 'What the region itself changed' : name} was changed since you began to look at this update.`, 'Nothing was written. Read the folder again and look at what is new.');
}
