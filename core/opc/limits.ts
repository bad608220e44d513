import type { ZipAmounts } from '../zip/amounts.ts';

/** What a file from a stranger may hold: far more than any real deck, and less than what would fill a machine. */
export interface Limits extends ZipAmounts {
  /** Bytes of one part, unpacked: more is never unpacked, and hinders nothing that doesn't need it. */
  part: number;
  /** Bytes of an XML part, unpacked: it becomes a tree. */
  xml: number;
  /** Elements within one another in an XML part. */
  depth: number;
  /** Elements of an XML part, and as many attributes twice over: each costs a kilobyte as a tree. */
  elements: number;
  /** Letters of one tag with its attributes. */
  tag: number;
}

export const LIMITS: Limits = {
  parts: 20_000, part: 500_000_000, xml: 50_000_000, whole: 2_000_000_000, ratio: 200, large: 20_000_000, depth: 256, elements: 250_000, tag: 1_000_000,
};

/** The same where only some are said. */
export const limitsWith = (some: Partial<Limits>): Limits => ({ ...LIMITS, ...some });
