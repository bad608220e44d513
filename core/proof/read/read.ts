import { strFromU8 } from 'fflate';
import type { ReadBack, SumOf } from '../model.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { KeptReads } from './kept-reads.ts';
import { readOffice } from './office.ts';
import { readLongPng } from './long-part.ts';
import { isPng } from './png.ts';
import type { ByteSource } from '../../zip/source.ts';

/** The kinds of file that can be read back without a library of their own. */
export const READABLE = ['pptx', 'docx', 'xlsx', 'html', 'md', 'png'] as const;
export type Readable = (typeof READABLE)[number];

/** Tells a file's kind by its first bytes, and a text's by its name. */
export function kindOfFile(name: string, bytes: Uint8Array): Readable | 'pdf' | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ending === 'docx' || ending === 'xlsx' ? ending : 'pptx';
  if (startsWith(bytes, '%PDF')) return 'pdf';
  if (isPng(bytes)) return 'png';
  return ending === 'html' || ending === 'htm' ? 'html' : ending === 'md' || ending === 'txt' || ending === 'eml' ? 'md' : undefined;
}

const startsWith = (bytes: Uint8Array, letters: string): boolean => [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/**
 * Reads a file back. Throws where it is damaged. What it gives of long pictures is read when it is gone through: until then the file has to stay open.
 * @param kept parts of other files that were read before, with the same `sumOf`
 * @param sumOf for the pictures in it
 */
export function readBack(kind: Readable, source: ByteSource, kept?: KeptReads, sumOf?: SumOf): ReadBack {
  const whole = (): Uint8Array => source.bytes(0, source.size);
  switch (kind) {
    case 'html':
      return readHtml(strFromU8(whole()), { sumOf });
    case 'md':
      return readMarkdown(strFromU8(whole()));
    case 'png':
      return { parts: [readLongPng(source)], unread: [] };
    default:
      return readOffice(source, kept, sumOf);
  }
}
