import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { ByteSource } from '../core/zip/source.ts';

/** A file on the disk, read a piece at a time. */
export interface OpenFile extends ByteSource {
  sha256(): string;
  close(): void;
}

const PIECE = 1 << 20;

/** Opens a file to be read back: where it lies on the disk, and not what is thought to be in it. */
export function openToRead(path: string): OpenFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const bytes = (from: number, to: number): Uint8Array => {
    const piece = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    let read = 0;
    while (read < piece.length) {
      const more = readSync(file, piece, read, piece.length - read, from + read);
      if (more === 0) return piece.subarray(0, read);
      read += more;
    }
    return piece;
  };
  return {
    size,
    bytes,
    inflate: (packed, most) => inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }),
    sha256() {
      const hash = createHash('sha256');
      for (let at = 0; at < size; at += PIECE) hash.update(bytes(at, at + PIECE));
      return hash.digest('hex');
    },
    close: () => closeSync(file),
  };
}
