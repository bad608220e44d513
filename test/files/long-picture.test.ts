import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longPicture } from '../../files/pictures/long-picture.ts';
import { shownParts, withoutMetadata } from '../../files/pictures/metadata.ts';
import { noisePng } from '../support/noise-png.ts';
import { exif, WHOLE_GIF, WHOLE_JPEG, withExif } from './bytes.ts';
import { tempFolder } from './temp.ts';

const folder = tempFolder();
/** What is read of a file at once. */
const PIECE = 1 << 18;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
};

it('reads of a PNG what shows, wherever its other chunks lie across the pieces that it is read in', () => {
  const { length } = noisePng(1);
  const plain = new Uint8Array(noisePng(1));
  const place = join(folder, 'a.png');
  fc.assert(fc.property(fc.array(fc.nat(40).chain((off) => fc.constantFrom(0, 1, 2).map((extra) => ({ off, extra }))), { minLength: 1, maxLength: 3 }), (marks) => {
    // Chunks that begin shortly before a piece ends, hold what is none of the picture, and end behind it.
    const parts: Uint8Array[] = [plain.subarray(0, 33)];
    let at = 33;
    marks.forEach(({ off, extra }, index) => {
      const fill = chunk('IDAT', new Uint8Array((index + 1) * PIECE - off - at - 12));
      const secret = chunk('tEXt', Buffer.from('Comment\0made by a secret person'.repeat(1 + extra)));
      parts.push(fill, secret);
      at += fill.length + secret.length;
    });
    const bytes = new Uint8Array(Buffer.concat([...parts, plain.subarray(33), Buffer.from('and behind its end')]));
    writeFileSync(place, bytes);
    const kept = withoutMetadata('png', bytes);
    const picture = longPicture({ place, name: 'a.png', bytes, kept: shownParts('png', bytes) });
    expect(picture.size).toBe(kept.length);
    expect(picture.crc).toBe(crc32(kept));
    expect(picture.begins).toEqual(kept.slice(0, 16));
    const read = picture.whole();
    expect(Buffer.compare(read, kept)).toBe(0);
    expect(Buffer.from(read).includes('secret')).toBe(false);
  }), { numRuns: 25 });
  expect(length).toBeGreaterThan(PIECE);
});

it.each([['jpeg', WHOLE_JPEG], ['jpeg', withExif(WHOLE_JPEG, exif(6))], ['gif', WHOLE_GIF]] as const)('reads a whole %s, and what ends it', (type, bytes) => {
  const place = join(folder, `a.${type}`);
  const more = new Uint8Array([...bytes, ...Buffer.from('a film of the moment')]);
  writeFileSync(place, more);
  const picture = longPicture({ place, name: 'a', bytes: more, kept: shownParts(type, more) });
  const whole = withoutMetadata(type, bytes);
  expect(picture.whole()).toEqual(whole);
  expect(picture.begins).toEqual(whole.slice(0, 16));
});

it('sums parts of no bytes as well', () => {
  const place = join(folder, 'empty-part.jpg');
  const bytes = new Uint8Array(WHOLE_JPEG);
  writeFileSync(place, bytes);
  const picture = longPicture({ place, name: 'a', bytes, kept: [bytes, new Uint8Array(new ArrayBuffer(0))] });
  expect(picture.crc).toBe(crc32(bytes));
  expect(picture.whole()).toEqual(bytes);
});

describe('a picture in whose place another file lies by the time that it is read', () => {
  const place = join(folder, 'other.jpg');
  const bytes = new Uint8Array(WHOLE_JPEG);
  const change = [
    ['a longer one', () => writeFileSync(place, Buffer.concat([bytes, Buffer.from('more')]))],
    ['a shorter one', () => truncateSync(place, bytes.length - 1)],
    ['one as long', () => writeFileSync(place, bytes.toReversed())],
  ] as const;
  const places = [
    // A hole, of which the disk holds next to nothing.
    ['one of 8 GB', () => {
      writeFileSync(place, '');
      truncateSync(place, 8e9);
    }],
    ['a device that does not end', () => symlinkSync('/dev/zero', place)],
    ['a pipe', () => execFileSync('mkfifo', [place])],
    ['a link to a folder', () => symlinkSync(folder, place)],
  ] as const;

  it.each(process.platform === 'win32' ? change : [...change, ...places.map(([what, make]) => [what, () => {
    rmSync(place);
    make();
  }] as const)])('is refused where it is %s', (_what, replace) => {
    rmSync(place, { force: true });
    writeFileSync(place, bytes);
    const picture = longPicture({ place, name: 'other.jpg', bytes, kept: [bytes] });
    expect(picture.whole()).toEqual(bytes);
    replace();
    expect(() => picture.whole()).toThrow(expect.objectContaining({ code: 'cannot-read', message: 'other.jpg was changed while the file was written.' }));
  });
});
