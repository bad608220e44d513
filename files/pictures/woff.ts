import { unzlibSync } from 'fflate';

const HEADER = 12;
const RECORD = 16;
const WOFF_HEADER = 44;
const WOFF_RECORD = 20;

/** Unpacks a WOFF 1 font to the plain font that it holds: the picture library reads no packed ones. */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const record = WOFF_HEADER + index * WOFF_RECORD;
    const start = from.getUint32(record + 4);
    const packed = from.getUint32(record + 8);
    const size = from.getUint32(record + 12);
    const bytes = woff.subarray(start, start + packed);
    return { tag: from.getUint32(record), sum: from.getUint32(record + 16), bytes: packed < size ? unzlibSync(bytes) : bytes };
  });
  const padded = (length: number): number => (length + 3) & ~3;
  const total = tables.reduce((sum, table) => sum + padded(table.bytes.length), HEADER + count * RECORD);
  const font = new Uint8Array(total);
  const to = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, power * RECORD);
  to.setUint16(8, Math.log2(power));
  to.setUint16(10, (count - power) * RECORD);
  let at = HEADER + count * RECORD;
  for (const [index, table] of tables.entries()) {
    const record = HEADER + index * RECORD;
    to.setUint32(record, table.tag);
    to.setUint32(record + 4, table.sum);
    to.setUint32(record + 8, at);
    to.setUint32(record + 12, table.bytes.length);
    font.set(table.bytes, at);
    at += padded(table.bytes.length);
  }
  return font;
}
