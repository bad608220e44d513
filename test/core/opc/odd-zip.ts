import { crc32, deflateRawSync } from 'node:zlib';

export interface OddEntry {
  name: string;
  content: Buffer;
  stored?: boolean;
  /** Sizes behind the bytes: how long each is, and whether a mark stands before them. `lie` promises them and has none. */
  sizes?: { bytes: 4 | 8; mark: boolean } | 'lie' | undefined;
  /** Sizes and place in the form for files past 4 GB. */
  large?: boolean;
  /** A field of the program that packed it. */
  extra?: Buffer;
}

/** A zip as other programs write it: each in its own way. */
export function oddZip(entries: readonly OddEntry[], remark = ''): { zip: Buffer; locals: Map<string, Buffer> } {
  const pieces: Buffer[] = [];
  const listed: Buffer[] = [];
  const locals = new Map<string, Buffer>();
  let at = 0;
  for (const { name, content, stored = false, sizes, large = false, extra = Buffer.alloc(0) } of entries) {
    const data = stored ? content : deflateRawSync(content);
    const crc = crc32(content);
    const fixed = (head: Buffer, offset: number): void => {
      head.writeUInt16LE(45, offset);
      head.writeUInt16LE((sizes === undefined ? 0 : 8) | 0x800, offset + 2);
      head.writeUInt16LE(stored ? 0 : 8, offset + 4);
      head.writeUInt32LE(0x5b2f_7a31, offset + 6);
    };
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    fixed(local, 4);
    if (sizes === undefined) {
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(data.length, 18);
      local.writeUInt32LE(content.length, 22);
    }
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    local.writeUInt16LE(extra.length, 28);
    const behind = sizes === undefined || sizes === 'lie' ? Buffer.alloc(0) : Buffer.alloc((sizes.mark ? 4 : 0) + 4 + 2 * sizes.bytes);
    if (typeof sizes === 'object') {
      const from = sizes.mark ? 4 : 0;
      if (sizes.mark) behind.writeUInt32LE(0x08074b50, 0);
      behind.writeUInt32LE(crc, from);
      behind.writeUIntLE(data.length, from + 4, sizes.bytes === 4 ? 4 : 6);
      behind.writeUIntLE(content.length, from + 4 + sizes.bytes, sizes.bytes === 4 ? 4 : 6);
    }
    const whole = Buffer.concat([local, Buffer.from(name), extra, data, behind]);
    const field = Buffer.alloc(large ? 28 : 0);
    if (large) {
      field.writeUInt16LE(1, 0);
      field.writeUInt16LE(24, 2);
      field.writeUIntLE(content.length, 4, 6);
      field.writeUIntLE(data.length, 12, 6);
      field.writeUIntLE(at, 20, 6);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(0x031e, 4);
    fixed(entry, 6);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(large ? 0xffffffff : data.length, 20);
    entry.writeUInt32LE(large ? 0xffffffff : content.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt16LE(extra.length + field.length, 30);
    entry.writeUInt16LE(7, 32);
    entry.writeUInt32LE(0x81a40000, 38);
    entry.writeUInt32LE(large ? 0xffffffff : at, 42);
    listed.push(Buffer.concat([entry, Buffer.from(name), extra, field, Buffer.from('remark!')]));
    locals.set(name, whole);
    // What was deleted may still lie between two parts.
    const gap = Buffer.from('DELETEDSECRET');
    pieces.push(whole, gap);
    at += whole.length + gap.length;
  }
  const list = Buffer.concat(listed);
  const isLarge = entries.some(({ large }) => large);
  const largeEnd = Buffer.alloc(isLarge ? 76 : 0);
  if (isLarge) {
    largeEnd.writeUInt32LE(0x06064b50, 0);
    largeEnd.writeUIntLE(44, 4, 6);
    largeEnd.writeUIntLE(entries.length, 24, 6);
    largeEnd.writeUIntLE(entries.length, 32, 6);
    largeEnd.writeUIntLE(list.length, 40, 6);
    largeEnd.writeUIntLE(at, 48, 6);
    largeEnd.writeUInt32LE(0x07064b50, 56);
    largeEnd.writeUIntLE(at + list.length, 64, 6);
    largeEnd.writeUInt32LE(1, 72);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? 0xffff : entries.length, 8);
  end.writeUInt16LE(isLarge ? 0xffff : entries.length, 10);
  end.writeUInt32LE(isLarge ? 0xffffffff : list.length, 12);
  end.writeUInt32LE(isLarge ? 0xffffffff : at, 16);
  end.writeUInt16LE(Buffer.byteLength(remark), 20);
  return { zip: Buffer.concat([...pieces, list, largeEnd, end, Buffer.from(remark)]), locals };
}
