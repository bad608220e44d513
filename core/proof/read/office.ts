import { emptyPart, type Part, type ReadBack, type SumOf } from '../model.ts';
import { isLong, lettersOf, readLong } from './long-part.ts';
import { isPng, pngTexts } from './png.ts';
import type { ByteSource } from '../../zip/source.ts';
import { stringsInBytes } from './strings.ts';
import { Known } from './known.ts';
import { TOO_DEEP, TooDeep } from './too-deep.ts';
import { whereOf } from './where-of.ts';
import { PartEvents } from './part-events.ts';
import { readXml } from './xml.ts';
import { textOfXml } from '../../opc/text-of-xml.ts';
import { damaged } from '../../zip/find-list.ts';
import { sourceOfBytes, zipEntries, type ZipEntry } from '../../zip/read.ts';
import { isKept, type KeptReads, type PartRead } from './kept-reads.ts';

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
  readPackage(source, { prefix: '', depth: 0, of: '', known: kept?.known() ?? new Known(), kept, sumOf }, { bytes: BOUNDS.whole, parts: BOUNDS.parts }, file);
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
    // What goes by fills no machine, and a file has no more of it than it is long.
    const passes = goesBy(entry, nest);
    if (!passes) budget.bytes -= entry.size;
    budget.parts -= 1;
    const why = whyUnread(entry.size, entry.isLocked, budget);
    if (why !== undefined) {
      file.unread.push(`${nest.prefix}${entry.name} (${why})`);
      continue;
    }
    const { parts, unread, took } = passes ? readPassing(entry, source, nest) : nest.kept === undefined ? readPart(entry, source, nest, budget) : nest.kept.of(entry, nest.prefix, source, budget, () => readPart(entry, source, nest, budget));
    file.parts.push(...parts);
    file.unread.push(...unread);
    budget.bytes -= took.bytes;
    budget.parts -= took.parts;
  }
}

/** One part, and what lies in it. @param budget is looked at and stays as it is */
function readPart(entry: ZipEntry, source: ByteSource, { prefix, depth, of, known, kept, sumOf }: Nest, budget: Budget): PartRead {
  const { name, crc } = entry;
  const inside: ReadBack = { parts: [], unread: [] };
  const left = { ...budget };
  const part = named(name, { prefix, of });
  const data = entry.read();
  // Whoever opens the file elsewhere would be told that it is damaged.
  if (source.sum(data) !== crc) throw damaged('a part is not what it was written as');
  if (name.endsWith('/') && data.length === 0) return { ...inside, took: { bytes: 0, parts: 0 } };
  inside.parts.push(part);
  if (sumOf !== undefined && MEDIA.test(name)) part.sum = sumOf([data]);
  if (isPackage(data)) {
    if (depth + 1 >= BOUNDS.depth) inside.unread.push(`${part.name} (a file inside files inside files)`);
    else readPackage(sourceOfBytes(data, source), { prefix: `${part.name}/`, depth: depth + 1, of: `the workbook in ${whereOf(name)}`, known, kept, sumOf }, left, inside);
    if (!/\.xlsx$/i.test(name)) part.marks.push({ kind: 'embedded', found: name, why: 'A file inside the file.' });
  } else if (isXml(name, data)) readAsFarAsItGoes(data, part, { known, kept }, inside);
  else {
    if (isPng(data)) part.pieces.push(...pngTexts(data));
    if (mayWait(entry, { depth, kept })) part.inBytes = lettersOf(entry);
    else part.pieces.push(...stringsInBytes(data));
    markUnknown(part, name);
  }
  return { ...inside, took: { bytes: budget.bytes - left.bytes, parts: budget.parts - left.parts } };
}

const named = (name: string, { prefix, of }: Pick<Nest, 'prefix' | 'of'>): Part =>
  ({ ...emptyPart(prefix + name, of === '' ? whereOf(name) : of), pieces: [{ text: name, place: 'hidden' }] });

/** Whether what stands among a part's bytes may be read when it is gone through. What is kept for other files outlives this one, and what lies in a part of it is held anyhow. */
const mayWait = (entry: ZipEntry, { depth, kept }: Pick<Nest, 'depth' | 'kept'>): boolean => depth === 0 && isLong(entry) && (kept === undefined || !isKept(entry));

/** Whether a part is read a piece at a time: a long one, such as a picture, that is stored as it is. */
function goesBy(entry: ZipEntry, nest: Nest): boolean {
  if (entry.method !== 0 || entry.isLocked || entry.packed !== entry.size || !mayWait(entry, nest)) return false;
  const begins = beginningOf(entry);
  return !isPackage(begins) && !isXml(entry.name, begins);
}

/** Such a part. Throws RangeError where it is damaged. */
function readPassing(entry: ZipEntry, source: ByteSource, nest: Nest): PartRead {
  const part = named(entry.name, nest);
  readLong(entry, source, part, MEDIA.test(entry.name) ? nest.sumOf : undefined);
  markUnknown(part, entry.name);
  return { parts: [part], unread: [], took: { bytes: 0, parts: 0 } };
}

/** The first four bytes of a part that is stored as it is. */
function beginningOf({ pieces }: ZipEntry): Uint8Array {
  const begins: number[] = [];
  for (const piece of pieces()) {
    begins.push(...piece.subarray(0, 4));
    if (begins.length >= 4) break;
  }
  return Uint8Array.from(begins);
}

function markUnknown(part: Part, name: string): void {
  if (/(?:\.bin|\.ole|\.vml|vbaProject)/i.test(name)) part.marks.push({ kind: 'embedded', found: name, why: 'Something inside the file that can’t be looked into.' });
}

/** Why a part is not looked into, for whoever reads it. */
function whyUnread(size: number, isLocked: boolean, budget: Budget): string | undefined {
  if (isLocked) return 'locked with a password';
  if (size > BOUNDS.part) return `larger than ${BOUNDS.part / 1e6} MB unpacked`;
  if (budget.bytes < 0) return `behind the first ${BOUNDS.whole / 1e6} MB unpacked, more than is read of a file`;
  return budget.parts < 0 ? `behind the first ${BOUNDS.parts.toLocaleString('en-GB')} parts` : undefined;
}

/** An XML part, or its beginning where it is nested deeper than anybody writes. */
function readAsFarAsItGoes(data: Uint8Array, part: Part, { known, kept }: Pick<Nest, 'known' | 'kept'>, file: ReadBack): void {
  try {
    const xml = textOfXml(data);
    const stretches = part.sum === undefined ? kept?.stretches.read(part, xml, known) : undefined;
    if (stretches === undefined) readXml(xml, new PartEvents(part, known), known.tags);
    else file.parts.splice(-1, 1, ...stretches);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    file.unread.push(`${part.name} (${TOO_DEEP})`);
  }
}

const MEDIA = /(?:^|\/)media\/|\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)$/i;
const isPackage = (data: Uint8Array): boolean => data[0] === 0x50 && data[1] === 0x4b && data[2] === 3 && data[3] === 4;
const isXml = (name: string, data: Uint8Array): boolean => /\.(?:xml|rels|vml|svg)$/i.test(name) || (data[0] === 0x3c && data[1] === 0x3f);
