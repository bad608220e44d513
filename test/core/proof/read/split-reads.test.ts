import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Keeper } from '../../../../core/kept.ts';
import type { ReadBack } from '../../../../core/proof/model.ts';
import { KeptReads } from '../../../../core/proof/read/kept-reads.ts';
import { readOffice } from '../../../../core/proof/read/office.ts';
import { cutAtFooter, standInFooter, standInNumber, withFooter } from '../../../../core/powerpoint/footer-place.ts';
import { footerShape, numberShape } from '../../../../core/powerpoint/shapes/footer-shapes.ts';
import { shapesPart } from '../../../../core/powerpoint/mend/shape-tree.ts';
import { slidePart } from '../../../../core/powerpoint/mend/file.ts';
import { el, toXmlPart } from '../../../../core/powerpoint/xml/element.ts';
import { OfficePackage } from '../../../../core/powerpoint/xml/package.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';

const text = (words: string) => el('p:sp', {}, el('p:nvSpPr', {}, el('p:cNvPr', { id: 0, name: 'Text' })), el('p:txBody', {}, el('a:p', {}, el('a:r', {}, el('a:t', {}, words)))));

/** A file of slides that say these words, each with the same footer. */
function fileOf(slides: readonly string[], footer: string): Uint8Array {
  const stand = standInFooter(footer);
  return new OfficePackage(slides.map((words, index) => {
    const number = String(index + 1);
    const xml = toXmlPart(shapesPart('p:sld', [text(words), footerShape(stand, 'en-GB'), numberShape(standInNumber(stand, number), 'en-GB')]));
    return [slidePart(index + 1), withFooter(cutAtFooter(xml), footer, number)] as const;
  })).pack();
}

/** What is read of a file, part by part as it lies in it: a name that a part has twice, once. */
const saying = ({ parts, unread }: ReadBack): unknown => ({
  unread,
  parts: parts.filter(({ continues }) => continues !== true).map(({ name, where }) => {
    const all = parts.filter((each) => each.name === name);
    const pieces = all.flatMap((part) => part.pieces);
    return {
      name, where, marks: all.flatMap(({ marks }) => marks), numbers: all.flatMap(({ numbers }) => numbers),
      said: pieces.filter(({ place }) => place !== 'hidden'), hidden: new Set(pieces.filter(({ place }) => place === 'hidden').map((piece) => piece.text)),
    };
  }),
});

const words = fc.oneof(fc.string({ maxLength: 60, unit: 'grapheme' }), fc.constantFrom('Northmoor', 'Act now  ·  Northmoor', '12', 'A & B <c>', ' ')).map((each) => each.replace(/[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, ''));

describe('parts that are packed in pieces', () => {
  it('give the same for one footer after the other as when they are read as a whole', () => {
    let inPieces = 0;
    fc.assert(fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.array(words, { minLength: 3, maxLength: 6 }), (slides, footers) => {
      const keeper = new Keeper();
      const kept = new KeptReads(keeper);
      for (const footer of footers) {
        keeper.turn();
        const source = sourceOfBytes(fileOf(slides, footer));
        const read = readOffice(source, kept);
        expect(saying(read)).toEqual(saying(readOffice(source)));
        if (read.parts.some(({ continues }) => continues)) inPieces += 1;
      }
    }), { numRuns: Number(process.env['RANDOM_PIECES'] ?? 200) });
    expect(inPieces).toBeGreaterThan(50);
  });

  it('keep what is the same in other files, and read the footer of each', () => {
    const keeper = new Keeper();
    const kept = new KeptReads(keeper);
    const read = ['Northmoor', 'Southmoor', 'Eastmoor', 'Westmoor'].map((footer) => readOffice(sourceOfBytes(fileOf(['One', 'Two'], footer)), kept));
    const [third, fourth] = [read[2]?.parts ?? [], read[3]?.parts ?? []];
    expect(fourth.map(({ name }) => name)).toEqual(['slide1', 'slide1', 'slide1', 'slide2', 'slide2', 'slide2'].map((name) => `ppt/slides/${name}.xml`));
    expect(fourth.map((part, at) => part === third[at])).toEqual([true, false, true, true, false, true]);
    expect(fourth[1]?.pieces).toEqual([{ text: 'Westmoor', place: 'text' }]);
  });

  it('are not taken for sound where a sum in the file is another, whether they were read before or not', () => {
    const kept = new KeptReads(new Keeper());
    for (const footer of ['Northmoor', 'Southmoor', 'Eastmoor', 'Westmoor']) {
      const file = fileOf(['One', 'Two'], footer);
      const wrong = file.slice();
      const listed = Buffer.from(wrong.buffer).lastIndexOf('PK\u0001\u0002');
      wrong[listed + 16] = (wrong[listed + 16] ?? 0) ^ 1;
      expect(() => readOffice(sourceOfBytes(wrong))).toThrow(RangeError);
      expect(() => readOffice(sourceOfBytes(wrong), kept)).toThrow(RangeError);
      expect(readOffice(sourceOfBytes(file), kept).parts).not.toEqual([]);
    }
  });
});
