import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([u32(data.length), content, u32(crc32(content))]);
}

/** A PNG drawing of one colour with a see-through corner. */
export function pngOf(width: number, height: number, [red, green, blue]: readonly [number, number, number]): Buffer {
  const row = Buffer.alloc(1 + width * 4);
  for (let x = 0; x < width; x += 1) row.set([red, green, blue, 255], 1 + x * 4);
  const clear = Buffer.from(row);
  clear.fill(0, 1, 1 + 4 * Math.min(8, width));
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => (y < 8 ? clear : row)));
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([8, 6, 0, 0, 0])]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
