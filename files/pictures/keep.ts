import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { LONGEST_SIDE, MOST_DRAWING_BYTES } from '../../core/pictures/incoming.ts';
import { nthName } from '../../core/pictures/name.ts';
import { readBytes } from '../read-text.ts';
import { writeBeside, writeFailure } from '../write-beside.ts';
import { withoutMetadata } from './metadata.ts';
import { pictureSize } from './size.ts';
import { drawSvg } from './svg.ts';
import { pictureType, type PictureType } from './type.ts';
import { isWhole } from './whole.ts';

/** What a branch's folder takes; WebP is turned into these first, which PowerPoint shows. */
export type KeptType = Exclude<PictureType, 'webp'>;

export const ENDING: Record<KeptType, string> = { png: 'png', jpeg: 'jpg', gif: 'gif', svg: 'svg' };

/** Far above what the app makes of a photo. */
const MOST_BYTES = 20_000_000;
/** No folder of pictures needs more tries. */
const MOST_TRIES = 1000;

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/**
 * A picture as a branch may keep it: whole, of a kind that PowerPoint shows, without places, names and dates in it.
 * @param longest pixels of the longer side; a picture of more is refused
 */
export async function cleanPicture(name: string, bytes: Uint8Array, longest = LONGEST_SIDE): Promise<{ type: KeptType; bytes: Uint8Array }> {
  const type = pictureType(bytes);
  if (type === undefined || type === 'webp') throw new AppError('bad-input', `${name} is not a picture that can be kept.`, 'Use PNG, JPEG, GIF or SVG.');
  const most = type === 'svg' ? MOST_DRAWING_BYTES : MOST_BYTES;
  if (bytes.length > most) throw new AppError('too-large', `${name} is larger than ${most / 1e6} MB.`, 'Save it smaller and try again.');
  const size = pictureSize(type, bytes) ?? (type === 'svg' ? { width: 300, height: 150 } : undefined);
  if (size === undefined || !(await isWhole(type, bytes, size))) throw new AppError('bad-input', `${name} is damaged.`, 'Save the picture again in the program that made it.');
  if (type === 'svg') return { type, bytes: (await drawSvg(bytes, size, name)).svg };
  if (Math.max(size.width, size.height) > longest) throw new AppError('too-large', `${name} is more than ${longest} pixels wide or high.`, 'Save it smaller and try again.');
  return { type, bytes: withoutMetadata(type, bytes) };
}

async function namesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  // No system tells two names apart everywhere that differ in capitals or in how accents are written.
  return new Map(names.map((name) => [name.normalize('NFC').toLowerCase(), name]));
}

/**
 * Puts a picture into a folder under its name, or the next free one: a file with the same bytes is used as it is,
 * and none is ever written over. Makes the folder.
 * @param taken names that it may not have, in small letters
 * @returns the name that it has
 */
export async function keepPicture(folder: string, name: string, bytes: Uint8Array, taken: ReadonlySet<string> = new Set()): Promise<string> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(error, join(folder, name), false);
  });
  const there = await namesIn(folder);
  for (let n = 1; n <= MOST_TRIES; n += 1) {
    const next = nthName(name, n);
    const key = next.normalize('NFC').toLowerCase();
    if (taken.has(key)) continue;
    const found = there.get(key);
    if (found === undefined) {
      await writeBeside(join(folder, next), bytes);
      return next;
    }
    const before = await readBytes(join(folder, found), found, MOST_BYTES).catch(() => undefined);
    if (before !== undefined && same(before, bytes)) return found;
  }
  const last = nthName(name, 1).replace(/(\.[^.]*)?$/, (ending) => `-${randomUUID().slice(0, 8)}${ending}`);
  await writeBeside(join(folder, last), bytes);
  return last;
}
