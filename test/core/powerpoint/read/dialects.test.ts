import { expect, test } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage } from '../../../../core/opc/open-package.ts';
import { readPresentation } from '../../../../core/powerpoint/read/presentation.ts';
import { sourceOfBytes } from '../../../../core/zip/read.ts';
import { bodyShape, para, pptxBytes, run, tableFrame, titleShape } from '../../../support/pptx.ts';

const BYTES = pptxBytes({
  slides: [{ shapes: titleShape('A title') + bodyShape(para('one') + para('two', '<a:pPr lvl="1"/>') + `<a:p>${run('linked')}</a:p>`) + tableFrame([['a', 'b']]), notes: 'A note', hidden: true }],
  bodyStyle: '<a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr><a:lvl2pPr><a:buAutoNum type="arabicPeriod"/></a:lvl2pPr>',
});

/** The same file with each XML part rewritten. */
function rewritten(change: (xml: string) => string): ReturnType<typeof readPresentation> {
  const parts = Object.entries(unzipSync(BYTES)).map(([name, bytes]): [string, Uint8Array] => [name, strToU8(change(strFromU8(bytes)))]);
  return readPresentation(openPackage(sourceOfBytes(zipSync(Object.fromEntries(parts)))));
}

const usual = rewritten((xml) => xml);

test('the file says what it should', () => {
  expect(usual.slides[0]?.shapes.map(({ kind }) => kind)).toEqual(['text', 'text', 'table']);
  expect(usual.slides[0]?.notes).toHaveLength(1);
});

test('a strict file, whose namespaces are others, says the same', () => {
  expect(rewritten((xml) => xml
    .replaceAll(/http:\/\/schemas\.openxmlformats\.org\/(presentationml|drawingml)\/2006\/main/g, 'http://purl.oclc.org/ooxml/$1/main')
    .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'))).toEqual(usual);
});

test('a file with prefixes of its own, and one with none for slides, says the same', () => {
  const renamed = (xml: string): string => xml.replaceAll(/(<\/?)p:/g, '$1slides:').replaceAll('xmlns:p=', 'xmlns:slides=').replaceAll(/(<\/?)a:/g, '$1draw:').replaceAll('xmlns:a=', 'xmlns:draw=').replaceAll('r:id', 'rel:id').replaceAll('xmlns:r=', 'xmlns:rel=');
  expect(rewritten(renamed)).toEqual(usual);
  expect(rewritten((xml) => xml.replaceAll(/(<\/?)p:/g, '$1').replaceAll('xmlns:p=', 'xmlns='))).toEqual(usual);
});
