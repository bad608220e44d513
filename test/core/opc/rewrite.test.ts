import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { rewritePackage } from '../../../core/opc/rewrite.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';
import { joinPieces } from '../../../core/zip/write.ts';
import { plainUnzip } from '../../support/plain-zip.ts';
import { oddZip, type OddEntry } from './odd-zip.ts';

const entry = fc.record({
  name: fc.constantFrom('a.xml', 'ppt/b.xml', 'ppt/media/c.png', 'é/d.xml', 'e e.rels', '[Content_Types].xml'),
  content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  stored: fc.boolean(),
  sizes: fc.constantFrom(undefined, { bytes: 4, mark: true }, { bytes: 4, mark: false }, { bytes: 8, mark: true }, { bytes: 8, mark: false }, 'lie') as fc.Arbitrary<OddEntry['sizes']>,
  large: fc.boolean(),
  extra: fc.constantFrom(Buffer.alloc(0), Buffer.from([0x55, 0x54, 5, 0, 1, 9, 9, 9, 9]), Buffer.from([0x99, 0x99, 2, 0, 7, 7])),
});
const entries = fc.uniqueArray(entry, { selector: ({ name }) => name, minLength: 1, maxLength: 6 });
const rewrite = (zip: Uint8Array, changed: Record<string, Uint8Array>, removed: string[] = [], bare = false): Buffer =>
  Buffer.from(joinPieces(rewritePackage(sourceOfBytes(zip), { changed: new Map(Object.entries(changed)), removed: new Set(removed), bare })));

describe('a package with some parts changed', () => {
  test('has every other part as it lay, packed bytes and header, in the same order', () => {
    fc.assert(fc.property(entries, fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 9, unit: 'grapheme-ascii' }), (given, bytes, remark) => {
      const { zip, locals } = oddZip(given, remark);
      const [first] = given;
      const removed = given.slice(1, 2).map(({ name }) => name);
      const out = rewrite(zip, { [first!.name]: bytes }, removed);
      const expected = given.filter(({ name }) => !removed.includes(name)).map(({ name, content }) => [name, Buffer.from(name === first!.name ? bytes : content)]);
      expect(Object.entries(unzipSync(out)).map(([name, part]) => [name, Buffer.from(part)])).toEqual(expected);
      for (const { name, sizes } of given.slice(2)) if (sizes !== 'lie') expect(out.includes(locals.get(name)!)).toBe(true);
      expect(out.includes('DELETEDSECRET')).toBe(false);
      expect(rewrite(zip, { [first!.name]: bytes }, removed).equals(out)).toBe(true);
    }), { numRuns: 3000 });
  });

  test('says nothing of how and when it was packed where that is asked for', () => {
    fc.assert(fc.property(entries, (given) => {
      const out = rewrite(oddZip(given, 'SECRETREMARK').zip, {}, [], true);
      expect([...plainUnzip(out)].map(([name, part]) => [name, part])).toEqual(given.map(({ name, content }) => [name, content]));
      for (const secret of ['SECRETREMARK', 'remark!', 'DELETEDSECRET']) expect(out.includes(secret)).toBe(false);
      expect(out.readUInt32LE(10)).toBe(33 << 16);
    }), { numRuns: 1000 });
  });

  test('has a part that is written twice alike once where it is changed', () => {
    const { zip } = oddZip([{ name: 'a.xml', content: Buffer.from('twice') }, { name: '\\A.XML', content: Buffer.from('twice') }]);
    expect(rewrite(zip, { 'a.xml': Buffer.from('new') }).includes('twice')).toBe(false);
    expect([...plainUnzip(rewrite(zip, {}, [], true)).values()].map(String)).toEqual(['twice']);
    expect(plainUnzip(rewrite(zip, {})).size).toBe(2);
  });

  test('is refused where it is damaged', () => {
    const { zip } = oddZip([{ name: 'a.xml', content: Buffer.from('a'.repeat(50)), stored: true }]);
    expect(() => rewrite(zip.subarray(0, 60), {})).toThrow(/damaged/);
    const wrong = Buffer.from(zip);
    wrong.writeUInt32LE(0, 0);
    expect(() => rewrite(wrong, {})).toThrow(/damaged/);
  });
});
