import { createHash } from 'node:crypto';
import { crc32 as theirs, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPacked, packLast, packPart, packPiece, type PackedPiece } from '../../../core/zip/pack.ts';
import { plainPacker } from '../../../core/zip/plain-packer.ts';
import { zlibPacker } from '../../../files/export/zlib-packer.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 400 }).map((text) => new TextEncoder().encode(`<p:sp><p:nvSpPr>${text}</p:nvSpPr></p:sp>`.repeat(1 + (text.length % 40)))),
);

const numRuns = Number(process.env['RANDOM_PIECES'] ?? 300);

/** What packs no smaller. */
function noise(length: number): Uint8Array {
  let seed = 1;
  return Uint8Array.from({ length }, () => (seed = (seed * 48_271) % 0x7f_ff_ff_ff) & 0xff);
}

/** XML as slides have it: much of it again and again, and numbers and words that come in no order. */
function slideXml(length: number): Uint8Array {
  const words = ['inspection', 'schools', 'fairer', 'safer', 'members', 'workload', 'ballot', 'pay', 'of', 'the', 'and', 'for'];
  const numbers = noise(4 * length);
  let [text, at] = ['', 0];
  const next = (): number => numbers[(at += 1)] ?? 0;
  while (text.length < length) {
    const said = Array.from({ length: 2 + (next() % 9) }, () => words[next() % words.length]).join(' ');
    text += `<p:sp><p:nvSpPr><p:cNvPr id="${next()}" name="Text ${next()}"/></p:nvSpPr><a:off x="${next() * 4801}" y="${next() * 977}"/><a:r><a:rPr lang="en-GB" sz="${next() % 40}00"/><a:t>${said}</a:t></a:r></p:sp>`;
  }
  return new TextEncoder().encode(text).subarray(0, length);
}

const sha256 = (some: Uint8Array): string => createHash('sha256').update(some).digest('hex');

const zlib = await zlibPacker();

describe.each([['plainly', plainPacker], ['by zlib', zlib]])('a part that is packed %s in pieces', (_name, packer) => {
  it('is unpacked by another program to the pieces behind one another, with the sum that it says', () => {
    fc.assert(fc.property(fc.array(bytes, { minLength: 1, maxLength: 4 }), bytes, (some, last) => {
      const pieces = [...some.map((each) => packPiece(each, packer)).filter((piece) => piece !== undefined), packLast(last, packer)];
      expect(pieces).toHaveLength(some.length + 1);
      const whole = Buffer.concat([...some, last]);
      const part = joinPacked(pieces, packer);
      expect(inflateRawSync(Buffer.concat([...part.packed])).equals(whole)).toBe(true);
      expect(part).toMatchObject({ method: 8, crc: theirs(whole), size: whole.length });
      expect(joinPacked(pieces, packer, theirs(some[0] ?? new Uint8Array(0))).crc).toBe(part.crc);
    }), { numRuns });
  });

  it('has pieces that are unpacked by themselves', () => {
    fc.assert(fc.property(bytes, (each) => {
      const { packed } = packPiece(each, packer) as PackedPiece;
      expect(inflateRawSync(Buffer.concat([packed, Buffer.of(1, 0, 0, 0xff, 0xff)])).equals(Buffer.from(each))).toBe(true);
    }), { numRuns });
  });
});

describe('a long part', () => {
  const long = noise(300_000);

  it('is packed as a whole where its beginning takes several blocks', () => {
    expect(packPiece(long, plainPacker)).toBeUndefined();
    expect(inflateRawSync(Buffer.concat([...packPart('a.xml', long, plainPacker).packed])).equals(Buffer.from(long))).toBe(true);
  });

  it('is handed to zlib bit by bit', () => {
    for (const length of [65_535, 65_536, 65_537, 131_072, 300_000]) {
      const some = long.subarray(0, length);
      expect(inflateRawSync(Buffer.concat([...packPart('a.xml', some, zlib).packed])).equals(Buffer.from(some))).toBe(true);
      const pieces = [packPiece(some, zlib), packLast(some, zlib)].filter((piece) => piece !== undefined);
      expect(inflateRawSync(Buffer.concat([...joinPacked(pieces, zlib).packed])).equals(Buffer.concat([some, some]))).toBe(true);
    }
  });
});

describe('what zlib packs', () => {
  it('is the same whatever was packed before', () => {
    fc.assert(fc.property(bytes, fc.array(bytes, { maxLength: 3 }), (each, before) => {
      const [last, open] = [zlib.last(each), zlib.open(each)];
      for (const other of before) zlib.open(other);
      expect(zlib.last(each)).toEqual(last);
      expect(zlib.open(each)).toEqual(open);
    }), { numRuns });
  });

  it('is the same everywhere', () => {
    // Known bytes: another build of zlib, or another level, that packs otherwise is to be noticed. They take several blocks and all kinds of matches.
    const xml = slideXml(300_000);
    expect(sha256(xml)).toBe('70ac4547815a230802d92b2094bb407e8ba4d27597bb17786994d4ddcb15b543');
    expect([sha256(zlib.last(xml)), sha256(zlib.open(xml) ?? new Uint8Array(0))]).toEqual(['5a7cab5e2f3ad6c0b9d4c9ba127a53b45c9d61207635aab26ec0f6e005e37890', '9c54dfcdc5828ddc70f31af32af2b851aaf982ddfc1c48960d06e950a1f9973b']);
  });
});
