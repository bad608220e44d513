import { isOnItsSide, type Orientation } from '../../core/powerpoint/orientation.ts';
import type { FallbackPicture, PictureAsset } from '../../core/powerpoint/picture-asset.ts';
import { AppError } from '../../core/errors.ts';
import { longPicture } from './long-picture.ts';
import { shownParts, withoutMetadata } from './metadata.ts';
import { readOrientation } from './orientation.ts';
import { readSlidePicture, type PictureFolders } from '../picture-folders.ts';
import { Room } from '../room.ts';
import type { PictureSize } from './size.ts';
import { drawSvg } from './svg.ts';
import { isWhole } from './whole.ts';

export interface Assets {
  pictures: Map<string, PictureAsset>;
  /** Pictures that PowerPoint can't show or that are damaged: their descriptions stand in for them. */
  describedOnly: string[];
}

/** Cameras store a picture as it fell on them and write beside it how they were held. */
const upright = (orientation: Orientation, { width, height }: PictureSize): PictureSize & { orientation: Orientation } =>
  isOnItsSide(orientation) ? { width: height, height: width, orientation } : { width, height, orientation };

/** A WebP for programs that show none, made when it is asked for, and anew only where memory was short since. @throws AppError where it is damaged */
async function stillOf(name: string, bytes: Uint8Array, read: () => Uint8Array, size: PictureSize): Promise<() => FallbackPicture> {
  const { webpReader } = await import('./still-webp.ts');
  const reader = await webpReader(name);
  reader.check(bytes, size);
  let kept: WeakRef<FallbackPicture> | undefined;
  return () => {
    const still = kept?.deref() ?? reader.still(read(), size);
    kept = new WeakRef(still);
    return still;
  };
}

/** Looks at a picture. Its bytes are read again where they are needed: held for each, those of a deck would fill a small computer. */
async function readAsset(folders: PictureFolders, path: string, room: Room): Promise<PictureAsset | undefined> {
  const { type, bytes, place, width, height } = await readSlidePicture(folders, path, room);
  if (!(await isWhole(type, bytes, { width, height }))) return undefined;
  if (type === 'svg') {
    const drawing = await drawSvg(bytes, { width, height }, path);
    return { type, bytes: drawing.svg, width: drawing.width, height: drawing.height, fallback: { type: 'png', bytes: drawing.png } };
  }
  if (type === 'webp') {
    const file = longPicture({ place, name: path, bytes, kept: [bytes] });
    const read = (): Uint8Array => withoutMetadata(type, file.whole());
    const still = await stillOf(path, withoutMetadata(type, bytes), read, { width, height });
    return { type, get bytes() { return read(); }, width, height, get fallback() { return still(); } };
  }
  return { type, bytes: longPicture({ place, name: path, bytes, kept: shownParts(type, bytes) }), ...upright(readOrientation(type, bytes), { width, height }) };
}

/** Reads the pictures of an export by the `src` of its slides. One bad picture does not stop it. */
export async function readAssets(folders: PictureFolders, paths: readonly string[]): Promise<Assets> {
  const assets: Assets = { pictures: new Map(), describedOnly: [] };
  const room = new Room();
  for (const path of paths) {
    const asset = await readAsset(folders, path, room).catch((error: unknown) => {
      if (error instanceof AppError) return undefined;
      throw error;
    });
    if (asset === undefined) assets.describedOnly.push(path);
    else assets.pictures.set(path, asset);
  }
  return assets;
}
