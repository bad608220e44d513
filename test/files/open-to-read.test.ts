import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openToRead } from '../../files/open-to-read.ts';
import { tempFolder } from './temp.ts';

const folder = tempFolder();

it('gives the bytes of any place of a file, whatever was asked for before', () => {
  const whole = Uint8Array.from({ length: 200_000 }, (_, at) => Math.imul(at, 0x9e37_79b1) >>> 24);
  const path = join(folder, 'some.bin');
  writeFileSync(path, whole);
  const file = openToRead(path);
  const place = fc.oneof(fc.nat(whole.length + 10), fc.constantFrom(0, 65_535, 65_536, 65_537, whole.length - 1, whole.length));
  fc.assert(fc.property(fc.array(fc.tuple(place, fc.oneof(fc.nat(40), fc.nat(150_000))), { maxLength: 8 }), (asked) => {
    const pieces = asked.map(([from, length]) => file.bytes(from, from + length));
    // Also when all are read: none is another's room.
    asked.forEach(([from, length], index) => expect(Buffer.compare(pieces[index] ?? new Uint8Array(1), whole.subarray(from, from + length))).toBe(0));
  }), { numRuns: 500 });
  file.close();
});
