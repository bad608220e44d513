import { putBackBranch, removeBranch } from '../../files/region/removed-branches.ts';
import type { Working } from './working.ts';

/** Branches that were taken out together, while the app can put them back together. */
export interface Removed {
  branches: { slug: string; name: string; kept: string }[];
}

/** What undo says that it puts back. */
export const nameOfRemoved = ({ branches }: Removed): string => (branches.length === 1 ? (branches[0]?.name ?? '') : `${branches.length} branches`);

/** Takes branches out of a region. @param note told of those that were taken out, also where another then could not be */
export async function takeOut(region: Working, slugs: readonly string[], note: (out: Removed) => void): Promise<void> {
  const out: Removed = { branches: [] };
  try {
    for (const slug of slugs) {
      const name = region.branch(slug)?.profile.branch.name ?? slug;
      out.branches.push({ slug, name, kept: await removeBranch(region.opened.root, slug, name) });
      region.drop(slug);
    }
  } finally {
    if (out.branches.length > 0) note(out);
  }
}

/** Puts them back. One that can't be stays to be put back, with those before it. */
export async function putBack(region: Working, { branches }: Removed): Promise<void> {
  for (let last = branches.at(-1); last !== undefined; last = branches.at(-1)) {
    await putBackBranch(region.opened.root, last.kept, last.slug);
    branches.pop();
    await region.reread(last.slug);
  }
}

/** Without a branch that was put back by itself, or deleted. */
export const withoutKept = (removed: readonly Removed[], kept: string): Removed[] =>
  removed.map(({ branches }) => ({ branches: branches.filter((branch) => branch.kept !== kept) })).filter(({ branches }) => branches.length > 0);
