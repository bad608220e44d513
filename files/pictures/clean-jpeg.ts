import { jpegSegments } from './jpeg-segments.ts';

const COMMENT = 0xfe;
const ADOBE = 0xee;

/** The APP parts that a picture is shown by, by the name that each begins with: how large the pixels are, how the colours are meant. */
const SHOWN_BY: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', [ADOBE]: 'Adobe' };

function isMetadata(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const name = SHOWN_BY[marker];
  return name === undefined || ![...name].every((letter, index) => content[index] === letter.charCodeAt(0));
}

/** The parts of a JPEG without metadata, and without what cameras put behind its end: a film, a second picture. */
export function shownOfJpeg(bytes: Uint8Array): Uint8Array[] {
  const kept = [...jpegSegments(bytes)]
    .filter(({ marker, content, end }) => !isMetadata(marker, bytes.subarray(content, end)))
    .map(({ start, end }) => bytes.subarray(start, end));
  return [bytes.subarray(0, 2), ...kept];
}
