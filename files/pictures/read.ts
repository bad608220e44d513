import { AppError } from '../../core/errors.ts';
import { resolveInside } from '../inside.ts';
import { readBytes } from '../read-text.ts';
import type { Room } from '../room.ts';
import { pictureSize, type PictureSize } from './size.ts';
import { pictureType, type PictureType } from './type.ts';

export interface Picture extends PictureSize {
  type: PictureType;
  bytes: Uint8Array<ArrayBuffer>;
  /** Where it lies on the disk. */
  place: string;
}

const LIMIT = 20_000_000;
/** Where an SVG says nothing about its size. */
const USUAL: PictureSize = { width: 300, height: 150 };

/** Reads a picture of a deck by the path that the deck names it with. Anything that is not a picture is refused. @param room to read it into, see `readBytes` */
export async function readPicture(folder: string, path: string, room?: Room): Promise<Picture> {
  const place = await resolveInside(folder, path);
  const bytes = await readBytes(place, path, LIMIT, room);
  const type = pictureType(bytes);
  if (type === undefined) {
    throw new AppError('bad-input', `${path} is not a picture that can be shown.`, 'Use PNG, JPEG, GIF, WebP or SVG.');
  }
  const size = pictureSize(type, bytes) ?? (type === 'svg' ? USUAL : undefined);
  if (size === undefined) throw new AppError('bad-input', `${path} is damaged.`, 'Save the picture again in the program that made it.');
  return { type, bytes, place, ...size };
}
