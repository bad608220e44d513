import { placeOf } from '../core/deck/picture-shelf.ts';
import { AppError } from '../core/errors.ts';
import { listImages } from './image-list.ts';
import { resolveInside } from './inside.ts';
import { readPicture, type Picture } from './pictures/read.ts';
import type { Room } from './room.ts';

/** The one folder beside `branch.yaml` that a branch's pictures lie in. */
export const BRANCH_IMAGES = 'images';

/** Where the pictures of an edition lie. */
export interface PictureFolders {
  deck: string;
  /** What holds the branch's `images`; where several have a picture of one name, the first counts. */
  branch: readonly string[];
  /** What holds the region's `images`; absent where there is no region. */
  region?: string;
}

const isMissing = (error: unknown): boolean => error instanceof AppError && error.code === 'not-found';

/** A picture by the `src` of a slide. Nothing outside its folder is read, and anything that is not a picture is refused. @param room to read it into, see `readBytes` */
export async function readSlidePicture(folders: PictureFolders, src: string, room?: Room): Promise<Picture> {
  const { from, path } = placeOf(src);
  if (from === 'deck') return readPicture(folders.deck, path, room);
  const missing = new AppError('not-found', `${path} is not among the ${from}'s pictures.`, 'Put the picture in again.');
  if (!path.startsWith(`${BRANCH_IMAGES}/`)) throw missing;
  for (const folder of from === 'branch' ? folders.branch : folders.region === undefined ? [] : [folders.region]) {
    const found = await readPicture(folder, path, room).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (found !== undefined) return found;
  }
  throw missing;
}

/** The pictures of a branch, or of a region, as its file names them: `images/…`, each once, in order of name. */
export async function listBranchImages(folders: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of folders) {
    // A folder of pictures that is a link to elsewhere is not the branch's.
    const own = await resolveInside(folder, BRANCH_IMAGES).catch(() => undefined);
    const { images } = own === undefined ? { images: [] } : await listImages(own);
    for (const path of images) found.add(`${BRANCH_IMAGES}/${path}`);
  }
  return [...found].toSorted();
}
