import { jpegSegments } from './jpeg-segments.ts';
import type { PictureType } from './type.ts';

export interface PictureSize {
  width: number;
  height: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const png = (view: DataView): PictureSize => ({ width: view.getUint32(16), height: view.getUint32(20) });

const gif = (view: DataView): PictureSize => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpeg(bytes: Uint8Array): PictureSize | undefined {
  const view = viewOf(bytes);
  for (const { marker, content } of jpegSegments(bytes)) {
    if (isFrame(marker)) return { width: view.getUint16(content + 3), height: view.getUint16(content + 1) };
  }
  return undefined;
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

function webp(view: DataView): PictureSize | undefined {
  const chunk = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (chunk === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

const PIXELS: Record<string, number> = { '': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

/** A length such as 12mm in pixels; undefined for percentages and nonsense. */
function length(text: string | undefined): number | undefined {
  const match = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?\s*$/i.exec(text ?? '');
  const factor = PIXELS[(match?.[2] ?? '').toLowerCase()];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}

function svg(bytes: Uint8Array): PictureSize | undefined {
  const tag = /<svg\b[^>]{0,4000}>/i.exec(new TextDecoder().decode(bytes.subarray(0, 16_384)))?.[0] ?? '';
  const attribute = (name: string): string | undefined => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1];
  const box = attribute('viewBox')?.trim().split(/[\s,]+/).map(Number);
  const width = length(attribute('width'));
  const height = length(attribute('height'));
  const boxWidth = box?.[2];
  const boxHeight = box?.[3];
  if (width !== undefined && height !== undefined) return { width, height };
  if (boxWidth === undefined || boxHeight === undefined) return undefined;
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

const isSize = (size: PictureSize | undefined): size is PictureSize =>
  size !== undefined && [size.width, size.height].every((side) => Number.isFinite(side) && side > 0 && side <= 100_000);

/** Width and height in pixels, read from the bytes; undefined where they don't say. */
export function pictureSize(type: PictureType, bytes: Uint8Array): PictureSize | undefined {
  const readers: Record<PictureType, () => PictureSize | undefined> = {
    png: () => png(viewOf(bytes)),
    jpeg: () => jpeg(bytes),
    gif: () => gif(viewOf(bytes)),
    webp: () => webp(viewOf(bytes)),
    svg: () => svg(bytes),
  };
  try {
    const size = readers[type]();
    return isSize(size) ? size : undefined;
  } catch (error) {
    // Cut off before the size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
