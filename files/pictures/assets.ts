import type { PictureAsset } from '../../core/powerpoint/picture-asset.ts';
import { AppError } from '../../core/errors.ts';
import { withoutMetadata } from './metadata.ts';
import { readPicture } from './read.ts';
import { drawSvg } from './svg.ts';

export interface Assets {
  pictures: Map<string, PictureAsset>;
  /** Pictures that PowerPoint can't show or that are damaged: their descriptions stand in for them. */
  describedOnly: string[];
}

async function readAsset(folder: string, path: string): Promise<PictureAsset | undefined> {
  const { type, bytes, width, height } = await readPicture(folder, path);
  // Older versions of PowerPoint show no WebP.
  if (type === 'webp') return undefined;
  if (type !== 'svg') return { type, bytes: withoutMetadata(type, bytes), width, height };
  const drawing = await drawSvg(bytes, { width, height }, path);
  return { type, bytes: drawing.svg, width: drawing.width, height: drawing.height, fallbackPng: drawing.png };
}

/** Reads the pictures of an export. One bad picture does not stop it. */
export async function readAssets(folder: string, paths: readonly string[]): Promise<Assets> {
  const assets: Assets = { pictures: new Map(), describedOnly: [] };
  for (const path of paths) {
    const asset = await readAsset(folder, path).catch((error: unknown) => {
      if (error instanceof AppError) return undefined;
      throw error;
    });
    if (asset === undefined) assets.describedOnly.push(path);
    else assets.pictures.set(path, asset);
  }
  return assets;
}
