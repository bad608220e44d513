import type { NeedleKind } from './report.ts';

/**
 * What a piece of a file is. `text` is read by people, `notes` by the presenter, `comment` by reviewers; `properties` say
 * who made a file; `hidden` are names, targets and identifiers that programs read; `bytes` are letters found in a picture.
 */
export type Place = 'text' | 'notes' | 'comment' | 'properties' | 'hidden' | 'bytes';

/** A paragraph, a cell, an attribute or a property, with its runs joined. */
export interface Piece {
  text: string;
  place: Place;
  /** Who made or changed the file, by this property. */
  author?: boolean;
}

/** One part of a file that was read back, or the whole of it where it has no parts. */
export interface Part {
  name: string;
  /** For a person: "slide 3". */
  where: string;
  pieces: Piece[];
  /** Numbers of a chart or its workbook. */
  numbers: number[];
  /** Of a picture, or of another part that is no text: the sum of its bytes, where sums are made. */
  sum?: string;
  /** What may not be in a file that is handed over, whatever it says. */
  marks: { kind: Extract<NeedleKind, 'comment' | 'hidden' | 'embedded'>; found: string; why: string }[];
  /** Letters in the bytes of a long part, for as long as its file is open: read again whenever they are gone through, and never held. */
  inBytes?: Iterable<string>;
  /** It is one part with that before it: what is the same in other files stands apart from what isn't. */
  continues?: true;
}

/** Makes the sum of bytes, which the core has no means to make, a piece after the other. */
export type SumOf = (pieces: Iterable<Uint8Array>) => string;

/** A file that was read back. */
export interface ReadBack {
  parts: Part[];
  unread: string[];
}

/** All that a part says, one after the other. */
export function* piecesOfPart({ pieces, inBytes }: Part): Generator<Piece> {
  yield* pieces;
  for (const text of inBytes ?? []) yield { text, place: 'bytes' };
}

export const emptyPart = (name: string, where: string): Part => ({ name, where, pieces: [], numbers: [], marks: [] });
