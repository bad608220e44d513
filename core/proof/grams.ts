import { phonesIn } from './phones.ts';
import type { Said } from './said.ts';
import { RUN, runsOf, wordsOf } from './words.ts';

/** What a version accounts for. */
export interface Accounts {
  /** Runs of one to six words that it says. */
  runs: ReadonlySet<string>;
  /** The same of its title, its slides' titles and the branch's name alone. */
  properties: ReadonlySet<string>;
  links: ReadonlySet<string>;
  /** Telephone numbers, as their digits. */
  phones: ReadonlySet<string>;
  numbers: ReadonlySet<number>;
  /** Every text, for what is no word. */
  raw: string;
  /** The same, as words: those that stand together, such as a slide's, as one. */
  together: string[][];
}

function addRuns(into: Set<string>, text: string): void {
  const words = wordsOf(text);
  for (let length = 1; length <= RUN; length += 1) for (const run of runsOf(words, length)) into.add(run);
}

/** What a version accounts for, by what it says and what else nobody minds. */
export function accountsOf(said: Said, more: readonly string[] = []): Accounts {
  const runs = new Set<string>();
  for (const text of said.texts) addRuns(runs, text.join('\n'));
  for (const text of [...more, ...said.links]) addRuns(runs, text);
  const properties = new Set<string>();
  for (const text of said.properties) addRuns(properties, text);
  return {
    runs, properties,
    links: new Set(said.links.map((link) => link.toLowerCase())),
    phones: new Set([...said.texts.flat(), ...more, ...said.links].flatMap(phonesIn)),
    numbers: new Set(said.numbers),
    together: [...said.texts.map((text) => wordsOf(text.join('\n'))), ...more.map(wordsOf)],
    raw: [...said.texts.flat(), ...more, ...said.links].join('\n').toLowerCase(),
  };
}

/** Whether a version says these words in a row. Longer ones are looked for six at a time. */
export function says(runs: ReadonlySet<string>, words: readonly string[]): boolean {
  if (words.length <= RUN) return runs.has(words.join(' '));
  for (const run of runsOf(words, RUN)) if (!runs.has(run)) return false;
  return true;
}
