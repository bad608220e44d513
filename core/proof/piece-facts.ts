import { once } from './grams.ts';
import type { Piece } from './model.ts';
import { phonesIn } from './phones.ts';
import { EMAIL, LINK, linkKey, LOCAL_PATH, PATH_IN_BYTES, PICTURE, RUN, segmentsOf, wordsOf } from './words.ts';

/** What a piece of a file holds of all that may be looked for; what nothing is looked for in is never made. */
export interface PieceFacts {
  words(): readonly string[];
  /** Whole sentences, cells and titles of fewer than six words. */
  short(): readonly string[];
  emails(): readonly string[];
  phones(): readonly string[];
  links(): readonly string[];
  pictures(): readonly string[];
  paths(): readonly string[];
}

const PICTURE_NAME = /\.(?:png|jpe?g|gif|svg|webp)\b/i;
const NONE: readonly string[] = [];

/** Addresses of e-mails in a text, in small letters. */
export const emailsIn = (text: string): readonly string[] => (text.includes('@') ? Array.from(text.matchAll(EMAIL), ([email]) => email.toLowerCase()) : NONE);

/** Telephone numbers, as their digits: these may stand in any row among bytes. */
export const phonesAmong = (text: string, inBytes: boolean): readonly string[] => (inBytes ? NONE : phonesIn(text));

/** Web addresses, as they are compared. */
export const linksIn = (text: string): readonly string[] => (text.includes('://') ? Array.from(text.matchAll(LINK), ([link]) => linkKey(link)) : NONE);

/** Names of picture files, whole and from their last space on. */
export const picturesIn = (text: string): readonly string[] =>
  (PICTURE_NAME.test(text) ? Array.from(text.matchAll(PICTURE), ([name]) => [...new Set([name, name.split(/\s/).at(-1) ?? ''])].map((each) => each.toLowerCase())).flat() : NONE);

/** Places on somebody's computer. */
export const pathsIn = (text: string, inBytes: boolean): readonly string[] => (/[\\/]/.test(text) ? Array.from(text.matchAll(inBytes ? PATH_IN_BYTES : LOCAL_PATH), ([path]) => path) : NONE);

/** Looks into a piece. */
export function lookIn({ text, place }: Piece): PieceFacts {
  const words = once(() => wordsOf(text));
  return {
    words,
    short: once(() => [words(), ...segmentsOf(text)].flatMap((each) => (each.length < RUN ? [each.join(' ')] : []))),
    emails: once(() => emailsIn(text)),
    phones: once(() => phonesAmong(text, place === 'bytes')),
    links: once(() => linksIn(text)),
    pictures: once(() => picturesIn(text)),
    paths: once(() => pathsIn(text, place === 'bytes')),
  };
}
