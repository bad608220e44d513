import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '../../../files/sheet/decode-text.ts';

const wide = (text: string, isLittle: boolean): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
};

it('reads UTF-16 of either order, with a mark where half of a pair is missing, and passes over half a letter at the end', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\uD83D', '\uDE00'), fc.boolean(), fc.boolean(), (text, half, isLittle, isCut) => {
    const bytes = wide(`${text}${half} end`, isLittle);
    expect(decodeText(isCut ? Buffer.concat([bytes, Buffer.from([65])]) : bytes)).toBe(`${text}${half} end`.toWellFormed());
  }), { numRuns: 300 });
});
