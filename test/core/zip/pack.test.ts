import { crc32 as theirs, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPacked, packLast, packPart, packPiece, type PackedPiece } from '../../../core/zip/pack.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 400 }).map((text) => new TextEncoder().encode(`<p:sp><p:nvSpPr>${text}</p:nvSpPr></p:sp>`.repeat(1 + (text.length % 40)))),
);

describe('a part that is packed in pieces', () => {
  it('is unpacked by another program to the pieces behind one another, with the sum that it says', () => {
    fc.assert(fc.property(fc.array(bytes, { minLength: 1, maxLength: 4 }), bytes, (some, last) => {
      const pieces = [...some.map((each) => packPiece(each)).filter((piece) => piece !== undefined), packLast(last)];
      expect(pieces).toHaveLength(some.length + 1);
      const whole = Buffer.concat([...some, last]);
      const part = joinPacked(pieces);
      expect(inflateRawSync(Buffer.concat(part.packed)).equals(whole)).toBe(true);
      expect(part).toMatchObject({ method: 8, crc: theirs(whole), size: whole.length });
      expect(joinPacked(pieces, theirs(some[0] ?? new Uint8Array(0))).crc).toBe(part.crc);
    }), { numRuns: Number(process.env['RANDOM_PIECES'] ?? 300) });
  });

  it('has pieces that are unpacked by themselves', () => {
    fc.assert(fc.property(bytes, (each) => {
      const { packed } = packPiece(each) as PackedPiece;
      expect(inflateRawSync(Buffer.concat([packed, Buffer.of(1, 0, 0, 0xff, 0xff)])).equals(Buffer.from(each))).toBe(true);
    }), { numRuns: Number(process.env['RANDOM_PIECES'] ?? 300) });
  });

  it('is packed as a whole where its beginning takes several blocks', () => {
    let seed = 1;
    const long = Uint8Array.from({ length: 300_000 }, () => (seed = (seed * 48_271) % 0x7f_ff_ff_ff) & 0xff);
    expect(packPiece(long)).toBeUndefined();
    expect(inflateRawSync(Buffer.concat(packPart('a.xml', long).packed)).equals(Buffer.from(long))).toBe(true);
  });
});
