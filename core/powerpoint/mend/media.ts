import { strFromU8 } from 'fflate';
import type { OfficePackage } from '../xml/package.ts';
import type { OwnRelationships } from '../xml/relationships.ts';
import type { PictureIds } from '../shapes/picture-shape.ts';
import type { PictureAsset } from '../picture-asset.ts';

const SIGNATURES: Readonly<Record<Exclude<PictureAsset['type'], 'svg'>, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether a picture can stand in a file: its bytes are what it says they are, and an SVG has a real PNG beside it. */
export function isShowable(asset: PictureAsset): boolean {
  if (!(asset.width > 0 && asset.height > 0 && Number.isFinite(asset.width / asset.height))) return false;
  if (asset.type !== 'svg') return startsWith(asset.bytes, SIGNATURES[asset.type]);
  const { fallbackPng } = asset;
  return fallbackPng !== undefined && startsWith(fallbackPng, SIGNATURES.png) && strFromU8(asset.bytes).includes('<svg');
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one === other || (one.length === other.length && one.every((byte, index) => byte === other[index]));

/** Stores pictures, each once however often it is shown and under however many names. */
export class MediaStore {
  readonly #file: OfficePackage;
  readonly #stored: { bytes: Uint8Array; name: string }[] = [];

  constructor(file: OfficePackage) {
    this.#file = file;
  }

  #store(bytes: Uint8Array, extension: string): string {
    const known = this.#stored.find((one) => one.name.endsWith(extension) && sameBytes(one.bytes, bytes));
    if (known !== undefined) return known.name;
    const name = `image${this.#stored.length + 1}.${extension}`;
    this.#file.put(`ppt/media/${name}`, bytes);
    this.#stored.push({ bytes, name });
    return name;
  }

  /** Stores a picture if need be and relates the slide to it. */
  place(slide: Pick<OwnRelationships, 'add'>, asset: PictureAsset): PictureIds {
    const link = (bytes: Uint8Array, extension: string): string =>
      slide.add('image', `../media/${this.#store(bytes, extension)}`);
    if (asset.type !== 'svg') return { raster: link(asset.bytes, asset.type), svg: undefined };
    return { raster: link(asset.fallbackPng ?? asset.bytes, 'png'), svg: link(asset.bytes, 'svg') };
  }
}
