/** Kinds of picture a deck may hold, known by their bytes and never by their name. */
export const PICTURE_TYPES = ['png', 'jpeg', 'gif', 'webp', 'svg'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export const MEDIA_TYPE: Record<PictureType, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** White space, the XML declaration, comments and a document type may stand before the root element. */
const SVG_START = /^\uFEFF?(?:\s|<\?[^>]{0,500}\?>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE[^>[]{0,500}>)*<svg[\s>/]/i;

/** The kind of picture that these bytes are, or undefined. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, ascii('GIF87a')) || startsWith(bytes, ascii('GIF89a'))) return 'gif';
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp';
  if (SVG_START.test(new TextDecoder().decode(bytes.subarray(0, 8192)))) return 'svg';
  return undefined;
}
