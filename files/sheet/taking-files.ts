import { branchYaml } from '../../core/branch/write.ts';
import { profileYaml } from '../../core/branch/profile-file.ts';
import { AppError } from '../../core/errors.ts';
import { hasErrors } from '../../core/findings.ts';
import { branchSlug, layerFileName } from '../../core/region/names.ts';
import type { Taking } from '../../core/sheet/take.ts';
import type { FileToCommit } from '../region/commit-files.ts';
import type { OpenRegion } from '../region/open-region.ts';
import { BRANCHES, PROFILE_FILE } from '../region/places.ts';

/**
 * The files that a taking makes of a region, and the slugs of branches that are new.
 * @param folders names of folders that no new branch may have
 * Throws AppError `not-found` for a branch that is not there, and `blocked` for one whose own files have errors.
 */
export function filesOfTaking({ region, ofBranch }: OpenRegion, taking: Taking, folders: readonly string[]): { files: FileToCommit[]; added: string[] } {
  const bySlug = new Map(region.branches.map((branch) => [branch.slug, branch]));
  const files: FileToCommit[] = [];
  const broken: string[] = [];
  for (const { slug, profile, layers } of taking.branches) {
    const before = bySlug.get(slug);
    if (before === undefined) throw new AppError('not-found', `The folder of the branch “${profile.branch.name || slug}” is not in this region any more.`, 'Nothing was taken. Open the region again.');
    if (hasErrors(ofBranch.get(slug) ?? [])) broken.push(before.profile.branch.name || slug);
    const isSame = JSON.stringify(profile) === JSON.stringify(before.profile);
    // A profile stands in every file of the branch.
    const all = { ...(isSame ? {} : before.layers), ...Object.fromEntries(layers.map((layer) => [layer.deck, layer])) };
    if (!isSame) files.push({ path: `${BRANCHES}/${slug}/${PROFILE_FILE}`, bytes: profileYaml(profile) });
    for (const layer of Object.values(all)) files.push({ path: `${BRANCHES}/${slug}/${layerFileName(layer.deck)}`, bytes: branchYaml({ ...layer, profile }) });
  }
  if (broken.length > 0) {
    throw new AppError('blocked', `The region’s own files of ${broken.slice(0, 5).join(', ')}${broken.length > 5 ? ` and ${broken.length - 5} more` : ''} have errors. Nothing was taken.`, 'Mend them, or leave these rows out, and take the spreadsheet again.');
  }
  const taken = new Set([...bySlug.keys(), ...folders.map((name) => name.toLowerCase())]);
  const added: string[] = [];
  for (const { profile, layers } of taking.added) {
    const slug = branchSlug(profile.branch.name, taken);
    taken.add(slug);
    added.push(slug);
    files.push({ path: `${BRANCHES}/${slug}/${PROFILE_FILE}`, bytes: profileYaml(profile) });
    for (const layer of layers) files.push({ path: `${BRANCHES}/${slug}/${layerFileName(layer.deck)}`, bytes: branchYaml({ ...layer, profile }) });
  }
  return { files, added };
}
