import { emptyPart, type Part, type ReadBack } from '../../core/proof/model.ts';
import { stringsInBytes } from '../../core/proof/read/strings.ts';
import { sha256 } from '../sha256.ts';
import { photosInPdf } from './pdf-photos.ts';

const MOST_PAGES = 2_000;

/** What a PDF calls a string that follows: `/Alt (Bar chart…)` would else read like the deck's own `alt: Bar chart…`. */
const OWN_NAMES = /\/[A-Za-z]+ ?(?=[(<])/g;

/** Reads a PDF: the text of its pages and what stands for pictures, its outline, remarks, links, attachments and properties, and the sums of its photos. */
export async function readPdf(bytes: Uint8Array): Promise<ReadBack> {
  // A megabyte and a half, and nothing but a PDF needs it.
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0, stopAtErrors: false });
  const pdf = await task.promise;
  try {
    const whole = emptyPart('properties', 'the file’s properties');
    const file: ReadBack = { parts: [whole], unread: [] };
    const { info, metadata } = await pdf.getMetadata();
    takeInfo(info, whole);
    for (const [key, value] of (metadata ?? []) as Iterable<[string, unknown]>) takeProperty(key, value, whole);
    takeOutline(await pdf.getOutline(), whole);
    for (const [name] of entriesOf(await pdf.getAttachments())) whole.marks.push({ kind: 'embedded', found: name, why: 'A file inside the file.' });
    for (const text of stringsIn(await pdf.getJSActions())) whole.pieces.push({ text, place: 'hidden' });
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (number > MOST_PAGES) file.unread.push(`page ${number}`);
      else file.parts.push(await readPage(await pdf.getPage(number), number));
    }
    file.parts.push({ ...emptyPart('bytes', 'the file’s own parts'), pieces: stringsInBytes(bytes).map((piece) => ({ ...piece, text: piece.text.replaceAll(OWN_NAMES, '') })) });
    photosInPdf(bytes).forEach((photo, at) => file.parts.push({ ...emptyPart(`picture ${at + 1}`, `picture ${at + 1}`), sum: sha256(photo) }));
    return file;
  } finally {
    await task.destroy();
  }
}

interface Page {
  getTextContent(): Promise<{ items: unknown[] }>;
  getAnnotations(): Promise<unknown[]>;
  getStructTree(): Promise<unknown>;
}

async function readPage(page: Page, number: number): Promise<Part> {
  const part = emptyPart(`page ${number}`, `page ${number}`);
  const { items } = await page.getTextContent();
  const text = items.map((item) => field(item, 'str') + (has(item, 'hasEOL') ? '\n' : '')).join('');
  // Whole, since a sentence runs over lines; and line by line, since a cell or a title is one.
  part.pieces.push({ text, place: 'text' });
  for (const line of text.split('\n')) if (line.trim() !== '') part.pieces.push({ text: line, place: 'text' });
  for (const note of await page.getAnnotations()) {
    const comment = field(note, 'subtype') !== 'Link' && field(note, 'subtype') !== 'Widget';
    for (const each of stringsIn(note)) part.pieces.push({ text: each, place: comment && each === textOf(note, 'contentsObj') ? 'comment' : 'hidden' });
  }
  for (const alt of altsIn(await page.getStructTree())) part.pieces.push({ text: alt, place: 'text' });
  return part;
}

const AUTHORS: ReadonlySet<string> = new Set(['author', 'dc:creator', 'company', 'manager', 'lastmodifiedby']);

function takeProperty(key: string, value: unknown, part: Part): void {
  for (const text of stringsIn(value)) part.pieces.push({ text, place: 'properties', ...(AUTHORS.has(key.toLowerCase()) ? { author: true } : {}) });
}

function takeInfo(info: unknown, part: Part): void {
  for (const [key, value] of entriesOf(info)) if (key === 'Custom') takeInfo(value, part);
  else takeProperty(key, value, part);
}

function takeOutline(outline: unknown, part: Part): void {
  if (!Array.isArray(outline)) return;
  for (const item of outline as unknown[]) {
    part.pieces.push({ text: field(item, 'title'), place: 'text' });
    takeOutline(isRecord(item) ? item['items'] : undefined, part);
  }
}

/** What stands for a picture, in a tagged file. */
const altsIn = (node: unknown): string[] => (isRecord(node) ? [field(node, 'alt'), ...(Array.isArray(node['children']) ? node['children'].flatMap(altsIn) : [])].filter((alt) => alt !== '') : []);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const entriesOf = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);
const field = (value: unknown, key: string): string => (isRecord(value) && typeof value[key] === 'string' ? value[key] : '');
const has = (value: unknown, key: string): boolean => isRecord(value) && value[key] === true;
const textOf = (value: unknown, key: string): string => (isRecord(value) ? field(value[key], 'str') : '');

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isRecord(value) && !ArrayBuffer.isView(value) ? Object.values(value).flatMap(stringsIn) : [];
}
