/** What may be in a zip from a stranger. */
export interface ZipAmounts {
  /** Parts. */
  parts: number;
  /** Bytes of all parts together, unpacked. */
  whole: number;
  /** How many times larger than packed a part, or the whole, may become where it is large at all. */
  ratio: number;
  /** Bytes from which on something counts as large. */
  large: number;
}

/**
 * What is too much of a zip, by what its list says: a small file can be made to fill a computer.
 * @param size of the zip itself, in bytes
 * @param called what a message calls a part
 * @returns such as "has more than 20,000 parts", or undefined where all is within the limits
 */
export function amountFault(entries: readonly { name: string; size: number; packed: number }[], size: number, limits: ZipAmounts, called: (name: string) => string): string | undefined {
  if (entries.length > limits.parts) return `has more than ${limits.parts.toLocaleString('en-GB')} parts`;
  const bomb = entries.find((entry) => entry.size > limits.large && entry.size > limits.ratio * entry.packed);
  if (bomb !== undefined) return `has a part, ${called(bomb.name)}, that unpacks to more than ${limits.ratio} times its size`;
  const whole = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (whole > limits.whole) return `unpacks to more than ${limits.whole >= 1_000_000_000 ? `${limits.whole / 1_000_000_000} GB` : `${limits.whole / 1_000_000} MB`}`;
  return whole > 5 * limits.large && whole > limits.ratio * size ? `unpacks to more than ${limits.ratio} times its size` : undefined;
}
