import { strFromU8 } from 'fflate';
import { zipEntries, type ZipEntry } from '../zip/read.ts';
import type { ByteSource } from '../zip/source.ts';
import { compoundNames, isCompound } from './compound-names.ts';
import { textOfXml } from './text-of-xml.ts';

/** What a file can be that isn't an Office file of today. */
export type ForeignKind =
  | 'empty' | 'zeros' | 'cut-off' | 'locked' | 'rights' | 'zip-locked' | 'old-powerpoint' | 'old-office' | 'compound'
  | 'opendocument-slides' | 'opendocument' | 'keynote' | 'apple' | 'google' | 'pdf' | 'web-page' | 'one-xml'
  | 'zip-of-presentation' | 'zip-of-unpacked' | 'zip' | 'archive' | 'picture' | 'film' | 'rich-text' | 'text' | 'unknown';

const HEAD = 4_096;

/** Tells by the bytes what a file is; its name says nothing. Reads no more than its beginning and its list of parts. */
export function foreignKind(source: ByteSource): ForeignKind {
  if (source.size === 0) return 'empty';
  const head = source.bytes(0, Math.min(source.size, HEAD));
  if (head.every((byte) => byte === 0)) return 'zeros';
  if (isCompound(head)) return kindOfCompound(compoundNames(source));
  const isZip = starts(head, 'PK\u0003\u0004');
  const kind = isZip ? 'cut-off' : kindOfHead(head);
  if (!MAYBE_ZIP.has(kind)) return kind;
  const entries = listed(source);
  return entries === undefined ? kind : kindOfZip(entries);
}

/** What may stand before a zip, as a program that unpacks itself does; what else ends in one only keeps one, as old presentations do. */
const MAYBE_ZIP: ReadonlySet<ForeignKind> = new Set(['cut-off', 'unknown', 'text']);

/** True of a file that isn't a zip by its first bytes, whatever its last ones say. */
export function isForeignFromItsStart(source: ByteSource): boolean {
  const head = source.bytes(0, Math.min(source.size, HEAD));
  return isCompound(head) || (!starts(head, 'PK\u0003\u0004') && !MAYBE_ZIP.has(kindOfHead(head)));
}

function listed(source: ByteSource): ZipEntry[] | undefined {
  try {
    return zipEntries(source);
  } catch {
    return undefined;
  }
}

function kindOfCompound(names: readonly string[]): ForeignKind {
  if (names.includes('EncryptedPackage')) return names.some((name) => name.startsWith('DRM')) ? 'rights' : 'locked';
  if (names.some((name) => name === 'PowerPoint Document' || name === 'PP40' || name === 'PP97_DUALSTORAGE')) return 'old-powerpoint';
  return names.some((name) => ['WordDocument', 'Workbook', 'Book', 'VisioDocument'].includes(name)) ? 'old-office' : 'compound';
}

function kindOfZip(entries: readonly ZipEntry[]): ForeignKind {
  if (entries.some(({ isLocked }) => isLocked)) return 'zip-locked';
  const names = entries.map(({ name }) => name.replaceAll('\\', '/'));
  // An Office file may hold whole presentations, and is none the less one itself.
  if (names.some((name) => /^\/?(?:\[content_types\]\.xml|ppt\/presentation\.xml)$/i.test(name))) return 'zip';
  const mime = entries.find(({ name, size }) => name === 'mimetype' && size < 200);
  if (mime !== undefined) {
    const type = contentOf(mime);
    if (type.includes('opendocument')) return /opendocument\.(?:presentation|graphics)/.test(type) ? 'opendocument-slides' : 'opendocument';
  }
  if (names.some((name) => /(?:^|\/)Index\.zip$|\.iwa$|(?:^|\/)index\.apxl/i.test(name))) return names.some((name) => /slide|apxl|index\.zip/i.test(name)) ? 'keynote' : 'apple';
  if (names.some((name) => /^(?!__MACOSX\/).+\.(?:pptx|potx|ppsx|pptm)$/i.test(name))) return 'zip-of-presentation';
  return names.some((name) => /^[^/]+\/.*ppt\/presentation\.xml$/i.test(name)) ? 'zip-of-unpacked' : 'zip';
}

function contentOf(entry: ZipEntry): string {
  try {
    return strFromU8(entry.read(), true);
  } catch {
    return '';
  }
}

const MARKS: readonly (readonly [mark: string, kind: ForeignKind])[] = [
  ['\u0089PNG', 'picture'], ['\u00ff\u00d8\u00ff', 'picture'], ['GIF8', 'picture'], ['BM', 'picture'], ['II*\0', 'picture'], ['MM\0*', 'picture'],
  ['7z\u00bc\u00af', 'archive'], ['Rar!', 'archive'], ['\u001f\u008b', 'archive'], ['BZh', 'archive'], ['MSCF', 'archive'],
  ['{\\rtf', 'rich-text'],
];

const starts = (head: Uint8Array, mark: string): boolean => strFromU8(head.subarray(0, mark.length), true) === mark;

function kindOfHead(head: Uint8Array): ForeignKind {
  for (const [mark, kind] of MARKS) if (starts(head, mark)) return kind;
  const raw = strFromU8(head, true);
  if (raw.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (['ftyp', 'moov'].includes(raw.slice(4, 8))) return 'film';
  const text = textOfXml(head).replace(/^\uFEFF/, '').trimStart();
  if (/^\{[^]*(?:docs\.google\.com|"doc_id"|"resource_id")/.test(text)) return 'google';
  if (/<(?:pkg:package|office:document)[\s>]/.test(text)) return 'one-xml';
  if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|script)[\s>]/i.test(text) || /^MIME-Version:/i.test(text) || /^<\?xml[^]*<html[\s>]/i.test(text)) return 'web-page';
  // oxlint-disable-next-line no-control-regex -- what no text has
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? 'unknown' : 'text';
}
