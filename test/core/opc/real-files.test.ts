import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../core/errors.ts';
import { openPresentation } from '../../../core/opc/kind.ts';
import { sourceOfBytes } from '../../../core/zip/read.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'pptx');
const FILES = readdirSync(FOLDER).filter((name) => extname(name).startsWith('.p'));

/** Opens a file and reads all of its parts and where they lead. @returns how many slides it has */
function readAll(bytes: Uint8Array): number {
  const { file, main } = openPresentation(sourceOfBytes(bytes));
  for (const name of file.names) {
    if (/\.(?:xml|rels)$/i.test(name)) file.tree(name);
    else file.bytes(name);
    file.links(name);
  }
  return file.links(main).filter(({ type, part }) => type === 'slide' && part !== undefined).length;
}

test.each(FILES)('%s is read whole', (name) => {
  const truth: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  expect(truth).toHaveLength(readAll(readFileSync(join(FOLDER, name))));
});

test('a real file that is changed anywhere is read or refused with a message', () => {
  const files = FILES.map((name) => readFileSync(join(FOLDER, name)));
  const change = fc.oneof(fc.record({ at: fc.nat(), byte: fc.nat(255) }), fc.record({ at: fc.nat(8_000).map((back) => -1 - back), byte: fc.nat(255) }), fc.record({ at: fc.nat(), cut: fc.nat(5_000) }));
  fc.assert(fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 4 }), (whole, changes) => {
    let bytes = Uint8Array.from(whole);
    for (const each of changes) {
      const at = ((each.at % bytes.length) + bytes.length) % bytes.length;
      if ('byte' in each) bytes[at] = each.byte;
      else bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + each.cut)]);
    }
    try {
      readAll(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
  }), { numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) });
});
