import type { SheetMapping } from '../../core/sheet/model.ts';
import type { Taking } from '../../core/sheet/take.ts';
import { addBranch, removeBranch } from '../region/branches.ts';
import type { OpenRegion } from '../region/open-region.ts';
import { saveBranches, saveRegionFile } from '../region/write-region.ts';

/** Where region.yaml keeps what was said of headers. */
export const MAPPING = 'columns';

/**
 * Writes what a taking makes of a region: every branch or none. New branches come first and go again where the rest fails.
 * What was said of the headers is remembered. @returns the slugs of new branches
 */
export async function takeIntoRegion({ root, file }: OpenRegion, taking: Taking, mapping: SheetMapping): Promise<string[]> {
  const added: string[] = [];
  try {
    const fresh = [];
    for (const { profile, layers } of taking.added) {
      const slug = await addBranch(root, profile);
      added.push(slug);
      fresh.push({ slug, profile, layers });
    }
    await saveBranches(root, [...taking.branches, ...fresh]);
  } catch (error) {
    for (const slug of added) await removeBranch(root, slug).catch(() => undefined);
    throw error;
  }
  await saveRegionFile(root, { ...file, mappings: { ...file.mappings, [MAPPING]: mapping } });
  return added;
}
