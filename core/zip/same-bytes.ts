/** Whether these bytes stand at a place of others. */
export function standAt(bytes: Uint8Array, within: Uint8Array, from: number): boolean {
  if (from + bytes.length > within.length) return false;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== within[from + at]) return false;
  return true;
}

/** Whether both are the very same. */
export const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && standAt(one, other, 0);
