import { isOnItsSide, UPRIGHT } from '../../core/powerpoint/orientation.ts';
import { AppError } from '../../core/errors.ts';
import { MOST_DRAWING_BYTES, MOST_INCOMING_BYTES, MOST_INCOMING_PIXELS, type IncomingKind, type IncomingPicture } from '../../core/pictures/incoming.ts';
import { countGifPictures } from './clean-gif.ts';
import { readOrientation } from './orientation.ts';
import { pngChunks } from './png-chunks.ts';
import { pictureSize, type PictureSize } from './size.ts';
import { pictureType, type PictureType } from './type.ts';

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The brands of a file of the ISO kind: what it says it is, and what it can be read as. */
const brandsOf = (bytes: Uint8Array): string => (text(bytes, 4, 8) === 'ftyp' ? text(bytes, 8, Math.min(bytes.length, 64)) : '');

/** Known, and not to be read here: what it is and the way out. */
function refusalOf(bytes: Uint8Array, name: string): AppError | undefined {
  const refuse = (what: string, way: string): AppError => new AppError('bad-input', `${name} is ${what}, which can't be put on a slide.`, way);
  if (/hei[cfsxm]|hev[cx]|mif1/.test(brandsOf(bytes))) {
    return refuse('an HEIC photo, as phones take them', 'Open it in the program that shows your photos and export it as JPEG. On an iPhone, Settings, Camera, Formats, "Most compatible" makes the next ones JPEG.');
  }
  if (/^(?:II\*\0|MM\0\*)/.test(text(bytes, 0, 4))) return refuse('a TIFF picture or a camera\'s raw file', 'Open it in your picture program and save it as PNG or JPEG.');
  if (text(bytes, 0, 5) === '%PDF-') return refuse('a PDF', 'Open it, take a screenshot of what you need, and paste that.');
  if (/^(?:d7cdc69a|01000000)/.test([...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(''))) {
    return refuse('a drawing of an old Office program', 'Open it in PowerPoint and save it as PNG or SVG.');
  }
  return undefined;
}

function bmpSize(bytes: Uint8Array): PictureSize | undefined {
  const view = viewOf(bytes);
  const old = view.getUint32(14, true) === 12;
  const size = old
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  return size.width > 0 && size.height > 0 ? size : undefined;
}

/** The largest of the sizes that an AVIF speaks of: parts of it and a preview have their own. */
function avifSize(bytes: Uint8Array): PictureSize | undefined {
  const view = viewOf(bytes.subarray(0, 65_536));
  let largest: PictureSize | undefined;
  for (let at = 4; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue; // ispe
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function kindOf(bytes: Uint8Array): IncomingKind | undefined {
  if (/avi[fs]/.test(brandsOf(bytes))) return 'avif';
  if (text(bytes, 0, 2) === 'BM' && bytes.length > 30) return 'bmp';
  return pictureType(bytes);
}

function sizeOf(kind: IncomingKind, bytes: Uint8Array): PictureSize | undefined {
  try {
    if (kind === 'bmp') return bmpSize(bytes);
    if (kind === 'avif') return avifSize(bytes);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  // Where an SVG doesn't say, any size will do.
  return pictureSize(kind, bytes) ?? (kind === 'svg' ? { width: 300, height: 150 } : undefined);
}

function isAnimated(kind: IncomingKind, bytes: Uint8Array): boolean {
  if (kind === 'gif') return countGifPictures(bytes) > 1;
  if (kind === 'webp') return text(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  if (kind === 'png') return [...pngChunks(bytes)].some(({ type }) => type === 'acTL');
  return false;
}

const isStored = (kind: IncomingKind): kind is PictureType => kind !== 'bmp' && kind !== 'avif';

const tooLarge = (name: string): AppError =>
  new AppError('too-large', `${name} is larger than ${MOST_INCOMING_BYTES / 1e6} MB.`, 'Save it smaller in your picture program, or paste a screenshot of it.');

/** Refuses what is too large to be looked at. */
export function checkIncomingBytes(name: string, bytes: number): void {
  if (bytes > MOST_INCOMING_BYTES) throw tooLarge(name);
}

/** What a picture from anywhere is, by its bytes and never by its name. @throws AppError where it can't be put on a slide, with the way out */
export function lookAtPicture(name: string, bytes: Uint8Array): IncomingPicture {
  checkIncomingBytes(name, bytes.length);
  const kind = kindOf(bytes);
  const refusal = kind === undefined ? refusalOf(bytes, name) : undefined;
  if (refusal !== undefined) throw refusal;
  if (kind === undefined) throw new AppError('bad-input', `${name} is not a picture.`, 'Use PNG, JPEG, GIF, WebP, AVIF, BMP or SVG.');
  if (kind === 'svg' && bytes.length > MOST_DRAWING_BYTES) {
    throw new AppError('too-large', `${name} is a drawing larger than ${MOST_DRAWING_BYTES / 1e6} MB.`, 'Save it as PNG in your drawing program.');
  }
  const size = sizeOf(kind, bytes);
  if (size === undefined) throw new AppError('bad-input', `${name} is damaged.`, 'Save the picture again in the program that made it.');
  if (size.width * size.height > MOST_INCOMING_PIXELS && kind !== 'svg') {
    throw new AppError('too-large', `${name} has more than ${MOST_INCOMING_PIXELS / 1e6} million pixels.`, 'Save it smaller in your picture program, or paste a screenshot of it.');
  }
  const orientation = isStored(kind) ? readOrientation(kind, bytes) : UPRIGHT;
  const { width, height } = isOnItsSide(orientation) ? { width: size.height, height: size.width } : size;
  return { kind, width, height, animated: isAnimated(kind, bytes), upright: orientation === UPRIGHT, bytes: bytes.length };
}
