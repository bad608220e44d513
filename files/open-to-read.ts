import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { AppError } from '../core/errors.ts';
import { damaged, Misleading } from '../core/zip/find-list.ts';
import type { ByteSource } from '../core/zip/source.ts';
import { readPieces } from './read-pieces.ts';
import { readFailure } from './read-text.ts';
import { sha256OfPieces } from './sha256.ts';
import { sum } from './sum.ts';
import { systemCode } from './system-error.ts';

/** A file on the disk, read a piece at a time. */
export interface OpenFile extends ByteSource {
  sha256(): string;
  close(): void;
}

const PIECE = 1 << 20;

/** What is read at once where less is asked for. */
const AHEAD = 1 << 16;

/** A file no larger than this is read as a whole, once. */
const SMALL = 1 << 20;

/** The least that zlib takes. */
const LEAST_CHUNK = 64;

/** @throws Misleading where there is more in it than the zip's list says */
function unpack(packed: Uint8Array, most: number): Uint8Array {
  try {
    // As much room as it says that it takes, and one byte to see the end by: zlib's own guess is many times what most parts are.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most), chunkSize: Math.min(Math.max(LEAST_CHUNK, most + 1), PIECE) });
  } catch (error) {
    throw systemCode(error) === 'ERR_BUFFER_TOO_LARGE' ? new Misleading('a part is larger than it says') : error;
  }
}

/** @throws RangeError where there are fewer bytes: the file was cut since it was opened, and what is gone was not looked at */
function* noFewer(bytes: number, pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let read = 0;
  for (const piece of pieces) {
    read += piece.length;
    yield piece;
  }
  if (read < bytes) throw damaged('it was cut while it was read');
}

/**
 * Opens a file to be read back: where it lies on the disk, and not what is thought to be in it.
 * Throws AppError `cannot-read` where it is a folder, or a device that does not end.
 */
export function openToRead(path: string): OpenFile {
  if (!statSync(path).isFile()) throw new AppError('cannot-read', `${basename(path)} is not a file.`, 'Nothing was changed. Choose a file, with a name that ends in .pptx for a PowerPoint.');
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const readInto = (piece: Uint8Array<ArrayBuffer>, from: number): Uint8Array<ArrayBuffer> => {
    let read = 0;
    while (read < piece.length) {
      const more = readSync(file, piece, read, piece.length - read, from + read);
      if (more === 0) return piece.subarray(0, read);
      read += more;
    }
    return piece;
  };
  // Most parts are small and stand one behind the other.
  let memory: Uint8Array<ArrayBuffer> | undefined;
  let ahead = new Uint8Array(0);
  let aheadAt = 0;
  let whole: Uint8Array | undefined;
  const bytes = (from: number, to: number): Uint8Array => {
    if (size <= SMALL) return (whole ??= readInto(new Uint8Array(size), 0)).subarray(from, Math.max(from, to));
    const length = Math.max(0, Math.min(to, size) - from);
    if (length === 0 || length >= AHEAD) return readInto(new Uint8Array(length), from);
    if (from < aheadAt || from + length > aheadAt + ahead.length) {
      ahead = readInto((memory ??= new Uint8Array(AHEAD)).subarray(0, Math.min(AHEAD, size - from)), from);
      aheadAt = from;
    }
    return ahead.slice(from - aheadAt, from - aheadAt + length);
  };
  const pieces = (from: number, to: number): Iterable<Uint8Array> => {
    if (size <= SMALL) return [bytes(from, to)];
    const end = Math.min(to, size);
    return noFewer(end - from, readPieces(file, from, end));
  };
  return {
    size,
    bytes,
    pieces,
    inflate: unpack,
    sum,
    isSame: (one, other) => Buffer.compare(one, other) === 0,
    sha256: () => sha256OfPieces(pieces(0, size)),
    close: () => closeSync(file),
  };
}

/** The same for a file that somebody named: whatever fails is an AppError, in words. @param name what to call it in messages */
export function openNamed(path: string, name = basename(path)): OpenFile {
  try {
    return openToRead(path);
  } catch (error) {
    throw readFailure(error, name);
  }
}
