import { basename, dirname, extname, join } from 'node:path';
import type { BranchLayer } from '../core/branch/model.ts';
import { parseBranch } from '../core/branch/parse.ts';
import { picturesIn, renamePictures } from '../core/branch/pictures.ts';
import { branchYaml } from '../core/branch/write.ts';
import { placeOf, shelfOf } from '../core/deck/picture-shelf.ts';
import { AppError } from '../core/errors.ts';
import { findingLine, hasErrors } from '../core/findings.ts';
import { pictureFileName } from '../core/pictures/name.ts';
import { addLogo, namesOf, type OwnFolders } from './branch-pictures.ts';
import { resolveInside } from './inside.ts';
import { readCompanion } from './open-deck.ts';
import { BRANCH_IMAGES, listBranchImages, readSlidePicture, type PictureFolders } from './picture-folders.ts';
import { cleanPicture, keepPicture } from './pictures/keep.ts';
import { writeText } from './write-text.ts';

/** More than any branch names; what lies beyond is said. */
const MOST_PICTURES = 500;
/** Larger ones may stand in a file that was made by hand. */
const ANY_SIDE = 100_000;

/** The pictures that changes name and that lie among the branch's own: the path as named, and as it is on the disk. */
async function ownPictures(layer: BranchLayer, branch: readonly string[]): Promise<{ named: string; src: string; path: string }[]> {
  const shelf = shelfOf([], { branch: await listBranchImages(branch), region: [] });
  return picturesIn(layer).flatMap((named) => {
    const src = shelf.find(named)?.src;
    return src === undefined ? [] : [{ named, src, path: placeOf(src).path }];
  });
}

/**
 * Writes a branch's changes as `branch.yaml`, with the pictures that they name in `images/` beside it.
 * A file that is there already is never written over by a picture; where another has its name the text names the copy.
 */
export async function saveBranchFile(target: string, layer: BranchLayer, folders: PictureFolders): Promise<void> {
  const beside = dirname(target);
  const names = new Map<string, string>();
  for (const { named, src, path } of await ownPictures(layer, folders.branch)) {
    const { bytes } = await readSlidePicture(folders, src);
    const kept = await keepPicture(join(beside, BRANCH_IMAGES), basename(path), bytes);
    // A folder of that name that leads elsewhere would not be read again.
    await resolveInside(beside, `${BRANCH_IMAGES}/${kept}`);
    if (`${BRANCH_IMAGES}/${kept}` !== named) names.set(named, `${BRANCH_IMAGES}/${kept}`);
  }
  await writeText(target, branchYaml(renamePictures(layer, names)));
}

/** Where the pictures of a file go that is read. */
export interface Destination extends OwnFolders {
  /** Pictures in the deck's folder. */
  deckImages: readonly string[];
}

/** Takes in the pictures that changes name from beside their file; gives the changes with the names that they have now. */
async function takeIn(layer: BranchLayer, beside: string, into: Destination, warnings: string[]): Promise<BranchLayer> {
  const folders = { deck: beside, branch: [beside] };
  const { logo } = layer.profile.branch;
  const bare: BranchLayer = { ...layer, profile: { ...layer.profile, branch: { ...layer.profile.branch, logo: '' } } };
  const attempt = async (named: string, take: () => Promise<string>): Promise<string> =>
    take().catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code === 'cannot-write') throw error;
      warnings.push(`${named} was left behind: ${error.message}`);
      return named;
    });

  const found = await ownPictures(bare, [beside]);
  if (found.length > MOST_PICTURES) warnings.push(`Only the first ${MOST_PICTURES} pictures were taken in.`);
  const taken = namesOf(into.deckImages);
  const names = new Map<string, string>();
  for (const { named, src, path } of found.slice(0, MOST_PICTURES)) {
    names.set(named, await attempt(named, async () => {
      const { type, bytes } = await readSlidePicture(folders, src);
      const clean = type === 'webp' ? bytes : (await cleanPicture(named, bytes, ANY_SIDE)).bytes;
      const name = pictureFileName(basename(path), extname(path).slice(1).toLowerCase());
      return `${BRANCH_IMAGES}/${await keepPicture(join(into.own, BRANCH_IMAGES), name, clean, taken)}`;
    }));
  }
  const renamed = renamePictures(bare, names);
  const [mark] = await ownPictures({ ...layer, slides: { ...layer.slides, edits: {}, added: [] } }, [beside]);
  const kept = mark === undefined ? logo : await attempt(mark.named, async () =>
    addLogo(into.shared, mark.named, (await readSlidePicture(folders, mark.src)).bytes, ANY_SIDE));
  return { ...renamed, profile: { ...renamed.profile, branch: { ...renamed.profile.branch, logo: kept } } };
}

/** Reads a `branch.yaml` and takes in the pictures beside it that it names. What can't be used is a warning; a broken file throws. */
export async function loadBranchFile(path: string, into: Destination): Promise<{ layer: BranchLayer; warnings: string[] }> {
  const { file, findings } = await readCompanion(path, basename(path));
  const parsed = parseBranch(file);
  const all = [...findings, ...parsed.findings];
  const [first] = all.filter((finding) => finding.level === 'error');
  if (first !== undefined && hasErrors(all)) {
    throw new AppError('bad-input', `${file.name} can't be used: ${findingLine(first)}`, 'Your changes are as they were. Mend the file, or choose another.');
  }
  const warnings = all.map(findingLine);
  return { layer: await takeIn(parsed.layer, dirname(path), into, warnings), warnings };
}
