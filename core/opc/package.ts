import type { Document } from '@xmldom/xmldom';

/** A line of a part's relationships. */
export interface Link {
  id: string;
  /** Last part of the type: `slide`, `image`, `hyperlink` …, in the strict form too. */
  type: string;
  /** Name of the part that it leads to, without a leading slash; undefined where it leads out of the file or to nothing. */
  part: string | undefined;
  /** Where it leads out of the file, as written; it is never followed. */
  outside: string | undefined;
}

/** An Office file that somebody sent, read a part at a time. Nothing of it is kept but what is asked for. */
export interface OfficeFile {
  /** Names of all parts in the file's order, without a leading slash. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of a part, unpacked. */
  size(name: string): number;
  /** A part, unpacked anew at each call. Throws AppError `bad-input` where there is none or it is damaged. */
  bytes(name: string): Uint8Array;
  /** An XML part as a tree, parsed anew at each call: no DTD, no entities but XML's own. Throws AppError `bad-input` naming the part. */
  tree(name: string): Document;
  /** From [Content_Types].xml; undefined where it says nothing. */
  contentType(name: string): string | undefined;
  /** Where a part leads to, in the file's order; `''` is the whole file. */
  links(name: string): readonly Link[];
}
