import { BEFORE_MONTH, DOES, DONE_BY, MONTHS, TITLES } from './everyday-names.ts';
import type { NameForm } from './name-forms.ts';
import { nameWords, type PlacedWord } from './name-words.ts';

/** Where a name stands in a text. */
export interface FoundName {
  start: number;
  end: number;
  person: number;
}

/** Forms by their first word, the longest first. */
export type FormIndex = ReadonlyMap<string, readonly NameForm[]>;

export function indexForms(forms: readonly NameForm[]): FormIndex {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    const first = form.words[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), form]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Every name in a text, with its title; a name in several pieces ("Jane E. Smith") is one. */
export function findNames(text: string, index: FormIndex): FoundName[] {
  const words = nameWords(text);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const form = (index.get(words[at]?.word ?? '') ?? []).find((each) => each.words.every((word, step) => words[at + step]?.word === word) && standsAsName(text, words, at, each));
    if (form === undefined) continue;
    const before = words[at - 1];
    const start = before !== undefined && (isTitle(text, before, words[at]) || (form.plural && before.word === 'the')) ? before.start : (words[at]?.start ?? 0);
    found.push({ start, end: words[at + form.words.length - 1]?.end ?? start, person: form.person });
    at += form.words.length - 1;
  }
  return joinPieces(text, found);
}

const isTitle = (text: string, before: PlacedWord, word: PlacedWord | undefined): boolean =>
  TITLES.has(before.word) && word !== undefined && /^\.?\s+$/.test(text.slice(before.end, word.start));

function standsAsName(text: string, words: readonly PlacedWord[], at: number, form: NameForm): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + form.words.length]];
  if (form.when === 'always' || word === undefined) return true;
  if (before !== undefined && isTitle(text, before, word)) return true;
  if (!words.slice(at, at + form.words.length).every(({ start }) => CAPITAL.test(text.slice(start)))) return false;
  if (form.when === 'capital') return true;
  if (form.when === 'month' && isDate(words, at)) return false;
  // At the start of a sentence any word has a capital: what follows tells.
  if (!mayBegin(text, word.start)) return true;
  return after === undefined ? text.trim() === text.slice(word.start, word.end) : DOES.has(after.word) && /^['’]?\s*$/.test(text.slice(word.end, after.start));
}

/** A letter of a script that knows no capitals may begin a name too. */
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/** Whether a month stands there as a month: 5 May, May 2026, in May, April and May. */
function isDate(words: readonly PlacedWord[], at: number): boolean {
  const [before2, before, after, after2] = [at - 2, at - 1, at + 1, at + 2].map((place) => words[place]?.word ?? '');
  const isOfDate = (word: string | undefined): boolean => word !== undefined && (/^\d/.test(word) || MONTHS.has(word));
  const joins = (word: string | undefined): boolean => word === 'and' || word === 'to' || word === 'or';
  if (isOfDate(before) || isOfDate(after) || (joins(before) && isOfDate(before2)) || (joins(after) && isOfDate(after2))) return true;
  return BEFORE_MONTH.has(before ?? '') && !(before === 'by' && DONE_BY.has(before2 ?? ''));
}

/** A colon begins no sentence, but what follows it may have a capital. */
const mayBegin = (text: string, start: number): boolean => startsSentence(text, start) || /[:;–—“"(]\s*$/.test(text.slice(0, start));

export const startsSentence = (text: string, start: number): boolean => /(?:^|[.!?…]["”’)]*\s+|\n\s*)$/.test(text.slice(0, start));

/** Between two pieces of one person's name there may be a middle name or initial that is not known. */
function joinPieces(text: string, found: readonly FoundName[]): FoundName[] {
  const joined: FoundName[] = [];
  for (const name of found) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, name.start);
    if (last !== undefined && last.person === name.person && /^[\s.\-‐‑]*(?:\p{Lu}[\p{L}\p{M}'’]*[\s.\-‐‑]+)?$/u.test(between) && !between.includes('\n')) joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}
