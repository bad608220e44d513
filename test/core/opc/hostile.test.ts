import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { openPresentation } from '../../../core/opc/kind.ts';
import { LIMITS, limitsWith, type Limits } from '../../../core/opc/limits.ts';
import { openPackage } from '../../../core/opc/open-package.ts';
import type { OfficeFile } from '../../../core/opc/package.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { buildZip, type ZipPart, type ZipShape } from '../../support/build-zip.ts';
import { rels, smallPptx, zipped } from '../../support/small-pptx.ts';

const good: readonly ZipPart[] = Object.entries(smallPptx()).map(([name, text]) => ({ name, bytes: strToU8(text) }));
const open = (bytes: Uint8Array, limits?: Limits): OfficeFile => openPackage(sourceOfBytes(bytes), limits);
const build = (more: readonly ZipPart[], shape?: ZipShape): Uint8Array => buildZip([...good, ...more], shape);

function refusal(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

describe('a zip made to fill a machine', () => {
  test('with a part that unpacks to a thousand times its size', () =>
    expect(refusal(() => open(build([{ name: 'ppt/media/a.bmp', bytes: new Uint8Array(25_000_000) }])))).toMatchObject({ code: 'too-large', message: expect.stringContaining('unpacks to more than 200 times') }));

  test('with many parts that each unpack to a little less than is looked at', () => {
    const bytes = new Uint8Array(15_000_000);
    expect(refusal(() => open(build(Array.from({ length: 8 }, (_, at) => ({ name: `ppt/media/${at}.bmp`, bytes })))))).toMatchObject({ code: 'too-large', message: expect.stringContaining('200 times its size') });
  });

  test('with more parts than any presentation has', () =>
    expect(refusal(() => open(build(Array.from({ length: LIMITS.parts }, (_, at) => ({ name: `${at}`, bytes: new Uint8Array(), stored: true })))))).toMatchObject({ code: 'too-large', message: expect.stringContaining('20,000 parts') }));

  test('with parts that say they are huge', () => {
    const says = (size: number): Uint8Array => build([{ name: 'a.bin', bytes: strToU8('x'.repeat(1_000)), stored: true, large: true, says: { size } }]);
    expect(refusal(() => open(says(3_000_000_000)))).toMatchObject({ code: 'too-large' });
    expect(refusal(() => open(says(2 ** 60)))).toMatchObject({ code: 'bad-input' });
  });

  test('with a part that is longer or shorter than it says: no more than that is unpacked', () => {
    for (const size of [10, 990, 1_010]) {
      const file = open(build([{ name: 'a.xml', bytes: strToU8(`<a>${'b'.repeat(993)}</a>`), says: { size } }]));
      expect(refusal(() => file.bytes('a.xml'))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('a.xml, is damaged') });
    }
  });

  test('with parts that share their bytes', () => {
    const first = { name: 'a.bin', bytes: strToU8('0123456789'.repeat(100)), stored: true };
    expect(refusal(() => open(buildZip([first, { ...first, name: 'b.bin', says: { place: 0 } }])))).toMatchObject({ code: 'bad-input' });
    expect(refusal(() => open(buildZip([first, { ...first, name: 'b.bin', says: { place: 500 } }])))).toMatchObject({ code: 'bad-input' });
  });

  test('with one of itself inside: a file inside is only ever a part', () => {
    let inner = zipped(smallPptx());
    for (let depth = 0; depth < 50; depth += 1) inner = zipped({ ...smallPptx(), 'ppt/embeddings/inner.pptx': inner });
    expect(openPresentation(sourceOfBytes(inner)).file.names).toContain('ppt/embeddings/inner.pptx');
  });

  test('with a part over the limit, which hinders nothing until it is asked for', () => {
    const file = open(build([{ name: 'ppt/media/film.mp4', bytes: new Uint8Array(2_000), stored: true }]), limitsWith({ part: 1_999 }));
    expect(file.size('ppt/media/film.mp4')).toBe(2_000);
    expect(refusal(() => file.bytes('ppt/media/film.mp4'))).toMatchObject({ code: 'too-large' });
  });
});

describe('a zip whose list lies', () => {
  test.each<[string, ZipShape]>([
    ['about its count', { says: { count: 3 } }],
    ['about its count in the large form', { large: true, says: { count: 70_000 } }],
    ['about its place', { says: { at: 5_000_000 } }],
    ['about its length', { says: { length: 46 } }],
    ['about its length, which would reach before the file', { says: { length: 0x7f_ff_ff_ff } }],
  ])('%s', (_, shape) => expect(refusal(() => open(build([], shape)))).toMatchObject({ code: 'bad-input', hint: expect.stringContaining('Nothing was changed') }));

  test('about where a part is', () => {
    for (const place of [1, 0x7f_ff_ff_ff]) expect(refusal(() => open(build([{ name: 'a.xml', bytes: strToU8('<a/>'), says: { place } }])))).toMatchObject({ code: 'bad-input' });
  });

  test('about a part’s sum', () => {
    const file = open(build([{ name: 'a.xml', bytes: strToU8('<a>91%</a>'), says: { crc: 1 } }]));
    expect(refusal(() => file.tree('a.xml'))).toMatchObject({ code: 'bad-input' });
  });
});

describe('names that lead elsewhere', () => {
  test.each(['../evil.xml', 'ppt/../../evil.xml', '..\\evil.xml', '%2e%2e/evil.xml', 'C:\\evil.xml', '/../evil.xml', 'a\0.xml', 'ppt/slides/slide1.xml:stream'])('%j', (name) =>
    expect(refusal(() => open(build([{ name, bytes: strToU8('<a/>') }])))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('somewhere on the computer') }));

  test.each(['ppt/slides/slide1.xml', 'PPT/slides/Slide1.XML', 'ppt\\slides\\slide1.xml', '/ppt/slides/slide1.xml', 'ppt/slides/slide%31.xml'])('two different parts of one name: %s', (name) =>
    expect(refusal(() => open(build([{ name, bytes: strToU8('<other/>') }])))).toMatchObject({ code: 'bad-input', message: expect.stringContaining('two different parts') }));

  test('targets are names inside the file, whatever they look like', () => {
    const targets = ['../../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', 'C:\\Windows\\win.ini', '\\\\server\\share\\x.png', '//server/share', 'https://example.org/a.png', '..', '', '%00', '__proto__', 'constructor'];
    const file = open(zipped({ ...smallPptx(), 'ppt/slides/_rels/slide1.xml.rels': rels(...targets.map((target, at) => [`r${at}`, 'image', target] as const)) }));
    expect(file.links('ppt/slides/slide1.xml').map(({ part }) => part)).toEqual(targets.map(() => undefined));
    expect(file.links('ppt/slides/slide1.xml').filter(({ outside }) => outside !== undefined).map(({ outside }) => outside)).toEqual(targets.slice(2, 7));
  });
});

describe('XML made to fill a machine', () => {
  const tree = (xml: string | Uint8Array): unknown => refusal(() => open(zipped({ ...smallPptx(), 'a.xml': xml })).tree('a.xml'));
  const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]><a>&b;</a>`;

  test.each<[string, string | Uint8Array, string]>([
    ['entities in entities', LAUGHS, 'bad-input'],
    ['entities in UTF-16', Buffer.from(`\uFEFF${LAUGHS}`, 'utf16le'), 'bad-input'],
    ['a file of the computer', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'bad-input'],
    ['a declaration in small letters', '<!doctype a><a/>', 'bad-input'],
    ['an entity that nobody declared', '<a>&b;</a>', 'bad-input'],
    ['depth', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`, 'too-large'],
    ['elements', `<a>${'<b/>'.repeat(300_000)}</a>`, 'too-large'],
    ['attributes', `<a>${`<b ${Array.from({ length: 100 }, (_, at) => `c${at}=""`).join(' ')}/>`.repeat(6_000)}</a>`, 'too-large'],
    ['one attribute', `<a b="${'c'.repeat(1_500_000)}"/>`, 'too-large'],
    ['no end', '<a><b>', 'bad-input'],
    ['nothing', '', 'bad-input'],
    ['no markup', 'words', 'bad-input'],
    ['brackets', '<'.repeat(100_000), 'bad-input'],
    ['a comment without end', `<a>${'<!--'.repeat(10_000)}`, 'bad-input'],
  ])('%s', (_, xml, code) => expect(tree(xml)).toMatchObject({ name: 'AppError', code }));

  test('more than an XML part may hold', () =>
    expect(refusal(() => open(zipped({ ...smallPptx(), 'a.xml': `<a>${'b'.repeat(3_000)}</a>` }), limitsWith({ xml: 3_000 })).tree('a.xml'))).toMatchObject({ code: 'too-large' }));

  test('twenty thousand relationships are as good as two', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => [`r${at}`, 'image', `../media/${at}.png`] as const);
    expect(open(zipped({ ...smallPptx(), 'ppt/slides/_rels/slide1.xml.rels': rels(...many) })).links('ppt/slides/slide1.xml')).toHaveLength(20_000);
  });
});

/** Opens a file and reads every part of it, as far as it goes. */
function readAll(bytes: Uint8Array): void {
  const { file, main } = openPresentation(sourceOfBytes(bytes));
  file.links(main);
  for (const name of file.names) {
    if (/\.(?:xml|rels)$/i.test(name)) file.tree(name);
    else file.bytes(name);
    file.links(name);
    file.contentType(name);
  }
}

test('whatever is changed in a file, it is read or refused with a message', () => {
  const files = [zipped(smallPptx(['One', 'Two'])), build([]), build([], { large: true }), buildZip(good.map((part) => ({ ...part, stored: true, large: true })), { large: true })];
  const change = fc.oneof(
    fc.record({ at: fc.nat(), byte: fc.nat(255) }),
    // The list and the end are where most harm can be done.
    fc.record({ at: fc.nat(1_200).map((back) => -1 - back), byte: fc.nat(255) }),
    fc.record({ at: fc.nat(), cut: fc.nat(400) }),
  );
  fc.assert(fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }), (whole, changes) => {
    let bytes = Uint8Array.from(whole);
    for (const each of changes) {
      const at = ((each.at % bytes.length) + bytes.length) % bytes.length;
      if ('byte' in each) bytes[at] = each.byte;
      else bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + each.cut)]);
      if (bytes.length === 0) return;
    }
    const found = refusal(() => readAll(bytes));
    expect(found === undefined || found instanceof AppError, String(found)).toBe(true);
  }), { numRuns: 3_000 });
});
