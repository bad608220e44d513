import { strFromU8, unzlibSync } from 'fflate';
import { emptyPart, type Piece, type ReadBack } from '../model.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readOffice } from './office.ts';
import type { ByteSource } from './source.ts';
import { stringsInBytes } from './strings.ts';

/** The kinds of file that can be read back without a library of their own. */
export const READABLE = ['pptx', 'docx', 'xlsx', 'html', 'md', 'png'] as const;
export type Readable = (typeof READABLE)[number];

/** Tells a file's kind by its first bytes, and a text's by its name. */
export function kindOfFile(name: string, bytes: Uint8Array): Readable | 'pdf' | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ending === 'docx' || ending === 'xlsx' ? ending : 'pptx';
  if (startsWith(bytes, '%PDF')) return 'pdf';
  if (bytes[0] === 0x89 && startsWith(bytes.subarray(1), 'PNG')) return 'png';
  return ending === 'html' || ending === 'htm' ? 'html' : ending === 'md' || ending === 'txt' || ending === 'eml' ? 'md' : undefined;
}

const startsWith = (bytes: Uint8Array, letters: string): boolean => [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Reads a file back. Throws where it is damaged. */
export function readBack(kind: Readable, source: ByteSource): ReadBack {
  const whole = (): Uint8Array => source.bytes(0, source.size);
  switch (kind) {
    case 'html':
      return readHtml(strFromU8(whole()));
    case 'md':
      return readMarkdown(strFromU8(whole()));
    case 'png':
      return { parts: [{ ...emptyPart('picture', 'the picture'), pieces: [...pngTexts(whole()), ...stringsInBytes(whole())] }], unread: [] };
    default:
      return readOffice(source);
  }
}

/** What is written in a PNG beside its picture. */
function pngTexts(bytes: Uint8Array): Piece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = (part: Uint8Array): string => strFromU8(part, true);
  const pieces: Piece[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'tEXt' || type === 'eXIf') pieces.push({ text: latin(data).replaceAll('\0', ' '), place: 'properties' });
    if (type === 'zTXt' || type === 'iTXt') pieces.push({ text: unpacked(data), place: 'properties' });
    at += 12 + length;
  }
  return pieces;
}

function unpacked(data: Uint8Array): string {
  const text = (part: Uint8Array): string => strFromU8(part).replaceAll('\0', ' ');
  for (let at = 0; at + 2 < data.length; at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      return `${text(data.subarray(0, at))} ${text(unzlibSync(data.subarray(at), { out: new Uint8Array(1_000_000) }))}`;
    } catch {
      // Not where it begins.
    }
  }
  return text(data);
}
