import { cleanGif } from './clean-gif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import type { PictureType } from './type.ts';

/** A picture without what its camera or program wrote into it or behind it: places, names, dates, paths, a film of the moment. */
export function withoutMetadata(type: PictureType, bytes: Uint8Array): Uint8Array {
  switch (type) {
    case 'png':
      return cleanPng(bytes);
    case 'jpeg':
      return cleanJpeg(bytes);
    case 'gif':
      return cleanGif(bytes);
    case 'webp':
      return cleanWebp(bytes);
    default:
      return bytes;
  }
}
