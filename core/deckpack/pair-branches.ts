import { branchSlug } from '../region/names.ts';

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

/** A name as names are told apart: without regard to capitals. */
export const plainName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/**
 * Finds each branch of a pack here: by folder and name alike, or by a common beginning, or by its name alone. One that is
 * found by none of them gets a folder of its own, for a folder's name alone says too little: a branch that was renamed keeps its own.
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
    const names = [plainName(name), plainName(own.name)];
    if (before !== undefined || names.includes('') || names[0] === names[1]) pair(slug, slug);
  }
  for (const { slug, name, before } of offered) {
    if (found.has(slug)) continue;
    const names = [name, before ?? ''].map(plainName).filter((each) => each !== '');
    const alike = here.filter((branch) => !used.has(branch.slug) && names.includes(plainName(branch.name)));
    if (alike[0] !== undefined && alike.length === 1) pair(slug, alike[0].slug);
  }
  const taken = new Set([...bySlug.keys(), ...offered.flatMap(({ slug }) => (bySlug.has(slug) ? [] : [slug]))]);
  return offered.map(({ slug, name }) => {
    const known = found.get(slug);
    if (known !== undefined) return { slug: known, beside: undefined };
    const other = bySlug.get(slug);
    if (other === undefined) return { slug, beside: undefined };
    const free = branchSlug(name, taken);
    taken.add(free);
    return { slug: free, beside: other.name };
  });
}
