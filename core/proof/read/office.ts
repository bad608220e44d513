import { emptyPart, type Part, type ReadBack, type SumOf } from '../model.ts';
import { isPng, pngTexts } from './png.ts';
import type { ByteSource } from '../../zip/source.ts';
import { stringsInBytes } from './strings.ts';
import { Known } from './known.ts';
import { TOO_DEEP, TooDeep } from './too-deep.ts';
import { placeOfPart, readXml } from './xml.ts';
import { textOfXml } from '../../opc/text-of-xml.ts';
import { damaged } from '../../zip/find-list.ts';
import { sourceOfBytes, zipEntries, type ZipEntry } from '../../zip/read.ts';
import type { KeptReads, PartRead } from './kept-reads.ts';

/** More than any deck of ours, and less than what would fill a machine: what is past it stays unread, and that is said. */
const BOUNDS = { part: 100_000_000, whole: 600_000_000, parts: 20_000, depth: 3 };

/** What is left of the bounds while files inside files are read. */
interface Budget {
  bytes: number;
  parts: number;
}

/**
 * Reads every part of a PowerPoint, Word or Excel file, embedded workbooks and properties too, one after the other.
 * @param kept parts of other files that were read before, with the same `sumOf`
 * @param sumOf for the pictures in it
 */
export function readOffice(source: ByteSource, kept?: KeptReads, sumOf?: SumOf): ReadBack {
  const file: ReadBack = { parts: [], unread: [] };
  readPackage(source, { prefix: '', depth: 0, of: '', known: new Known(), kept, sumOf }, { bytes: BOUNDS.whole, parts: BOUNDS.parts }, file);
  return file;
}

interface Nest {
  prefix: string;
  depth: number;
  /** What it lies in, for a person. */
  of: string;
  /** The tags of all parts before. */
  known: Known;
  kept: KeptReads | undefined;
  sumOf: SumOf | undefined;
}

function readPackage(source: ByteSource, nest: Nest, budget: Budget, file: ReadBack): void {
  for (const entry of zipEntries(source)) {
    budget.bytes -= entry.size;
    budget.parts -= 1;
    const why = whyUnread(entry.size, entry.isLocked, budget);
    if (why !== undefined) {
      file.unread.push(`${nest.prefix}${entry.name} (${why})`);
      continue;
    }
    const { parts, unread, took } = nest.kept === undefined ? readPart(entry, source, nest, budget) : nest.kept.of(entry, nest.prefix, source, budget, () => readPart(entry, source, nest, budget));
    file.parts.push(...parts);
    file.unread.push(...unread);
    budget.bytes -= took.bytes;
    budget.parts -= took.parts;
  }
}

/** One part, and what lies in it. @param budget is looked at and stays as it is */
function readPart({ name, crc, read }: ZipEntry, source: ByteSource, { prefix, depth, of, known, kept, sumOf }: Nest, budget: Budget): PartRead {
  const inside: ReadBack = { parts: [], unread: [] };
  const left = { ...budget };
  const data = read();
  // Whoever opens the file elsewhere would be told that it is damaged.
  if (source.sum(data) !== crc) throw damaged('a part is not what it was written as');
  if (name.endsWith('/') && data.length === 0) return { ...inside, took: { bytes: 0, parts: 0 } };
  const part = emptyPart(prefix + name, of === '' ? whereOf(name) : of);
  inside.parts.push(part);
  part.pieces.push({ text: name, place: 'hidden' });
  if (sumOf !== undefined && MEDIA.test(name)) part.sum = sumOf(data);
  if (isPackage(data)) {
    if (depth + 1 >= BOUNDS.depth) inside.unread.push(`${part.name} (a file inside files inside files)`);
    else readPackage(sourceOfBytes(data, source), { prefix: `${part.name}/`, depth: depth + 1, of: `the workbook in ${whereOf(name)}`, known, kept, sumOf }, left, inside);
    if (!/\.xlsx$/i.test(name)) part.marks.push({ kind: 'embedded', found: name, why: 'A file inside the file.' });
  } else if (isXml(name, data)) readAsFarAsItGoes(data, { part, known }, inside);
  else {
    part.pieces.push(...(isPng(data) ? pngTexts(data) : []), ...stringsInBytes(data));
    if (/(?:\.bin|\.ole|\.vml|vbaProject)/i.test(name)) part.marks.push({ kind: 'embedded', found: name, why: 'Something inside the file that can’t be looked into.' });
  }
  return { ...inside, took: { bytes: budget.bytes - left.bytes, parts: budget.parts - left.parts } };
}

/** Why a part is not looked into, for whoever reads it. */
function whyUnread(size: number, isLocked: boolean, budget: Budget): string | undefined {
  if (isLocked) return 'locked with a password';
  if (size > BOUNDS.part) return `larger than ${BOUNDS.part / 1e6} MB unpacked`;
  if (budget.bytes < 0) return `behind the first ${BOUNDS.whole / 1e6} MB unpacked, more than is read of a file`;
  return budget.parts < 0 ? `behind the first ${BOUNDS.parts.toLocaleString('en-GB')} parts` : undefined;
}

/** An XML part, or its beginning where it is nested deeper than anybody writes. */
function readAsFarAsItGoes(data: Uint8Array, { part, known }: { part: Part; known: Known }, file: ReadBack): void {
  try {
    readXmlPart(textOfXml(data), part, known);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    file.unread.push(`${part.name} (${TOO_DEEP})`);
  }
}

const MEDIA = /(?:^|\/)media\/|\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$/i;
const isPackage = (data: Uint8Array): boolean => data[0] === 0x50 && data[1] === 0x4b && data[2] === 3 && data[3] === 4;
const isXml = (name: string, data: Uint8Array): boolean => /\.(?:xml|rels|vml|svg)$/i.test(name) || (data[0] === 0x3c && data[1] === 0x3f);

function readXmlPart(xml: string, part: Part, known: Known): void {
  const place = placeOfPart(part.name);
  const slide = /slides\/slide\d+\.xml$/.test(part.name);
  const seen = new Set<string>();
  // Of the workbook's cell that is being read: where it holds the place of a text in a list, its number is none.
  let cell = '';
  readXml(xml, {
    text(text, within) {
      const element = within.at(-1) ?? '';
      // The number of a page.
      if (place === 'notes' && /^\d+$/.test(text.trim())) return;
      if (isNumber(element, within, cell)) return void part.numbers.push(Number(text));
      if (element === 'v' && cell === 's') return;
      const author = place === 'properties' && /(?:creator|lastModifiedBy|Manager|Company|printed-by|initial-creator)$/i.test(element);
      part.pieces.push({ text, place, ...(author ? { author } : {}) });
    },
    element(name, attributes) {
      if (name === 'c') cell = attributes['t'] ?? 'n';
      if (slide && name === 'p:sld' && (attributes['show'] === '0' || attributes['show'] === 'false')) part.marks.push({ kind: 'hidden', found: part.where, why: 'A hidden slide.' });
      if (name === 'sheet' && /hidden/i.test(attributes['state'] ?? '')) part.marks.push({ kind: 'hidden', found: attributes['name'] ?? '', why: 'A hidden sheet.' });
      if (TRACKED.has(name)) part.marks.push({ kind: 'hidden', found: name, why: 'A tracked change.' });
      if ((name === 'w:vanish' && isOn(attributes['w:val'])) || (attributes['hidden'] !== undefined && DRAWN.has(name) && isOn(attributes['hidden']) && !DESIGN.test(part.name))) {
        part.marks.push({ kind: 'hidden', found: attributes['name'] ?? name, why: name === 'w:vanish' ? 'Hidden text.' : 'A hidden shape.' });
      }
      for (const [key, value] of known.saying(attributes)) {
        if (seen.has(value)) continue;
        seen.add(value);
        part.pieces.push({ text: value, place: place === 'text' && READ_OUT.has(key) ? 'text' : place === 'comment' ? 'comment' : 'hidden' });
      }
    },
    aside: (text) => void part.pieces.push({ text, place: 'hidden' }),
  }, known.tags);
}

const isNumber = (element: string, within: readonly string[], cell: string): boolean =>
  element === 'v' ? cell === 'n' : element === 'c:v' && (within.includes('c:numCache') || within.includes('c:numLit'));

const TRACKED: ReadonlySet<string> = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);
/** What names a shape, in slides and in documents. */
const DRAWN: ReadonlySet<string> = new Set(['p:cNvPr', 'wp:docPr', 'pic:cNvPr', 'xdr:cNvPr']);
/** Where LibreOffice hides bands and plates by itself: what is written there is read all the same. */
const DESIGN = /slide(?:Master|Layout)s\//;
const isOn = (value: string | undefined): boolean => !/^(?:0|false|off)$/i.test(value ?? '1');

/** Attributes that a screen reader reads out. */
const READ_OUT: ReadonlySet<string> = new Set(['descr', 'title', 'alt', 'tooltip']);

/** A part's name for a person. */
function whereOf(name: string): string {
  const numbered = /(slide|notesSlide|chart|comment|slideLayout|slideMaster|image)s?(\d+)\.[a-z.]+$/i.exec(name);
  const what: Readonly<Record<string, string>> = { slide: 'slide', notesslide: 'the notes page', chart: 'chart', comment: 'comments', slidelayout: 'layout', slidemaster: 'master', image: 'picture' };
  const known = what[numbered?.[1]?.toLowerCase() ?? ''];
  if (known !== undefined) return `${known} ${numbered?.[2] ?? ''}`.trim();
  if (/docProps\//.test(name)) return 'the file’s properties';
  if (/comment/i.test(name)) return 'the comments';
  if (/embeddings\//.test(name)) return 'a chart';
  return name.endsWith('word/document.xml') ? 'the text' : 'the file’s own parts';
}
