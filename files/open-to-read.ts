import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { AppError } from '../core/errors.ts';
import { Misleading } from '../core/zip/find-list.ts';
import type { ByteSource } from '../core/zip/source.ts';
import { readFailure } from './read-text.ts';
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

/**
 * Opens a file to be read back: where it lies on the disk, and not what is thought to be in it.
 * Throws AppError `cannot-read` where it is a folder, or a device that does not end.
 */
export function openToRead(path: string): OpenFile {
  if (!statSync(path).isFile()) throw new AppError('cannot-read', `${basename(path)} is not a file.`, 'Nothing was changed. Choose a file, with a name that ends in .pptx for a PowerPoint.');
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const readPiece = (from: number, length: number): Uint8Array<ArrayBuffer> => {
    const piece = new Uint8Array(length);
    let read = 0;
    while (read < piece.length) {
      const more = readSync(file, piece, read, piece.length - read, from + read);
      if (more === 0) return piece.subarray(0, read);
      read += more;
    }
    return piece;
  };
  // Most parts are small and stand one behind the other.
  let ahead = new Uint8Array(0);
  let aheadAt = 0;
  let whole: Uint8Array | undefined;
  const bytes = (from: number, to: number): Uint8Array => {
    if (size <= SMALL) return (whole ??= readPiece(0, size)).subarray(from, Math.max(from, to));
    const length = Math.max(0, Math.min(to, size) - from);
    if (length === 0 || length >= AHEAD) return readPiece(from, length);
    if (from < aheadAt || from + length > aheadAt + ahead.length) {
      ahead = readPiece(from, Math.min(AHEAD, size - from));
      aheadAt = from;
    }
    return ahead.slice(from - aheadAt, from - aheadAt + length);
  };
  return {
    size,
    bytes,
    inflate: unpack,
    sum,
    sha256() {
      const hash = createHash('sha256');
      for (let at = 0; at < size; at += PIECE) hash.update(bytes(at, at + PIECE));
      return hash.digest('hex');
    },
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
