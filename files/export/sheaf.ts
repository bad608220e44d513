/** Parts as they go from one thread to another: in one piece that is handed over and not copied. */
export interface Sheaf {
  bytes: Uint8Array<ArrayBuffer>;
  lengths: readonly number[];
  /** Of packed parts, their sums. */
  sums: readonly number[];
}

/** Parts in one piece. */
export function joined(parts: readonly Uint8Array[], sums: readonly number[] = []): Sheaf {
  const lengths = parts.map(({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, lengths, sums };
}

/** The parts of such a piece. */
export function parted({ bytes, lengths }: Sheaf): Uint8Array[] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
}
