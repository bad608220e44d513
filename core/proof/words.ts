import type { Piece } from './model.ts';

/** Invisible characters, such as soft hyphens and zero-width spaces, part no word. */
const INVISIBLE = /[\p{M}\p{Cf}]/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const PLAIN = /^[\t\n\r -~]*$/;

/** A text as it is compared: without case, accents, widths and invisible characters, and with numbers as one word. */
const fold = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFKD').replace(INVISIBLE, '')).toLowerCase().replace(/(\d),(?=\d{3}(?!\d))/g, '$1');

/** The words of a text, as they are compared. */
export const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

const PARTING = /[.!?;:·•|\n\r\t]|\s[–—-]\s/;

/** Whether a text may be more than one sentence. */
export const isParted = (text: string): boolean => PARTING.test(text);

/** The sentences of a text, and the parts that dots, bars, colons and line ends set apart. */
export const sentencesOf = (text: string): string[] => text.split(/[.!?;:·•|\n\r\t]+|\s[–—-]\s/);

/** The same, each as its words. */
export const segmentsOf = (text: string): string[][] => sentencesOf(text).map(wordsOf).filter((words) => words.length > 0);

/** So many words in a row are nobody's by chance. */
export const RUN = 6;

/** Every run of `length` words. */
export function runsOf(words: readonly string[], length: number): readonly string[] {
  if (length === 1) return words;
  const runs: string[] = [];
  for (let at = 0; at + length <= words.length; at += 1) {
    let run = words[at] ?? '';
    for (let next = at + 1; next < at + length; next += 1) run += ` ${words[next]}`;
    runs.push(run);
  }
  return runs;
}

const MEASURE = /^\d+(?:st|nd|rd|th|am|pm|km|kg|mm|cm|px|pt|mb|gb|s)$/;

/** A word that is nobody's by chance: letters and digits together, such as a code or a number plate. */
export const isDistinctive = (word: string): boolean =>
  word.length >= 5 && /\d/.test(word) && /\p{L}.*\p{L}/u.test(word) && !MEASURE.test(word);

/** An address of an e-mail, wherever it stands. */
export const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,63})+/g;
export const LINK = /\b(?:https?|ftp):\/\/[^\s<>"')\]]{3,2000}/gi;
/** A web address as it is compared: what ends its sentence is none of it. */
export const linkKey = (href: string): string => href.toLowerCase().replace(/[.,;]+$/, '');
export const PICTURE = /[^\\/:*?"<>|\s][^\\/:*?"<>|\n]{0,99}\.(?:png|jpe?g|gif|svg|webp)\b/gi;

/** Where a file lies on somebody's computer. A web address with such a folder in it is none. */
export const LOCAL_PATH = /(?<![\w./:-])(?:file:\/{2,3}[^\s<>"']{2,}|\/(?:home|Users|root|tmp|mnt|media|private|var\/folders)\/[^\s<>"'*|]{2,}|[A-Za-z]:\\(?:[^\s\\/<>"'*|?:][^\\/<>"'*|?:\n]{0,80}\\)+[^\s\\/<>"'*|?:]*|[A-Za-z]:\/Users\/[^\s<>"'*|?:]{2,}|\\\\[\w.-]{2,}\\[^\s<>"'*|?:]{2,})/g;

/** The same among the bytes of a picture, where any letters may stand by chance. */
export const PATH_IN_BYTES = /(?:file:\/\/\/|\/(?:home|Users)\/|[A-Za-z]:\\Users\\)[\w.-]{2,}[\w .\\/-]*/g;
/** So many letters are nobody's by chance, not even there. */
const SURE_IN_BYTES = 7;

/** Whether words that stand in a piece can be there on purpose. */
export const isSure = (words: string, { place }: Pick<Piece, 'place'>): boolean => place !== 'bytes' || words.replaceAll(' ', '').length >= SURE_IN_BYTES;
