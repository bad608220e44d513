import { createHash } from 'node:crypto';

/** The SHA-256 of bytes or of a text in UTF-8, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The same of all pieces as one. */
export function sha256OfPieces(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
