import { crc32 } from 'node:zlib';

/** The sum of a zip, as Node makes it, which forgets what came before where some empty piece follows. @param before the sum of the bytes that come before these */
export const sum = (bytes: Uint8Array, before = 0): number => (bytes.length === 0 ? before : crc32(bytes, before));
