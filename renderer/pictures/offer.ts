import type { IncomingPicture } from '../../core/pictures/incoming.ts';
import { MOST_INCOMING_BYTES } from '../../core/pictures/incoming.ts';
import { AppError } from '../../core/errors.ts';
import type { PicturePurpose } from '../../bridge/contract.ts';
import { ask } from '../desk/ask.ts';
import { bytesOf } from './prepare.ts';

/** A picture that somebody wants on a slide, and that can be. */
export interface OfferedPicture {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  picture: IncomingPicture;
}

/** Names that say what a file is where the system doesn't. */
const PICTURE_NAME = /\.(?:png|jpe?g|gif|webp|avif|bmp|svg|hei[cf]|tiff?)$/i;

/** Whether a file is a picture, by what the system or its name says; main looks at its bytes. */
export const isPictureFile = (file: File): boolean => file.type.startsWith('image/') || PICTURE_NAME.test(file.name);

/** Asks for a picture; undefined when the person thinks better of it. */
export async function choosePicture(purpose: PicturePurpose): Promise<OfferedPicture | undefined> {
  const chosen = await ask('picture.choose', { purpose });
  return chosen ? { ...chosen, bytes: new Uint8Array(chosen.bytes) } : undefined;
}

/** A picture that was dropped or pasted. */
export async function offerFile(file: File): Promise<OfferedPicture> {
  const name = file.name || 'The picture';
  if (file.size > MOST_INCOMING_BYTES) {
    throw new AppError('too-large', `${name} is larger than ${MOST_INCOMING_BYTES / 1e6} MB.`, 'Save it smaller in your picture program, or paste a screenshot of it.');
  }
  const bytes = await bytesOf(file);
  return { name, bytes, picture: await ask('picture.look', { name, bytes }) };
}
