import { shownOfGif } from './clean-gif.ts';
import { shownOfJpeg } from './clean-jpeg.ts';
import { shownOfPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { join } from './join.ts';
import type { PictureType } from './type.ts';

/** The parts of a picture that show, in their order: of its own bytes but for what ends a GIF, and of a WebP, which is put together anew. */
export function shownParts(type: PictureType, bytes: Uint8Array): readonly Uint8Array[] {
  switch (type) {
    case 'png':
      return shownOfPng(bytes);
    case 'jpeg':
      return shownOfJpeg(bytes);
    case 'gif':
      return shownOfGif(bytes);
    case 'webp':
      return [cleanWebp(bytes)];
    default:
      return [bytes];
  }
}

/** A picture without what its camera or program wrote into it or behind it: places, names, dates, paths, a film of the moment. */
export const withoutMetadata = (type: PictureType, bytes: Uint8Array): Uint8Array => (type === 'svg' ? bytes : join(shownParts(type, bytes)));
