import fc from 'fast-check';
import { strToU8, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { PngTexts, pngTexts } from '../../../../core/proof/read/png.ts';
import { cutInOneMemory } from '../../../support/cut-bytes.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
const chunk = (type: string, data: Uint8Array): number[] => [...Buffer.from([0, 0, data.length >> 8, data.length & 0xff]), ...strToU8(type), ...data, 1, 2, 3, 4];

/** The same, said in another way: chunk by chunk of the whole, without what is packed. */
function ofWhole(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (/tEXt|eXIf/.test(bytes.toString('latin1', at + 4, at + 8))) found.push(bytes.toString('latin1', at + 8, Math.min(bytes.length, at + 8 + bytes.readUInt32BE(at))).replaceAll('\0', ' '));
  }
  return found;
}

const data = fc.uint8Array({ maxLength: 12 });
const some = fc.array(fc.tuple(fc.constantFrom('IDAT', 'tEXt', 'eXIf', 'IEND'), data), { maxLength: 4 })
  .map((chunks) => [...SIGNATURE, ...chunks.flatMap(([type, held]) => chunk(type, held))]);

test('what is written in a PNG is found wherever the pieces end in which it comes, also where it is cut off', () => {
  fc.assert(fc.property(some, fc.nat(30), fc.array(fc.nat(), { maxLength: 6 }), (whole, off, cuts) => {
    const bytes = Uint8Array.from(whole.slice(0, Math.max(8, whole.length - off)));
    for (const each of [cuts, bytes.keys()]) {
      const texts = new PngTexts();
      for (const piece of cutInOneMemory(bytes, each)) texts.add(piece);
      expect(texts.end().map(({ text }) => text)).toEqual(ofWhole(Buffer.from(bytes)));
    }
  }), { numRuns: 1_000 });
});

test('what is packed in a chunk is unpacked, wherever it is cut', () => {
  const bytes = Uint8Array.from([...SIGNATURE, ...chunk('zTXt', Uint8Array.from([...strToU8('Comment'), 0, 0, ...zlibSync(strToU8('we will ballot in the spring'))]))]);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const texts = new PngTexts();
    for (const piece of cutInOneMemory(bytes, [cut])) texts.add(piece);
    expect(texts.end()).toEqual([{ text: expect.stringContaining('we will ballot in the spring') as string, place: 'properties' }]);
  }
});

test('of what is no PNG nothing is read', () => {
  expect(pngTexts(Uint8Array.from([...SIGNATURE.toReversed(), ...chunk('tEXt', strToU8('Author Pat'))]))).toEqual([]);
  expect(pngTexts(Uint8Array.of(0x89, 0x50))).toEqual([]);
});
