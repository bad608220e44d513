import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../core/zip/crc32.ts';

/** A part of a zip that may say what isn't so. */
export interface ZipPart {
  name: string;
  bytes: Uint8Array;
  stored?: boolean;
  /** Writes its sizes behind it, as programs that can't go back do. */
  descriptor?: boolean;
  /** Writes the numbers of its line in the list as a file past 4 GB has them. */
  large?: boolean;
  locked?: boolean;
  /** What it is called in its own place, where that is not what the list says. */
  localName?: string;
  /** What Unix says of it, as in the list: the upper half is the kind of file and who may read it. */
  attributes?: number;
  /** Bytes before it that belong to no part. */
  gap?: Uint8Array;
  /** What the list says, instead of what is so. */
  says?: { size?: number; packed?: number; crc?: number; place?: number };
}

export interface ZipShape {
  /** Bytes before the first part that its places don't count. */
  junk?: Uint8Array;
  remark?: Uint8Array;
  /** Writes the list's own place as a file past 4 GB has it. */
  large?: boolean;
  says?: { count?: number; at?: number; length?: number };
}

const LARGE = 0xff_ff_ff_ff;

/** Writes a zip by code of its own, so that it can lie. */
export function buildZip(parts: readonly ZipPart[], { junk = new Uint8Array(), remark = new Uint8Array(), large = false, says = {} }: ZipShape = {}): Uint8Array {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const part of parts) {
    if (part.gap !== undefined) put(part.gap);
    const packed = part.stored === true ? part.bytes : deflateRawSync(part.bytes);
    const name = Buffer.from(part.name);
    const ownName = Buffer.from(part.localName ?? part.name);
    const method = part.stored === true ? 0 : 8;
    const flags = 0x0800 | (part.descriptor === true ? 8 : 0) | (part.locked === true ? 1 : 0);
    const [crc, size, length, place] = [part.says?.crc ?? crc32(part.bytes), part.says?.size ?? part.bytes.length, part.says?.packed ?? packed.length, part.says?.place ?? at];
    const behind = part.descriptor === true;
    put(fields([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 2], [33, 2], [behind ? 0 : crc, 4], [behind ? 0 : Math.min(length, LARGE), 4], [behind ? 0 : Math.min(size, LARGE), 4], [ownName.length, 2], [0, 2]));
    put(ownName);
    put(packed);
    if (behind) put(fields([0x08074b50, 4], [crc, 4], [length, 4], [size, 4]));
    const extra = part.large === true ? fields([0x5455, 2], [1, 2], [0, 1], [1, 2], [24, 2], [size, 8], [length, 8], [place, 8]) : new Uint8Array();
    const stated = part.large === true ? [LARGE, LARGE, LARGE] : [length, size, place];
    list.push(fields([0x02014b50, 4], [45, 2], [45, 2], [flags, 2], [method, 2], [0, 2], [33, 2], [crc, 4], [stated[0] ?? 0, 4], [stated[1] ?? 0, 4], [name.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [part.attributes ?? 0, 4], [stated[2] ?? 0, 4]), name, extra);
  }
  const start = at;
  for (const line of list) put(line);
  const [count, listAt, length] = [says.count ?? parts.length, says.at ?? start, says.length ?? at - start];
  if (large) {
    const record = at;
    put(fields([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [count, 8], [count, 8], [length, 8], [listAt, 8]));
    put(fields([0x07064b50, 4], [0, 4], [record, 8], [1, 4]));
  }
  const [small, wide] = large ? [0xff_ff, LARGE] : [count, undefined];
  put(fields([0x06054b50, 4], [0, 2], [0, 2], [small, 2], [small, 2], [wide ?? length, 4], [wide ?? listAt, 4], [remark.length, 2]));
  put(remark);
  return Buffer.concat([junk, ...pieces]);
}

function fields(...values: readonly (readonly [value: number, bytes: 1 | 2 | 4 | 8])[]): Uint8Array {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
