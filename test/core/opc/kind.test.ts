import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { kindOfFile, openPresentation, type OpenPresentation } from '../../../core/opc/kind.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { buildCompound } from '../../support/build-compound.ts';
import { buildZip } from '../../support/build-zip.ts';
import { rels, smallPptx, zipped } from '../../support/small-pptx.ts';

const open = (bytes: Uint8Array): OpenPresentation => openPresentation(sourceOfBytes(bytes));
const MAIN = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';

/** The small presentation, its main part of another type. */
const typed = (type: string): Uint8Array => {
  const parts = smallPptx();
  return zipped({ ...parts, '[Content_Types].xml': parts['[Content_Types].xml']?.replace(MAIN, type) ?? '' });
};

/** An Office file of another program. */
const office = (main: string, type: string): Uint8Array => zipped({
  '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${type}"/></Types>`,
  '_rels/.rels': rels(['rId1', 'officeDocument', main]),
  [main]: '<root/>',
});

describe('what can be opened', () => {
  test.each([
    ['presentation', false, MAIN],
    ['template', false, 'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml'],
    ['show', false, 'application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml'],
    ['presentation', true, 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml'],
    ['template', true, 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml'],
    ['show', true, 'application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml'],
    ['presentation', false, 'application/xml'],
  ])('a %s, with macros %s, of type %s', (kind, hasMacros, type) => {
    const bytes = typed(type);
    expect(open(bytes)).toMatchObject({ kind, hasMacros, isStrict: false, main: 'ppt/presentation.xml' });
    expect(kindOfFile(sourceOfBytes(bytes))).toBe(kind);
  });

  test('the strict form, whose names are read as those of the usual one', () => {
    const strict = Object.fromEntries(Object.entries(smallPptx()).map(([name, text]) => [name, text
      .replaceAll('http://schemas.openxmlformats.org/presentationml/2006/main', 'http://purl.oclc.org/ooxml/presentationml/main')
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')]));
    const { file, isStrict, main } = open(zipped(strict));
    expect(isStrict).toBe(true);
    expect(file.links(main).map(({ type, part }) => [type, part])).toEqual([['slideMaster', 'ppt/slideMasters/slideMaster1.xml'], ['slide', 'ppt/slides/slide1.xml']]);
    expect(file.tree('ppt/slides/slide1.xml').getElementsByTagName('a:t')[0]?.textContent).toBe('Pay and conditions');
  });

  test('one that holds another presentation', () =>
    expect(open(zipped({ ...smallPptx(), 'ppt/embeddings/Presentation1.pptx': zipped(smallPptx()) })).kind).toBe('presentation'));
});

const OPENDOCUMENT = 'application/vnd.oasis.opendocument.';
const zip = (parts: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 0 });

describe('what can’t be opened is called by its name', () => {
  test.each<[kind: string, bytes: Uint8Array, says: RegExp]>([
    ['empty', new Uint8Array(), /is empty/],
    ['zeros', new Uint8Array(50_000), /nothing in it/],
    ['old-powerpoint', Buffer.concat([buildCompound(['PowerPoint Document']), zipped(smallPptx())]), /PowerPoint 97 to 2003/],
    ['pdf', Buffer.concat([strToU8('%PDF-1.7 '), zipped(smallPptx())]), /is a PDF/],
    ['cut-off', zipped(smallPptx()).subarray(0, -400), /its end is missing/],
    ['locked', buildCompound(['EncryptionInfo', 'EncryptedPackage']), /locked with a password/],
    ['rights', buildCompound(['\u0006DataSpaces', 'DRMEncryptedDataSpace', 'EncryptedPackage']), /rights management/],
    ['old-powerpoint', buildCompound(['Current User', 'PowerPoint Document']), /PowerPoint 97 to 2003/],
    ['old-office', buildCompound(['1Table', 'WordDocument']), /Word, Excel or Visio file of Office 97/],
    ['compound', buildCompound(['__substg1.0_0037001F']), /Office used before 2007/],
    ['compound', buildCompound(['PowerPoint Document']).subarray(0, 600), /Office used before 2007/],
    ['zip-locked', buildZip([{ name: 'deck.pptx', bytes: strToU8('x'), locked: true }]), /zip locked with a password/],
    ['opendocument-slides', zip({ mimetype: `${OPENDOCUMENT}presentation`, 'content.xml': '<x/>' }), /OpenDocument presentation/],
    ['opendocument-slides', zip({ mimetype: `${OPENDOCUMENT}presentation-template`, 'content.xml': '<x/>' }), /OpenDocument presentation/],
    ['opendocument', zip({ mimetype: `${OPENDOCUMENT}text`, 'content.xml': '<x/>' }), /OpenDocument text/],
    ['keynote', zip({ 'Index/Document.iwa': 'x', 'Index/Slide-12.iwa': 'x', 'preview.jpg': '' }), /Keynote presentation/],
    ['keynote', zip({ 'deck.key/Index.zip': 'x' }), /Keynote presentation/],
    ['apple', zip({ 'Index/Document.iwa': 'x' }), /Pages or Numbers/],
    ['google', strToU8('{"doc_id":"1aB","email":"a@example.org","resource_key":""}'), /Google Slides/],
    ['google', strToU8('{"url": "https://docs.google.com/open?id=1aB"}'), /Google Slides/],
    ['pdf', strToU8('\n%PDF-1.7\n%âãÏÓ'), /is a PDF/],
    ['web-page', strToU8('<!DOCTYPE html><html><body>Sign in</body></html>'), /web page/],
    ['web-page', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), /web page/],
    ['one-xml', strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'), /one XML file/],
    ['zip-of-presentation', zip({ 'from HQ/deck.pptx': 'PK', '__MACOSX/x': '' }), /zip with a presentation inside/],
    ['zip-of-unpacked', zip({ 'deck/[Content_Types].xml': '<x/>', 'deck/ppt/presentation.xml': '<x/>' }), /unpacked presentation/],
    ['zip', zip({ 'a.txt': 'a' }), /a zip, but not a PowerPoint file/],
    ['archive', strToU8('7z¼¯x', true), /archive/],
    ['picture', strToU8('\u0089PNG\r\n', true), /picture/],
    ['film', strToU8('\0\0\0\u0018ftypmp42', true), /video/],
    ['rich-text', strToU8('{\\rtf1 words}'), /RTF/],
    ['text', strToU8('# A deck\n\nwords'), /text file/],
    ['unknown', new Uint8Array([1, 2, 3, 4, 200]), /not a PowerPoint file, or it is damaged/],
    ['word', office('word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'), /Word document/],
    ['excel', office('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'), /Excel workbook/],
    ['other-office', office('visio/document.xml', 'application/vnd.ms-visio.drawing.main+xml'), /holds no presentation/],
  ])('%s', (kind, bytes, says) => {
    expect(kindOfFile(sourceOfBytes(bytes))).toBe(kind);
    const refusal: unknown = (() => {
      try {
        return open(bytes);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toMatchObject({ name: 'AppError', code: 'bad-input', message: expect.stringMatching(says), hint: expect.stringMatching(/^Nothing was changed\. ./) });
  });
});

describe('odd, and good all the same', () => {
  const parts = smallPptx();
  const list = Object.entries(parts).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  const without = (...names: string[]): Record<string, string> => Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name)));
  const renamed = (change: (name: string) => string): Uint8Array => zipped(Object.fromEntries(Object.entries(parts).map(([name, text]) => [change(name), text])));

  test.each<[string, Uint8Array]>([
    ['sizes behind each part', buildZip(list.map((part) => ({ ...part, descriptor: true })))],
    ['nothing packed', buildZip(list.map((part) => ({ ...part, stored: true })))],
    ['the form for large files', buildZip(list.map((part) => ({ ...part, large: true })), { large: true })],
    ['the form for large files, for its list alone', buildZip(list, { large: true })],
    ['something before it', buildZip(list, { junk: Buffer.alloc(5_000, 'x') })],
    ['something before the form for large files', buildZip(list, { junk: Buffer.alloc(5_000, 'x'), large: true })],
    ['a remark that looks like an end', buildZip(list, { remark: Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(40)]) })],
    ['something behind it', Buffer.concat([buildZip(list), Buffer.alloc(300)])],
    ['its types last', buildZip([...list.slice(1), ...list.slice(0, 1)])],
    ['a part listed twice alike', buildZip([...list, ...list.slice(-1)])],
    ['folders of its own', buildZip([{ name: 'ppt/', bytes: new Uint8Array(), stored: true }, ...list])],
    ['names with the strokes of Windows', renamed((name) => name.replaceAll('/', '\\'))],
    ['names from the root', renamed((name) => `/${name}`)],
    ['names in capitals', renamed((name) => (name.startsWith('_') ? name : name.toUpperCase()))],
    ['no types', zipped(without('[Content_Types].xml'))],
    ['no first relationships', zipped(without('_rels/.rels'))],
    ['absolute targets', zipped({ ...parts, 'ppt/_rels/presentation.xml.rels': rels(['m1', 'slideMaster', '/ppt/slideMasters/slideMaster1.xml'], ['s1', 'slide', '/ppt/slides/slide1.xml']) })],
    ['texts in UTF-16', zipped({ ...parts, 'ppt/presentation.xml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(parts['ppt/presentation.xml'] ?? '', 'utf16le')]) })],
    ['other prefixes', zipped({ ...parts, 'ppt/presentation.xml': (parts['ppt/presentation.xml'] ?? '').replaceAll('xmlns:p=', 'xmlns=').replace(/(<\/?)p:/g, '$1').replaceAll('r:id', 'q:id').replaceAll('xmlns:r', 'xmlns:q') })],
  ])('%s', (_, bytes) => {
    const { file, main } = open(bytes);
    const id = file.tree(main).getElementsByTagName('p:sldId')[0]?.getAttribute('r:id');
    const slide = file.links(main).find((link) => link.id === id)?.part ?? '';
    expect(slide.toLowerCase()).toBe('ppt/slides/slide1.xml');
    expect(file.tree(slide).getElementsByTagName('a:t')[0]?.textContent).toBe('Pay and conditions');
    expect(file.links(slide)[0]?.part?.toLowerCase()).toBe('ppt/slidelayouts/slidelayout1.xml');
  });

  test('another name for its main part', () => {
    const moved = { ...without('ppt/presentation.xml', 'ppt/_rels/presentation.xml.rels'), 'ppt/main.xml': parts['ppt/presentation.xml'] ?? '', 'ppt/_rels/main.xml.rels': parts['ppt/_rels/presentation.xml.rels'] ?? '' };
    const { file, main } = open(zipped({ ...moved, '_rels/.rels': rels(['rId1', 'officeDocument', 'ppt/main.xml']) }));
    expect([main, file.links(main).length]).toEqual(['ppt/main.xml', 2]);
  });
});
