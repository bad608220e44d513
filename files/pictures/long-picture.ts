import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { AppError } from '../../core/errors.ts';
import { LongBytes } from '../../core/zip/long-bytes.ts';
import { readPieces } from '../read-pieces.ts';
import { readFailure } from '../read-text.ts';
import { sha256 } from '../sha256.ts';
import { sum } from '../sum.ts';

/** Bytes of a file from one place up to another, or others that stand between them. */
type Span = { from: number; to: number } | Uint8Array;

/** More than any kind of picture is told by. */
const BEGINNING = 16;

/** Where in a file the parts lie that are kept of it, those as one that lie side by side. */
function spansOf(bytes: Uint8Array, kept: readonly Uint8Array[]): Span[] {
  const spans: Span[] = [];
  for (const part of kept) {
    if (part.buffer !== bytes.buffer) {
      spans.push(part);
      continue;
    }
    const from = part.byteOffset - bytes.byteOffset;
    const last = spans.at(-1);
    if (last !== undefined && 'to' in last && last.to === from) last.to += part.length;
    else spans.push({ from, to: from + part.length });
  }
  return spans;
}

/** The first bytes of all parts, in memory of their own. */
function beginningOf(parts: readonly Uint8Array[]): Uint8Array {
  const begins: number[] = [];
  for (const part of parts) {
    if (begins.length >= BEGINNING) break;
    begins.push(...part.subarray(0, BEGINNING - begins.length));
  }
  return Uint8Array.from(begins);
}

/** The kept spans of a file, as it is read through. */
function* keptOf(pieces: Iterable<Uint8Array>, spans: readonly Span[]): Generator<Uint8Array> {
  let next = 0;
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.length;
    for (let span = spans[next]; span !== undefined; span = spans[next]) {
      if (!('to' in span)) yield span;
      else {
        if (span.from < end && span.to > at) yield piece.subarray(Math.max(0, span.from - at), span.to - at);
        if (span.to > end) break;
      }
      next += 1;
    }
    at = end;
  }
  for (const span of spans.slice(next)) if (!('to' in span)) yield span;
}

/** A pipe is opened at once, with or without a writer. Windows has no such flag, and no pipes among its files. */
const AT_ONCE = constants.O_RDONLY | constants.O_NONBLOCK;

/** What a file is known by, to be told from any other that lies in its place later. */
interface Seen {
  size: number;
  sha256: string;
}

const changed = (name: string): AppError => new AppError('cannot-read', `${name} was changed while the file was written.`, 'Nothing was written. Export it again.');

/** Never reads more than was seen before, nor anything but an ordinary file. @throws AppError where the file can't be read, or is another by now */
function* readAgain(place: string, name: string, seen: Seen, spans: readonly Span[]): Generator<Uint8Array> {
  const hash = createHash('sha256');
  try {
    const file = openSync(place, AT_ONCE);
    try {
      const found = fstatSync(file);
      if (!found.isFile() || found.size !== seen.size) throw changed(name);
      yield* keptOf(hashed(readPieces(file, 0, seen.size), hash), spans);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw readFailure(error, name);
  }
  if (hash.digest('hex') !== seen.sha256) throw changed(name);
}

function* hashed(pieces: Iterable<Uint8Array>, hash: ReturnType<typeof createHash>): Generator<Uint8Array> {
  for (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/**
 * What is kept of a picture that was looked at, to be read from the disk whenever it is asked for: the very same bytes and none other.
 * @param bytes all of its file, which are not held
 * @param kept parts of them, in their order, and others that stand between
 */
export function longPicture({ place, name, bytes, kept }: { place: string; name: string; bytes: Uint8Array; kept: readonly Uint8Array[] }): LongBytes {
  const spans = spansOf(bytes, kept);
  const seen: Seen = { size: bytes.length, sha256: sha256(bytes) };
  return new LongBytes({
    size: kept.reduce((size, { length }) => size + length, 0),
    crc: kept.reduce((before, part) => sum(part, before), 0),
    begins: beginningOf(kept),
  }, () => readAgain(place, name, seen, spans));
}
