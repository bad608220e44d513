import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceOfBytes, zipEntries } from '../../../core/zip/read.ts';

const read = (bytes: Uint8Array): [string, string][] => zipEntries(sourceOfBytes(bytes)).map((entry) => [entry.name, Buffer.from(entry.read()).toString('latin1')]);

test('every part of a zip is read as another program reads it', () => {
  const parts = fc.dictionary(fc.stringMatching(/^[a-zé]{1,8}(?:\/[a-z]{1,5})?\.xml$/), fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 6)), { noNullPrototype: true });
  fc.assert(fc.property(parts, fc.string({ maxLength: 40 }), (given, comment) => {
    const zip = zipSync(Object.fromEntries(Object.entries(given).map(([name, [bytes, level]]) => [name, [bytes, { level: level === 0 ? 0 : 6, comment }]])));
    const expected = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
    expect(read(zip)).toEqual(expected);
  }), { numRuns: 300 });
});

test('two parts of one name are both read', () => {
  const zip = zipSync({ 'a.xml': strToU8('first'), 'b.xml': strToU8('second') }, { level: 0 });
  const same = zip.map((byte, at) => (byte === 0x62 && zip[at + 1] === 0x2e ? 0x61 : byte));
  expect(read(same)).toEqual([['a.xml', 'first'], ['a.xml', 'second']]);
});

test.each([
  ['no zip', strToU8('PK, but nothing more than that')],
  ['one that was cut off', zipSync({ 'a.xml': strToU8('words '.repeat(50)) }).subarray(0, -30)],
])('%s is refused', (_, bytes) => expect(() => read(bytes)).toThrow(RangeError));

test('one that was cut off within a zip inside it is refused, and not taken for that one', () => {
  const inner = zipSync({ 'xl/workbook.xml': strToU8('a chart’s numbers') });
  const whole = zipSync({ 'a.xml': strToU8('words'), 'book.xlsx': [inner, { level: 0 }], 'b.xml': strToU8('more words '.repeat(9)) });
  const end = Buffer.from(whole).indexOf(inner) + inner.length;
  expect(read(whole).map(([name]) => name)).toEqual(['a.xml', 'book.xlsx', 'b.xml']);
  for (const cut of [end, end + 20, end + 60]) expect(() => read(whole.subarray(0, cut)), String(cut)).toThrow(RangeError);
});

test('what stands before a zip, such as a program that unpacks it, is passed over', () => {
  expect(read(new Uint8Array([...strToU8('MZ a program'), ...zipSync({ 'a.xml': strToU8('words') })]))).toEqual([['a.xml', 'words']]);
});

test('a part that unpacks to more than it says is refused', () => {
  const zip = zipSync({ 'a.xml': strToU8('words '.repeat(50)) });
  const list = zip.findIndex((byte, at) => byte === 0x50 && zip[at + 2] === 1 && zip[at + 3] === 2);
  zip[list + 24] = 10;
  zip[list + 25] = 0;
  expect(() => read(zip)).toThrow();
});
