import { AppError } from '../../core/errors.ts';
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

/**
 * Puts them back. One that can't be stays to be put back, with those before it; one that has gone can't ever be.
 * @param settled told of each that is not to be put back any more, by where it was kept
 */
export async function putBack(region: Working, { branches }: Removed, settled: (kept: string) => void): Promise<void> {
  for (const { slug, kept } of branches.toReversed()) {
    await putBackBranch(region.opened.root, kept, slug).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') settled(kept);
      throw error;
    });
    settled(kept);
    await region.reread(slug);
  }
}

/** Without a branch that was put back by itself, or deleted. */
export const withoutKept = (removed: readonly Removed[], kept: string): Removed[] =>
  removed.map(({ branches }) => ({ branches: branches.filter((branch) => branch.kept !== kept) })).filter(({ branches }) => branches.length > 0);
