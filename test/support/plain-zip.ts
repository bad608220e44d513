import { inflateRawSync } from 'node:zlib';

/** The parts of a zip by name, read from its central directory by code of our own: none of the app's looks for canaries here. */
export function plainUnzip(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const header = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const data = bytes.subarray(start, start + size);
    parts.set(name, method === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

/** Everything that a file holds, as one text without tags: of zips inside it too. Names come first. */
export function everyLetter(bytes: Buffer): string {
  if (bytes.readUInt32LE(0) !== 0x04034b50) {
    const text = bytes.toString('latin1');
    return `${text}\n${text.replaceAll('\0', '')}\n${bytes.toString('utf8').replace(/<[^>]*>/g, '')}`;
  }
  return [...plainUnzip(bytes)].map(([name, part]) => `${name}\n${part.length > 4 ? everyLetter(part) : ''}`).join('\n');
}
