import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../core/errors.ts';
import { makingName } from './making.ts';
import { takePlace } from './take-place.ts';
import { writeFailure } from './write-beside.ts';

/** Where numbered files go: a folder of their own, or beside each other where a file name was given. */
interface Place {
  folder: string;
  /** What has to be there already. */
  within: string;
  /** What each name begins with. */
  start: string;
  ending: string;
}

function placeOf(target: string, ending: string): Place {
  const given = extname(target).toLowerCase() === `.${ending}`;
  const folder = given ? dirname(target) : target;
  return { folder, within: dirname(target), start: given ? basename(target).slice(0, -extname(target).length) : 'slide', ending };
}

const kindOf = async (path: string): Promise<'folder' | 'other' | 'nothing'> =>
  stat(path).then((found) => (found.isDirectory() ? 'folder' : 'other'), () => 'nothing');

/** Says at once whether files can't be put there, before long work is done for them. */
export async function checkFolder(target: string, ending: string): Promise<void> {
  const { folder, within } = placeOf(target, ending);
  if ((await kindOf(folder)) === 'other') throw new AppError('cannot-write', `${folder} is a file, and a folder is needed.`, 'Nothing was written. Choose another name.');
  if ((await kindOf(within)) === 'folder') return;
  throw new AppError('cannot-write', `The folder ${within} does not exist.`, 'Nothing was written. Choose a folder that exists.');
}

/** The numbered files in a folder that an earlier export may have left, but for those of these names. */
async function leftIn({ folder, start, ending }: Place, names: readonly string[]): Promise<string[]> {
  const isNumbered = (name: string): boolean => name.startsWith(`${start}-`) && name.endsWith(`.${ending}`) && /^\d{2,}$/.test(name.slice(start.length + 1, -ending.length - 1));
  return (await readdir(folder)).filter((name) => isNumbered(name) && !names.includes(name));
}

/**
 * A new folder takes its place whole. Into one that is there the files are moved one by one, over those of the same names;
 * what an earlier, longer export left there goes, or a slide of another version could be handed on with these.
 */
async function putInPlace(partial: string, place: Place, isThere: boolean): Promise<void> {
  const { folder } = place;
  if (!isThere) return rename(partial, folder);
  const names = (await readdir(partial)).toSorted();
  for (const name of names) {
    // One after the other: where one can't be replaced, those after it are left as they were.
    await takePlace(join(partial, name), join(folder, name));
  }
  const left = await leftIn(place, names);
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
  await rm(partial, { recursive: true, force: true });
}

/** Beside a name of one's own may lie pictures of one's own: those are never taken for an earlier export's. */
async function refuseOthers(place: Place, names: readonly string[]): Promise<void> {
  const [first] = await leftIn(place, names);
  if (first === undefined) return;
  throw new AppError('cannot-write', `${first} is in that folder already, and would be taken for one of these pictures.`, 'Nothing was written. Choose another name, or a folder of their own.');
}

/**
 * Writes files whose names are numbered, "slide-01.png": into a folder of another name first, which takes the target's
 * place when all are there. Whatever fails before, or is cancelled, leaves nothing.
 * @param count how many there will be, for as many digits
 * @param check looks at the files once they all lie on the disk: where it throws, none takes its place
 * @returns the folder, or the first file where a file name was given
 */
export async function writeFolder(target: string, ending: string, count: number, make: (keep: (bytes: Uint8Array) => Promise<void>) => Promise<void>, check?: (partial: string) => Promise<void>): Promise<string> {
  await checkFolder(target, ending);
  const place = placeOf(target, ending);
  const { folder, start } = place;
  const isThere = (await kindOf(folder)) === 'folder';
  const digits = Math.max(2, String(count).length);
  const nameOf = (number: number): string => `${start}-${String(number).padStart(digits, '0')}.${ending}`;
  if (isThere && folder !== target) await refuseOthers(place, Array.from({ length: count }, (_, index) => nameOf(index + 1)));
  // On the same disk and where one may write: beside a stick's own folder, or one's home, neither is sure.
  const partial = makingName(folder, isThere ? { within: folder } : {});
  let number = 0;
  try {
    await mkdir(partial);
    await make(async (bytes) => {
      number += 1;
      await writeFile(join(partial, nameOf(number)), bytes);
    });
    await check?.(partial);
    await putInPlace(partial, place, isThere);
    return folder === target ? folder : join(folder, nameOf(1));
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    throw writeFailure(error, folder, false);
  }
}
