import { basename } from 'node:path';
import type { Foreign } from '../../core/batch/isolation.ts';
import { branchSource, regionSource } from '../../core/deck/picture-shelf.ts';
import { AppError } from '../../core/errors.ts';
import type { ReadBack } from '../../core/proof/model.ts';
import { piecesOf } from '../../core/zip/long-bytes.ts';
import { listBranchImages, readSlidePicture, type PictureFolders } from '../picture-folders.ts';
import { readAssets } from '../pictures/assets.ts';
import { sha256, sha256OfPieces } from '../sha256.ts';
import type { BatchSetup } from './setup.ts';

/** Tells which pictures in a file only other branches' folders hold. */
export interface PicturesOfOthers {
  /** What is in a branch's file and may not be. @param branch its place among the branches */
  foreignIn(file: ReadBack, branch: number): Promise<Foreign[]>;
}

/** The sums of a picture as it lies on the disk and as files hold it: without what its camera wrote, and as programs show it that know no SVG or WebP. */
function openSums(): (folders: PictureFolders, src: string) => Promise<readonly string[]> {
  // Many branches have the same logo: it is drawn once.
  const known = new Map<string, readonly string[]>();
  return async (folders, src) => {
    try {
      const raw = sha256((await readSlidePicture(folders, src)).bytes);
      const before = known.get(raw);
      if (before !== undefined) return before;
      const asset = (await readAssets(folders, [src])).pictures.get(src);
      const fallback = asset?.fallback;
      const sums = [raw, ...(asset === undefined ? [] : [sha256OfPieces(piecesOf(asset.bytes))]), ...(fallback === undefined ? [] : [sha256(fallback.bytes)])];
      known.set(raw, sums);
      return sums;
    } catch (error) {
      // It can't be shown either, and whoever makes the file says so.
      if (error instanceof AppError) return [];
      throw error;
    }
  };
}

/** Made when it is first asked for. What failed is tried again: a disk that was busy for a moment fails no other file. */
function onceMade<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}

/**
 * Looks at nothing before a file holds a picture that it has to account for, and at other branches' pictures only where a file
 * holds one that neither the deck, the region nor its own branch does.
 * @param samples sums of the pictures in a file that was made for no branch
 */
export function openPicturesOfOthers({ folder, regionFolder, sources, branches }: Pick<BatchSetup, 'folder' | 'regionFolder' | 'sources' | 'branches'>, samples: readonly string[]): PicturesOfOthers {
  const sumsOf = openSums();
  const common = { deck: folder, branch: [], ...(regionFolder !== undefined && { region: regionFolder }) };
  const everybodys = onceMade(async (): Promise<ReadonlySet<string>> => {
    const sums = new Set<string>(samples);
    for (const src of [...sources.images, ...(sources.region?.images ?? []).map(regionSource)]) {
      for (const sum of await sumsOf(common, src)) sums.add(sum);
    }
    return sums;
  });
  /** The names of a branch's pictures by their sums. */
  const ofBranch = async (branch: number): Promise<Map<string, string>> => {
    const folders = branches[branch]?.folders ?? [];
    const names = new Map<string, string>();
    for (const path of folders.length === 0 ? [] : await listBranchImages(folders)) {
      for (const sum of await sumsOf({ deck: folder, branch: folders }, branchSource(path))) names.set(sum, basename(path));
    }
    return names;
  };
  const owners = onceMade(async () => {
    const all = new Map<string, { name: string; branches: string[] }>();
    for (const [at, { name: branch }] of branches.entries()) {
      for (const [sum, name] of await ofBranch(at)) all.set(sum, { name, branches: [...(all.get(sum)?.branches ?? []), branch] });
    }
    return all;
  });
  return {
    async foreignIn({ parts }, branch) {
      const open = parts.flatMap(({ sum, where }) => (sum === undefined || samples.includes(sum) ? [] : [{ sum, where }]));
      if (open.length === 0) return [];
      const known = await everybodys();
      const strange = open.filter(({ sum }) => !known.has(sum));
      if (strange.length === 0) return [];
      const own = await ofBranch(branch);
      const unowned = strange.filter(({ sum }) => !own.has(sum));
      if (unowned.length === 0) return [];
      const others = await owners();
      return unowned.flatMap(({ sum, where }): Foreign[] => {
        const found = others.get(sum);
        return found === undefined ? [] : [{ found: found.name, where, what: 'A picture', branches: found.branches.slice(0, 3) }];
      });
    },
  };
}
