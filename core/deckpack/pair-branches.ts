import { branchSlug } from '../region/names.ts';
import { branchesByName, isSameBranch } from '../region/same-branch.ts';

/** A branch as it is found again: the name of its folder and its own. */
export interface NamedBranch {
  slug: string;
  name: string;
}

export interface OfferedName extends NamedBranch {
  /** Its name when it was last handed on from here; undefined where that is not known. */
  before: string | undefined;
}

/** Where a branch of a pack belongs. */
export interface Paired {
  /** Its folder here, which no other branch of the pack has. */
  slug: string;
  /** The name of another branch here whose folder is called as that of the pack's branch. */
  beside: string | undefined;
}

/**
 * Finds each branch of a pack here: by folder and name alike, or by a common beginning, or by its name alone. One that is
 * found by none of them gets a folder of its own, for a folder's name alone says too little: a branch that was renamed keeps its own.
 * Names are one branch's as everywhere (`same-branch.ts`), but nobody is asked here: one that fits several on either side is
 * found by neither, since a wrong branch would be written over, and a new one can be put right.
 * @returns in the order of the pack
 */
export function pairBranches(offered: readonly OfferedName[], here: readonly NamedBranch[]): Paired[] {
  const bySlug = new Map(here.map((branch) => [branch.slug, branch]));
  const found = new Map<string, string>();
  const used = new Set<string>();
  const pair = (slug: string, target: string): void => {
    found.set(slug, target);
    used.add(target);
  };
  for (const { slug, name, before } of offered) {
    const own = bySlug.get(slug);
    if (own === undefined) continue;
    if (before !== undefined || name.trim() === '' || own.name.trim() === '' || isSameBranch(name, own.name)) pair(slug, slug);
  }
  const open = offered.filter(({ slug }) => !found.has(slug));
  const free = here.filter(({ slug }) => !used.has(slug));
  const [there, ofPack] = [branchesByName(free, (branch) => branch.name), branchesByName(open, (branch) => branch.name)];
  for (const { slug, name, before } of open) {
    const alike = new Set([name, before ?? ''].flatMap(there));
    const [only] = alike;
    if (only === undefined || alike.size > 1 || used.has(only.slug)) continue;
    // Of two in the pack the one that is spelled so is it.
    const others = ofPack(only.name).filter((each) => each.slug !== slug);
    if (others.length === 0) pair(slug, only.slug);
  }
  const taken = new Set([...bySlug.keys(), ...offered.flatMap(({ slug }) => (bySlug.has(slug) ? [] : [slug]))]);
  return offered.map(({ slug, name }) => {
    const known = found.get(slug);
    if (known !== undefined) return { slug: known, beside: undefined };
    const other = bySlug.get(slug);
    if (other === undefined) return { slug, beside: undefined };
    const own = branchSlug(name, taken);
    taken.add(own);
    return { slug: own, beside: other.name };
  });
}
