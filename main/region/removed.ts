import { removeBranch } from '../../files/region/branches.ts';
import type { Working } from './working.ts';

/** Branches that were taken out together, and the way back. */
export interface Removed {
  /** What undo says that it puts back. */
  name: string;
  branches: { slug: string; back: () => Promise<void> }[];
}

/** Takes branches out of a region. @param note told of those that were taken out, also where another then could not be */
export async function takeOut(region: Working, slugs: readonly string[], note: (out: Removed) => void): Promise<void> {
  const names = slugs.map((slug) => region.branch(slug)?.profile.branch.name ?? slug);
  const out: Removed = { name: names.length === 1 ? (names[0] ?? '') : `${names.length} branches`, branches: [] };
  try {
    for (const slug of slugs) {
      out.branches.push({ slug, back: await removeBranch(region.opened.root, slug) });
      region.drop(slug);
    }
  } finally {
    if (out.branches.length > 0) note(out);
  }
}

/** Puts them back. One that can't be stays to be put back, with those before it. */
export async function putBack(region: Working, { branches }: Removed): Promise<void> {
  for (let last = branches.at(-1); last !== undefined; last = branches.at(-1)) {
    await last.back();
    branches.pop();
    await region.reread(last.slug);
  }
}
