import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readBack } from '../../core/proof/read/read.ts';
import { LongBytes } from '../../core/zip/long-bytes.ts';
import { zipPieces } from '../../core/zip/write.ts';
import { openToRead } from '../../files/open-to-read.ts';
import { sha256OfPieces } from '../../files/sha256.ts';
import { buildZip } from '../support/build-zip.ts';
import { tempFolder } from './temp.ts';

/** What is read of a file at once. */
const PIECE = 1 << 18;
const NAME = 'ppt/media/image1.png';

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, strToU8(type), data, Buffer.alloc(4)]);
}

it('finds on the disk what a picture says across the ends of the pieces that it is read in', () => {
  const path = join(tempFolder(), 'a.pptx');
  for (const off of [0, 1, 4, 8, 12, 20, 30]) {
    const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    // A remark that begins before the first piece ends, and letters in one byte and in two that do so before the others.
    const fill = chunk('IDAT', new Uint8Array(PIECE - off - 8 - 12));
    const remark = chunk('tEXt', strToU8('Author\0Pat Officer'));
    const rest = new Uint8Array(3 * PIECE);
    const begins = head.length + fill.length + remark.length + 8;
    rest.set(strToU8('keep this to ourselves'), 2 * PIECE - off - begins);
    rest.set(Buffer.from('and this as well', 'utf16le'), 3 * PIECE - off - begins);
    const picture = Buffer.concat([head, fill, remark, chunk('IDAT', rest), chunk('IEND', new Uint8Array())]);
    writeFileSync(path, buildZip([{ name: NAME, bytes: picture, stored: true }]));
    const source = openToRead(path);
    try {
      const [part] = readBack('pptx', source, undefined, sha256OfPieces).parts;
      expect(part?.sum).toBe(createHash('sha256').update(picture).digest('hex'));
      expect(part?.pieces).toEqual([{ text: NAME, place: 'hidden' }, { text: 'Author Pat Officer', place: 'properties' }]);
      // Twice: it is read anew.
      for (let turn = 0; turn < 2; turn += 1) expect([...(part?.inBytes ?? [])]).toEqual(expect.arrayContaining(['keep this to ourselves', 'and this as well']));
    } finally {
      source.close();
    }
  }
});

it('leaves no slide unread behind more pictures than are unpacked of a file', () => {
  const nothing = new Uint8Array(1 << 20);
  const [count, size] = [90, 90 << 20];
  let crc = 0;
  for (let at = 0; at < count; at += 1) crc = crc32(nothing, crc);
  const picture = new LongBytes({ size, crc, begins: nothing.subarray(0, 4) }, () => Array.from({ length: count }, () => nothing));
  const path = join(tempFolder(), 'large.pptx');
  const file = openSync(path, 'w');
  let at = 0;
  const parts = [...Array.from({ length: 7 }, (_, index) => [`ppt/media/image${index + 1}.png`, picture] as const), ['ppt/slides/slide1.xml', strToU8('<p:sld><a:p>Behind them all</a:p></p:sld>')] as const];
  for (const piece of zipPieces(parts)) {
    // What is nothing is a hole in the file, and takes no room on the disk.
    if (piece !== nothing) writeSync(file, piece, 0, piece.length, at);
    at += piece.length;
  }
  closeSync(file);
  const source = openToRead(path);
  try {
    expect(source.size).toBeGreaterThan(600_000_000);
    const { parts: read, unread } = readBack('pptx', source);
    expect(unread).toEqual([]);
    expect(read.at(-1)?.pieces.map(({ text }) => text)).toContain('Behind them all');
  } finally {
    source.close();
  }
});
