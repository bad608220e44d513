/** What a file from a stranger may hold: far more than any real deck, and less than what would fill a machine. */
export interface Limits {
  /** Parts. */
  parts: number;
  /** Bytes of one part, unpacked. */
  part: number;
  /** Bytes of an XML part, unpacked: it becomes a tree. */
  xml: number;
  /** Bytes of all parts together, unpacked. */
  whole: number;
  /** How many times larger than packed a part may become, where it is large at all. */
  ratio: number;
}

export const LIMITS: Limits = { parts: 20_000, part: 500_000_000, xml: 50_000_000, whole: 2_000_000_000, ratio: 200 };
