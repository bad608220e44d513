const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

/** The sum by which a zip tells damaged parts. @param before the sum of the bytes that come before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = before ^ -1;
  for (let at = 0; at < bytes.length; at += 1) crc = (CRC[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
