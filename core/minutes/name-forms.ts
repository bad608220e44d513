import type { NameNeedle } from '../proof/needles.ts';
import { isOfAnyFile } from '../proof/file-words.ts';
import { EVERYDAY, MONTHS, ROLES } from './everyday-names.ts';
import type { KnownName } from './known-names.ts';
import { nameWords } from './name-words.ts';

/** A way in which a name may be written, as words. */
export interface NameForm {
  words: readonly string[];
  /** Whose: its place in the list of names. */
  person: number;
  /** `always`: whatever its case. `capital`: where it is written as a name. `name`: a word that is everyday as well, where it reads as a name. `month`: the same, and not as a date. */
  when: 'always' | 'capital' | 'name' | 'month';
  /** Of a family: "the Smiths". */
  plural?: true;
}

const SHORT = 3;
/** With what follows they are one surname: O’Neill, D’Arcy, van Dyke. */
const PARTICLES: ReadonlySet<string> = new Set(['o', 'd', 'l', 'm', 'mc', 'mac', 'van', 'von', 'der', 'den', 'de', 'di', 'da', 'del', 'la', 'le', 'al', 'el', 'bin', 'ibn', 'ben', 'st']);

/** The words of what is called after nobody here, such as the branch. */
const keptWords = (kept: readonly string[]): ReadonlySet<string> => new Set(kept.flatMap((name) => nameWords(name).map(({ word }) => word)));

/** Every form of the names that may not stand: whole, turned round, first and last, initial and last, written together, and each word alone. @param kept names that stay, such as the branch's */
export function nameForms(names: readonly KnownName[], kept: readonly string[]): NameForm[] {
  const stays = keptWords(kept);
  const forms = new Map<string, NameForm>();
  const put = (words: readonly string[], person: number, when: NameForm['when'], plural?: true): void => {
    const key = words.join(' ');
    if (key !== '' && !forms.has(key)) forms.set(key, { words, person, when, ...(plural && { plural }) });
  };
  names.forEach(({ words }, person) => {
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    if (words.length < 2) return;
    for (const pair of [words, words.toReversed(), [first, last], [last, first], words.slice(-2), words.slice(0, 2)]) put(pair, person, 'always');
    const surname = words.length > 2 && PARTICLES.has(words.at(-2) ?? '') ? words.slice(-2) : [last];
    put([first.charAt(0), ...surname], person, surname.length === 1 && EVERYDAY.has(last) ? 'capital' : 'always');
    put([first, ...surname], person, 'always');
    put([last, first.charAt(0)], person, 'capital');
    put([words.join('')], person, 'always');
  });
  names.forEach(({ words }, person) => {
    for (const word of words) if (word.length > 1 && (words.length === 1 || !ROLES.has(word))) put([word], person, stays.has(word) ? 'name' : whenAlone(word));
  });
  names.forEach(({ words }, person) => {
    const last = words.at(-1) ?? '';
    if (words.length > 1 && last.length > 1) put([/(?:s|x|z|ch|sh)$/.test(last) ? `${last}es` : `${last}s`], person, EVERYDAY.has(last) || MONTHS.has(last) ? 'name' : 'capital', true);
  });
  return [...forms.values()];
}

const whenAlone = (word: string): NameForm['when'] => (MONTHS.has(word) ? 'month' : EVERYDAY.has(word) || ROLES.has(word) ? 'name' : word.length <= SHORT || isOfAnyFile([word]) ? 'capital' : 'always');

/** The forms for which a written file is searched: those that are never there by chance. */
export const nameNeedles = (names: readonly KnownName[], kept: readonly string[]): NameNeedle[] =>
  nameForms(names, kept).flatMap(({ words, when }) => (when === 'always' && words.join('').length > SHORT
    ? [{ kind: 'name' as const, why: 'A name, in the version without names.', words: [...words], propertiesOnly: false }]
    : []));
