import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32 } from '../../../core/zip/crc32.ts';
import { areSame, LongBytes } from '../../../core/zip/long-bytes.ts';
import { cutInOneMemory } from '../../support/cut-bytes.ts';
import { gatherPieces, joinPieces, zipPieces } from '../../../core/zip/write.ts';

const bytes = fc.uint8Array({ maxLength: 40 });

const long = (whole: Uint8Array, cuts: readonly number[]): LongBytes =>
  new LongBytes({ size: whole.length, crc: crc32(whole), begins: whole.slice(0, 4) }, () => cutInOneMemory(whole, cuts));
const cuts = fc.array(fc.nat(40), { maxLength: 4 });

it('is whole, and the same as other bytes, wherever its pieces end', () => {
  fc.assert(fc.property(bytes, cuts, cuts, (whole, one, other) => {
    expect(long(whole, one).whole()).toEqual(whole);
    expect(areSame(long(whole, one), long(whole, other))).toBe(true);
    expect(areSame(whole, long(whole, other))).toBe(true);
  }), { numRuns: 1_000 });
});

it('is told from other bytes, wherever they differ and whichever end first', () => {
  fc.assert(fc.property(bytes, bytes, cuts, cuts, (one, two, ones, twos) => {
    expect(areSame(long(one, ones), long(two, twos))).toBe(Buffer.compare(one, two) === 0);
  }), { numRuns: 1_000 });
});

it('lies in a zip as held bytes do, stored or deflated', () => {
  fc.assert(fc.property(fc.array(fc.tuple(bytes, cuts), { maxLength: 4 }), fc.constantFrom('png', 'webp'), (parts, ending) => {
    const named = parts.map(([whole, some], index) => [`media/image${index}.${ending}`, whole, some] as const);
    const held = joinPieces(zipPieces(named.map(([name, whole]) => [name, whole] as const)));
    expect(joinPieces(gatherPieces(zipPieces(named.map(([name, whole, some]) => [name, long(whole, some)] as const))))).toEqual(held);
  }), { numRuns: 300 });
});

it('is gathered into pieces of a megabyte with every byte in its place', () => {
  const whole = Uint8Array.from({ length: 3_500_000 }, (_, index) => (index * 7 + (index >> 9)) & 0xff);
  const lengths: number[] = [];
  const watched = function* (): Generator<Uint8Array> {
    for (const piece of gatherPieces([whole.subarray(0, 10), whole.subarray(10, 2_600_000), new Uint8Array(0), whole.subarray(2_600_000)])) {
      lengths.push(piece.length);
      yield piece;
    }
  };
  expect(Buffer.compare(joinPieces(watched()), whole)).toBe(0);
  expect(lengths).toEqual([1 << 20, 1 << 20, 1 << 20, 3_500_000 - 3 * (1 << 20)]);
});
