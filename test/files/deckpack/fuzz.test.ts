import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { checkPack, openPack } from '../../../files/deckpack/open-pack.ts';
import { sha256 } from '../../../files/sha256.ts';
import { tempFolder } from '../temp.ts';
import { GOOD, packOf } from './pack-of.ts';

const good = packOf();
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);

/** Everything that a pack says and holds. */
const contentOf = (pack: Pick<ReturnType<typeof openPack>, 'manifest' | 'bytes'>): string =>
  JSON.stringify([pack.manifest, pack.manifest.files.map(({ path }) => [path, sha256(pack.bytes(path))])]);

type Damage = (bytes: Buffer) => Buffer;
const place = fc.nat({ max: good.length - 1 });
const some = fc.uint8Array({ minLength: 1, maxLength: 40 });
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 7 })).map(([at, bit]): Damage => (bytes) => {
    bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ (1 << bit), at % bytes.length);
    return bytes;
  }),
  fc.tuple(place, some).map(([at, other]): Damage => (bytes) => Buffer.concat([bytes.subarray(0, at), other, bytes.subarray(at + other.length)])),
  fc.tuple(place, some).map(([at, more]): Damage => (bytes) => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])),
  fc.tuple(place, place).map(([at, length]): Damage => (bytes) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])),
  place.map((end): Damage => (bytes) => bytes.subarray(0, end)),
  some.map((more): Damage => (bytes) => Buffer.concat([bytes, more])),
  fc.tuple(place, place, place).map(([at, from, length]): Damage => (bytes) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + length), bytes.subarray(at)])),
);
const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

const outcome = (open: () => string): string => {
  try {
    return open();
  } catch (error) {
    if (error instanceof AppError) return 'refused';
    throw error;
  }
};

describe('a damaged pack', () => {
  const whole = contentOf(checkPack(sourceOfBytes(good)));

  it('is refused, or opens to the very same content', () => {
    expect(JSON.parse(whole)).toHaveLength(2);
    fc.assert(fc.property(damages, (all) => {
      const bytes = all.reduce<Buffer>((before, one) => (before.length === 0 ? before : one(before)), Buffer.from(good));
      expect([whole, 'refused']).toContain(outcome(() => contentOf(checkPack(sourceOfBytes(bytes)))));
    }), { numRuns: RUNS });
  });

  it('is refused or the same from the disk too', () => {
    const path = join(tempFolder(), 'a.branchdeck');
    fc.assert(fc.property(damages, (all) => {
      writeFileSync(path, all.reduce<Buffer>((before, one) => (before.length === 0 ? before : one(before)), Buffer.from(good)));
      expect([whole, 'refused']).toContain(outcome(() => {
        const pack = openPack(path);
        try {
          return contentOf(pack);
        } finally {
          pack.close();
        }
      }));
    }), { numRuns: Math.ceil(RUNS / 4) });
  });

  it('is told from a good one whichever byte of a file is another', () => {
    // Every single byte, one after the other: what is read is always what was packed.
    for (let at = 0; at < good.length; at += 1) {
      const bytes = Buffer.from(good);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
      expect([whole, 'refused']).toContain(outcome(() => contentOf(checkPack(sourceOfBytes(bytes)))));
    }
    expect(Object.keys(GOOD)).toHaveLength(4);
  });
});
