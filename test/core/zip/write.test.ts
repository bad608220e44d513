import { crc32 as theirs } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../core/zip/crc32.ts';
import { gatherPieces, joinPieces, zipPieces } from '../../../core/zip/write.ts';

const parts = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,9}\.(?:xml|png|jpeg|svg)$/), fc.uint8Array({ maxLength: 400 })), { selector: ([name]) => name, maxLength: 8 });

describe('a zip in pieces', () => {
  it('is read by another program as it was written, and is the same each time', () => {
    fc.assert(fc.property(parts, (given) => {
      const zip = joinPieces(zipPieces(given));
      expect(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(given.map(([name, bytes]) => [name, Buffer.from(bytes)]));
      expect(joinPieces(gatherPieces(zipPieces(given.map(([name, bytes]) => [name, () => bytes] as const))))).toEqual(zip);
    }), { numRuns: 300 });
  });

  it('has the sums that other programs check parts by', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(crc32(bytes)).toBe(theirs(bytes));
    }), { numRuns: 300 });
  });

  it('asks for a part when it is its turn, so that no two are held', () => {
    const asked: string[] = [];
    const part = (name: string): [string, () => Uint8Array] => [name, () => {
      asked.push(name);
      return new Uint8Array(2_000_000);
    }];
    const pieces = gatherPieces(zipPieces([part('a.png'), part('b.png')]));
    pieces.next();
    expect(asked).toEqual(['a.png']);
    pieces.next();
    expect(asked).toEqual(['a.png', 'b.png']);
  });
});
