import { basename, join } from 'node:path';
import { pictureFileName } from '../core/pictures/name.ts';
import { BRANCH_IMAGES } from './picture-folders.ts';
import { cleanPicture, ENDING, keepPicture } from './pictures/keep.ts';
import { sha256 } from './sha256.ts';

/** Where a branch's pictures for one deck are kept. */
export interface OwnFolders {
  /** For this deck alone. */
  own: string;
  /** For every deck: the logo. */
  shared: string;
}

const keyOf = (path: string): string => basename(path).normalize('NFC').toLowerCase();

/** Names that a branch's picture may not take, so that no text that means the deck's picture comes to show another. */
export const namesOf = (images: readonly string[]): ReadonlySet<string> =>
  new Set(images.filter((path) => path.startsWith(`${BRANCH_IMAGES}/`)).map(keyOf));

/** Takes a picture into a branch's folder. @param taken from `namesOf` @returns its path as texts name it */
export async function addPicture(folder: string, name: string, bytes: Uint8Array, taken: ReadonlySet<string>): Promise<string> {
  const clean = await cleanPicture(name, bytes);
  const kept = await keepPicture(join(folder, BRANCH_IMAGES), pictureFileName(name, ENDING[clean.type]), clean.bytes, taken);
  return `${BRANCH_IMAGES}/${kept}`;
}

/**
 * Takes a logo into the folder that all decks share. It is named by what it shows, since no deck's own picture
 * may have its name. @param longest see `cleanPicture`
 */
export async function addLogo(folder: string, name: string, bytes: Uint8Array, longest?: number): Promise<string> {
  const clean = await cleanPicture(name, bytes, longest);
  const mark = sha256(clean.bytes).slice(0, 8);
  const kept = await keepPicture(join(folder, BRANCH_IMAGES), `logo-${mark}.${ENDING[clean.type]}`, clean.bytes);
  return `${BRANCH_IMAGES}/${kept}`;
}
