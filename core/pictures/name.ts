import { slugOf } from '../deck/slug.ts';
import { safeFileName } from '../file-name.ts';

/** Long enough to be told apart, short enough for any folder it may lie in. */
const LONGEST = 40;

/**
 * A file name for a picture, in letters that every system, address and Markdown reader takes as they are.
 * @param wished what it is called elsewhere, with or without an ending
 */
export function pictureFileName(wished: string, ending: string): string {
  const base = slugOf(wished.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '')).slice(0, LONGEST).replace(/-+$/, '');
  return safeFileName(`${base || 'picture'}.${ending}`);
}

/** The n-th name to try where those before are taken: photo.png, photo-2.png, photo-3.png. */
export function nthName(name: string, n: number): string {
  return n <= 1 ? name : name.replace(/(\.[^.]*)?$/, (ending) => `-${n}${ending}`);
}
