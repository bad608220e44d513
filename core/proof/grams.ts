import { phonesIn } from './phones.ts';
import type { Said } from './said.ts';
import { WordTree } from './word-tree.ts';
import { linkKey, RUN, wordsOf } from './words.ts';

/** Runs of one to six words. */
export type SaidRuns = Pick<WordTree, 'idsOf' | 'begins'>;

/** What a version accounts for. */
export interface Accounts {
  /** Runs of one to six words that it says. */
  runs: SaidRuns;
  /** The same of its title, its slides' titles and the branch's name alone. */
  properties: SaidRuns;
  links: ReadonlySet<string>;
  /** Telephone numbers, as their digits. */
  phones(): ReadonlySet<string>;
  numbers: ReadonlySet<number>;
  /** Its texts just as they are: of each of these all is accounted for. */
  texts: ReadonlySet<string>;
  /** Every text, for what is no word. */
  raw(): string;
  /** Whether texts that stand together, such as a slide's, say the one and the other, each as words in a row. */
  saysBoth(one: readonly string[], other: readonly string[]): boolean;
}

/** Puts every run of up to six words of a text into a tree. */
export function addRuns(into: WordTree, text: string): void {
  const ids = into.learn(wordsOf(text));
  for (let at = 0; at < ids.length; at += 1) into.put(ids, at, Math.min(at + RUN, ids.length));
}

/** What a version accounts for, by what it says and what else nobody minds. */
export function accountsOf(said: Said, more: readonly string[] = []): Accounts {
  const runs = new WordTree();
  for (const text of said.texts) addRuns(runs, text.join('\n'));
  for (const text of [...more, ...said.links]) addRuns(runs, text);
  const properties = new WordTree();
  for (const text of said.properties) addRuns(properties, text);
  const lines = once(() => [...said.texts.map((text) => text.join('\n')), ...more].map((text) => lineOf(wordsOf(text))));
  return {
    runs, properties,
    links: new Set(said.links.map(linkKey)),
    phones: once(() => new Set([...said.texts.flat(), ...more, ...said.links].flatMap(phonesIn))),
    numbers: new Set(said.numbers),
    texts: new Set([...said.texts.flat(), ...more]),
    raw: once(() => [...said.texts.flat(), ...more, ...said.links].join('\n').toLowerCase()),
    saysBoth: (one, other) => one.length > 0 && other.length > 0 && lines().some((line) => line.includes(lineOf(one)) && line.includes(lineOf(other))),
  };
}

/** Words as one text, each between spaces. */
const lineOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** What is dear and seldom asked for is made when it is. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Whether a version says these words in a row. Longer ones are looked for six at a time. */
export function says(runs: SaidRuns, words: readonly string[]): boolean {
  const ids = runs.idsOf(words);
  if (ids.length <= RUN) return runs.begins(ids);
  for (let at = 0; at + RUN <= ids.length; at += 1) if (!runs.begins(ids, at, at + RUN)) return false;
  return true;
}
