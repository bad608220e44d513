import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** A part as it lies in a zip, and the sum of what it is made of. */
export interface Packed {
  packed: Uint8Array;
  crc: number;
}

/** Deflates a part: the same bytes give the same everywhere. */
export const packPart = (bytes: Uint8Array): Packed => ({ packed: deflateSync(bytes, { level: 6 }), crc: crc32(bytes) });

/** Packs parts while the next ones are made, on another thread where there is one. */
export interface Packer {
  /** Gives what `packPart` gives of each. */
  pack(parts: readonly Uint8Array[]): Promise<readonly Packed[]>;
  /** Everything is handed over: resolves when all of it is packed, with the help of whoever waits. */
  finish(): Promise<void>;
}
