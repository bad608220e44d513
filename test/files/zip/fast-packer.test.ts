import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPacker } from '../../../core/zip/packer.ts';
import { packerOf } from '../../../files/zip/fast-packer.ts';
import { ROOT } from '../../../scripts/project.mjs';

const fast = packerOf(readFileSync(join(ROOT, 'out', 'wasm', 'deflate.wasm')));

/** The very bytes of fflate, read by a third program. */
function holds(bytes: Uint8Array): void {
  const packed = fast.deflate(bytes);
  expect(Buffer.compare(packed, plainPacker.deflate(bytes))).toBe(0);
  expect(Buffer.compare(inflateRawSync(packed), bytes)).toBe(0);
}

/** Like XML: a few pieces over and over, and some that come once. */
const repeating = fc.tuple(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 12 }), fc.array(fc.nat(40), { maxLength: 400 }))
  .map(([pieces, order]) => new TextEncoder().encode(order.map((at) => pieces[at] ?? String(at)).join('')));

/** Letters as uneven as can be, so that their tree gets too deep and has to be cut. */
const uneven = fc.tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 60_000 }), fc.nat())
  .map(([letters, length, seed]) => Uint8Array.from({ length }, (_, at) => {
    const mixed = Math.imul(at ^ seed, 0x9e37_79b1) >>> 0;
    return Math.min(letters, Math.clz32(mixed)) * 7;
  }));

describe('packing with compiled code', () => {
  it('gives the bytes of fflate for anything', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3_000 }), holds), { numRuns: 500 });
    fc.assert(fc.property(repeating, holds), { numRuns: 500 });
  });

  it('gives them where a tree is cut, and where a part takes several blocks', () => {
    fc.assert(fc.property(uneven, holds), { numRuns: 40 });
  });

  it('gives them for nothing, one byte, the same byte over and over, and what can’t be made smaller', () => {
    const noise = Uint8Array.from({ length: 200_000 }, (_, at) => Math.imul(at + 1, 0x9e37_79b1) >>> 13);
    for (const bytes of [new Uint8Array(0), Uint8Array.of(7), new Uint8Array(100_000), noise]) holds(bytes);
  });

  it('takes whatever is longer than it has room for, and forgets what was before', () => {
    const words = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * at) % 251);
    for (const length of [1 << 20, (1 << 20) + 1, 5, 70_000]) holds(words(length));
  });

  it('sums up as every zip does', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(fast.crc32(bytes)).toBe(plainPacker.crc32(bytes));
      expect(fast.crc32(bytes)).toBe(crc32(bytes));
    }));
  });
});
