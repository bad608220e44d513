import { copyFile, readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { BranchLayer } from '../../core/branch/model.ts';
import { branchYaml } from '../../core/branch/write.ts';
import { layerOnDisk } from './layer-on-disk.ts';
import { layerPlace } from './places.ts';

/**
 * Keeps what lies on the disk beside it where it is not what was read last: another program, or another computer, wrote
 * it while it was open here, and what is saved next would take its place.
 * @param known as it was read or written here last
 */
export async function keepOther(root: string, slug: string | undefined, deck: string, known: BranchLayer | undefined): Promise<void> {
  const now = await layerOnDisk(root, slug, deck);
  if (now === undefined || (known !== undefined && branchYaml(now) === branchYaml({ ...known, profile: now.profile }))) return;
  const path = await layerPlace(root, slug, deck);
  const taken = new Set(await readdir(dirname(path)));
  let number = 1;
  while (taken.has(`${basename(path)}.${number}.other`)) number += 1;
  await copyFile(path, `${path}.${number}.other`);
}
