import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringsInBytes, stringsInPieces } from '../../../../core/proof/read/strings.ts';
import { cutInOneMemory } from '../../../support/cut-bytes.ts';

/** The same, said in another way: with the bytes as one text. */
function byPattern(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const narrow = text.match(/[\t\u0020-\u007e]{6,}/g) ?? [];
  const wide = (text.match(/(?:[\u0020-\u007e]\0){6,}/g) ?? []).map((run) => run.replaceAll('\0', ''));
  return [...narrow, ...wide].filter((found) => /[A-Za-z\d]{5,}|[A-Za-z]{2,} [A-Za-z]{2,}/.test(found));
}

const letters = fc.array(fc.constantFrom(...Buffer.from('Pat Officer 12\t\0\0\0\u0001\u0080', 'latin1')), { maxLength: 60 });
const words = fc.constantFrom('Made by Pat', 'Our plan', 'X').chain((text) => fc.constantFrom('latin1', 'utf16le').map((encoding) => [...Buffer.from(text, encoding as BufferEncoding)]));

test('letters are found in one byte and in two', () => {
  fc.assert(fc.property(fc.array(fc.oneof(letters, words)), (pieces) => {
    const bytes = Uint8Array.from(pieces.flat());
    expect(stringsInBytes(bytes).map(({ text }) => text)).toEqual(byPattern(bytes));
  }), { numRuns: 500 });
});

test('wherever the pieces end in which the bytes come', () => {
  fc.assert(fc.property(fc.array(fc.oneof(letters, words)), fc.array(fc.nat(), { maxLength: 8 }), (pieces, cuts) => {
    const bytes = Uint8Array.from(pieces.flat());
    expect([...stringsInPieces(cutInOneMemory(bytes, cuts))]).toEqual(byPattern(bytes));
    expect([...stringsInPieces(cutInOneMemory(bytes, bytes.keys()))]).toEqual(byPattern(bytes));
  }), { numRuns: 500 });
});

test('no more than the first 20 MB of a part are looked through, however they come', () => {
  const bytes = new Uint8Array(20_000_100);
  bytes.set(Buffer.from('within it'), 19_999_900);
  bytes.set(Buffer.from('behind it'), 20_000_050);
  expect([...stringsInPieces(cutInOneMemory(bytes, [7_000_000, 19_999_904, 20_000_000]))]).toEqual(['within it']);
});
