import { isOfAnyFile } from './file-words.ts';
import { KnownTexts, type TextFacts } from './text-facts.ts';
import { linkKey, RUN, runsOf, wordsOf } from './words.ts';
import { says, type Accounts } from './grams.ts';
import type { NeedleKind } from './report.ts';

/** What something is that may not be found, and why: a sentence. */
export interface Reason {
  kind: NeedleKind;
  why: string;
}

const TITLES: ReadonlySet<string> = new Set('mr mrs ms miss mx dr prof professor sir dame cllr councillor rev revd reverend canon father sister lord lady baroness'.split(' '));

/** A name, as its words. */
export interface NameNeedle extends Reason {
  words: string[];
  /** Only where a file says who made it. */
  propertiesOnly: boolean;
}

/** A number that counts with its label or among a chart's data. */
export interface NumberNeedle extends Reason {
  value: number;
  /** As it is printed, as words. */
  printed: string[];
  label: string[];
}

/** Everything that may not be found in a file, ready to be looked for. */
export interface Needles {
  /** Six words in a row. */
  runs: Map<string, Reason>;
  /** Whole sentences and cells of fewer words. */
  short: Map<string, Reason>;
  words: Map<string, Reason>;
  emails: Map<string, Reason>;
  /** Telephone numbers, as their digits. */
  phones: Map<string, Reason>;
  links: Map<string, Reason>;
  /** Names of picture files. */
  pictures: Map<string, Reason>;
  names: NameNeedle[];
  numbers: NumberNeedle[];
  /** How many texts, names and so on were withheld, by kind. */
  counts: Partial<Record<NeedleKind, number>>;
}

/** What every camera and program calls its pictures. */
const EVERYDAY_PICTURE = /^(?:image|picture|logo|img|slide|photo|dsc|media)[ _-]?\d*\.\w+$/;

const fileNameOf = (path: string): string => path.split('/').at(-1)?.toLowerCase() ?? '';

/** Collects what may not be found, and leaves out whatever the version itself says. */
export class NeedleCase {
  readonly needles: Needles = { runs: new Map(), short: new Map(), words: new Map(), emails: new Map(), phones: new Map(), links: new Map(), pictures: new Map(), names: [], numbers: [], counts: {} };
  readonly #accounts: Accounts;
  readonly #texts: KnownTexts;

  constructor(accounts: Accounts, texts = new KnownTexts()) {
    this.#accounts = accounts;
    this.#texts = texts;
  }

  #count(kind: NeedleKind): void {
    this.needles.counts[kind] = (this.needles.counts[kind] ?? 0) + 1;
  }

  /** A text that was withheld, as its reader would have had it. */
  text(text: string, reason: Reason): void {
    if (this.#accounts.texts.has(text)) return;
    const before = this.#size();
    const facts = this.#texts.of(text);
    this.#long(facts, reason);
    for (const words of facts.segments()) this.#short(words, reason);
    this.#short(facts.words, reason);
    if (this.#size() > before) this.#count(reason.kind);
  }

  #size(): number {
    const { runs, short, words, emails, phones, links } = this.needles;
    return runs.size + short.size + words.size + emails.size + phones.size + links.size;
  }

  /** A line of a file as it was written: its words may stand in no order that a reader sees. */
  line(text: string, reason: Reason): void {
    const { text: words, targets } = this.#texts.line(text);
    if (words !== '' && !this.#accounts.texts.has(words)) this.#long(this.#texts.of(words), reason);
    // PowerPoint's own pictures are called image1.png and so on: a deck's that are called so too give nothing away.
    for (const target of targets) if (!EVERYDAY_PICTURE.test(fileNameOf(target))) this.#long(this.#texts.of(target), reason);
  }

  #long({ words, run, distinctive, emails, phones, links }: TextFacts, reason: Reason): void {
    const { runs, raw, phones: known } = this.#accounts;
    const ids = runs.idsOf(words);
    for (let at = 0; at + RUN <= ids.length; at += 1) if (!runs.begins(ids, at, at + RUN)) put(this.needles.runs, run(at), reason);
    for (const at of distinctive) if (!runs.begins(ids, at, at + 1)) put(this.needles.words, words[at] ?? '', reason);
    for (const email of emails) if (!raw().includes(email)) this.needles.emails.set(email, reason);
    for (const phone of phones) if (!known().has(phone)) put(this.needles.phones, phone, reason);
    for (const link of links) this.link(link, reason);
  }

  /** Fewer words count where they are all that a cell, a title or a sentence says, and are no everyday word. */
  #short(words: readonly string[], reason: Reason): void {
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    if (words.length >= RUN || letters < (words.length === 1 ? 5 : 7) || isOfAnyFile(words)) return;
    if (!says(this.#accounts.runs, words)) put(this.needles.short, words.join(' '), reason);
  }

  link(href: string, reason: Reason): void {
    const link = linkKey(href);
    if (!this.#accounts.links.has(link) && !this.#accounts.raw().includes(link)) this.needles.links.set(link, reason);
  }

  /** The name of a picture's file. What every camera and program calls its pictures says nothing. */
  picture(path: string, reason: Reason): void {
    const name = fileNameOf(path);
    if (name.replace(/\.\w+$/, '').length < 6 || EVERYDAY_PICTURE.test(name) || this.#accounts.raw().includes(name)) return;
    this.#count(reason.kind);
    this.needles.pictures.set(name, reason);
  }

  /** Somebody's name. Where the version prints it, it may still not be in the file's properties. */
  name(name: string, reason: Reason, propertiesOnly = false): void {
    const whole = wordsOf(name);
    const bare = whole.filter((word) => !TITLES.has(word));
    // Whoever writes a name by hand leaves out the title, and the names in the middle.
    const forms = [whole.slice(0, 3), bare.slice(0, 3), bare.length > 2 ? [...bare.slice(0, 1), ...bare.slice(-1)] : [], bare.slice(-2)];
    const distinct = new Map(forms.flatMap((words) => (words.length > (whole.length > 1 ? 1 : 0) ? [[words.join(' '), words] as const] : [])));
    const before = this.needles.names.length;
    for (const words of distinct.values()) this.#nameForm(words, reason, propertiesOnly);
    if (this.needles.names.length > before) this.#count(reason.kind);
  }

  #nameForm(words: readonly string[], reason: Reason, propertiesOnly: boolean): void {
    const letters = words.join('').length;
    if (letters < 3 || isOfAnyFile(words) || says(this.#accounts.properties, words)) return;
    if (this.needles.names.some((known) => known.words.join(' ') === words.join(' ') && known.kind === reason.kind)) return;
    for (const order of words.length > 1 ? [words, words.toReversed()] : [words]) {
      if (says(this.#accounts.properties, order)) continue;
      const everywhere = !propertiesOnly && letters >= 4 && !says(this.#accounts.runs, order);
      this.needles.names.push({ ...reason, words: [...order], propertiesOnly: !everywhere });
    }
  }

  number(value: number, printed: string, label: string, reason: Reason): void {
    this.#count(reason.kind);
    const words = wordsOf(label);
    const numeral = wordsOf(printed);
    const both = (line: readonly string[]): boolean => has(line, words) && has(line, numeral);
    // Where a slide of the version itself says such a number and such words, nobody can tell the two apart: a page or a row of a table may be one line.
    const told = isOfAnyFile(words) || this.#accounts.together().some(both);
    this.needles.numbers.push({ ...reason, value, printed: numeral, label: told ? [] : words });
  }
}

const has = (line: readonly string[], words: readonly string[]): boolean => words.length > 0 && new Set(runsOf(line, words.length)).has(words.join(' '));

function put(into: Map<string, Reason>, key: string, reason: Reason): void {
  if (!into.has(key)) into.set(key, reason);
}
