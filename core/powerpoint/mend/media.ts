import { strFromU8 } from 'fflate';
import type { OfficePackage } from '../xml/package.ts';
import { crc32 } from '../../zip/crc32.ts';
import { areSame, LongBytes, wholeBytes, type AnyBytes } from '../../zip/long-bytes.ts';
import type { OwnRelationships } from '../xml/relationships.ts';
import type { PictureIds } from '../shapes/picture-shape.ts';
import type { FallbackPicture, PictureAsset } from '../picture-asset.ts';

const SIGNATURES: Readonly<Record<Exclude<PictureAsset['type'], 'svg' | 'webp'>, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpeg: [0xff, 0xd8, 0xff],
  gif: [0x47, 0x49, 0x46, 0x38],
};

/** What every version of PowerPoint shows of a picture: old ones show no WebP, and an SVG only beside this. */
const rasterOf = (asset: PictureAsset): FallbackPicture | PictureAsset | undefined =>
  asset.type === 'svg' || asset.type === 'webp' ? asset.fallback : asset;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const beginning = (bytes: AnyBytes): Uint8Array => (bytes instanceof LongBytes ? bytes.begins : bytes);

/** Whether a picture can stand in a file: its bytes are what it says they are, and an SVG or a WebP has a real picture beside it. */
export function isShowable(asset: PictureAsset): boolean {
  if (!(asset.width > 0 && asset.height > 0 && Number.isFinite(asset.width / asset.height))) return false;
  const raster = rasterOf(asset);
  if (raster === undefined || raster.type === 'svg' || raster.type === 'webp' || !startsWith(beginning(raster.bytes), SIGNATURES[raster.type])) return false;
  return asset.type !== 'svg' || strFromU8(wholeBytes(asset.bytes)).includes('<svg');
}

interface Stored {
  name: string;
  bytes: () => AnyBytes;
}

/** Stores pictures, each once however often it is shown and under however many names, and holds none of them. */
export class MediaStore {
  readonly #file: OfficePackage;
  readonly #names = new Map<string, string>();
  /** By kind, length and sum: of one, only those that are the same byte by byte are one picture. */
  readonly #alike = new Map<string, Stored[]>();
  readonly #ids = new Map<PictureAsset, number>();

  constructor(file: OfficePackage) {
    this.#file = file;
  }

  #store(asset: PictureAsset, extension: string, bytes: () => AnyBytes): string {
    const id = this.#ids.get(asset) ?? this.#ids.size;
    this.#ids.set(asset, id);
    const own = `${id} ${extension}`;
    const name = this.#names.get(own) ?? this.#same(extension, bytes);
    this.#names.set(own, name);
    return name;
  }

  #same(extension: string, bytes: () => AnyBytes): string {
    const now = bytes();
    const key = `${extension} ${now instanceof LongBytes ? `${now.size} ${now.crc}` : `${now.length} ${crc32(now)}`}`;
    const alike = this.#alike.get(key) ?? [];
    const known = alike.find((one) => areSame(one.bytes(), now));
    if (known !== undefined) return known.name;
    const count = [...this.#alike.values()].reduce((sum, each) => sum + each.length, 0);
    const name = `image${count + 1}.${extension}`;
    this.#file.put(`ppt/media/${name}`, now instanceof LongBytes ? now : () => wholeBytes(bytes()));
    this.#alike.set(key, [...alike, { name, bytes }]);
    return name;
  }

  /** Stores a picture if need be and relates the slide to it. */
  place(slide: Pick<OwnRelationships, 'add'>, asset: PictureAsset): PictureIds {
    const link = (extension: string, bytes: () => AnyBytes): string =>
      slide.add('image', `../media/${this.#store(asset, extension, bytes)}`);
    const raster = link(rasterOf(asset)?.type ?? asset.type, () => (rasterOf(asset) ?? asset).bytes);
    return { raster, svg: asset.type === 'svg' ? link('svg', () => asset.bytes) : undefined };
  }
}
