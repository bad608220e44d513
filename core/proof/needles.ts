import { isOfAnyFile } from './file-words.ts';
import { plainLine } from './plain-line.ts';
import { textFacts, type TextFacts } from './text-facts.ts';
import { linkKey, RUN, wordsOf } from './words.ts';
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

/** Whether it is called as every camera and program calls its pictures: that says nothing. */
export const isEverydayPicture = (path: string): boolean => EVERYDAY_PICTURE.test(fileNameOf(path));

/** The name of a picture's file as it is looked for; undefined where it is too short or says nothing. */
export function pictureKey(path: string): string | undefined {
  const name = fileNameOf(path);
  return name.replace(/\.\w+$/, '').length < 6 || isEverydayPicture(path) ? undefined : name;
}

/** Fewer than six words count where they are all that a cell, a title or a sentence says, and are no everyday words. */
export function isWorthShort(words: readonly string[]): boolean {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return words.length < RUN && letters >= (words.length === 1 ? 5 : 7) && !isOfAnyFile(words);
}

/** Collects what may not be found, and leaves out whatever the version itself says. */
export class NeedleCase {
  readonly needles: Needles = { runs: new Map(), short: new Map(), words: new Map(), emails: new Map(), phones: new Map(), links: new Map(), pictures: new Map(), names: [], numbers: [], counts: {} };
  readonly #accounts: Accounts;
  /** Texts that were counted, each with its kind. */
  readonly #counted = new Set<string>();

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  #count(kind: NeedleKind): void {
    this.needles.counts[kind] = (this.needles.counts[kind] ?? 0) + 1;
  }

  /** A text that was withheld, as its reader would have had it. */
  text(text: string, reason: Reason): void {
    if (this.#accounts.texts.has(text)) return;
    const facts = textFacts(text);
    const asked = [this.#long(facts, reason), ...[facts.words, ...facts.segments()].map((words) => this.#short(words, reason))];
    const id = `${reason.kind} ${text}`;
    // Each text once, whichever of several that say the same comes first.
    if (!asked.includes(true) || this.#counted.has(id)) return;
    this.#counted.add(id);
    this.#count(reason.kind);
  }

  /** A line of a file as it was written: its words may stand in no order that a reader sees. */
  line(text: string, reason: Reason): void {
    const { text: words, targets } = plainLine(text);
    if (words !== '' && !this.#accounts.texts.has(words)) this.#long(textFacts(words), reason);
    // PowerPoint's own pictures are called image1.png and so on: a deck's that are called so too give nothing away.
    for (const target of targets) if (!isEverydayPicture(target)) this.#long(textFacts(target), reason);
  }

  /** @returns whether anything of it is looked for */
  #long({ words, run, distinctive, emails, phones, links }: TextFacts, reason: Reason): boolean {
    const { runs, raw, phones: known } = this.#accounts;
    const { needles } = this;
    const ids = runs.idsOf(words);
    let asked = false;
    const put = (into: Map<string, Reason>, key: string): void => {
      asked = true;
      if (!into.has(key)) into.set(key, reason);
    };
    for (let at = 0; at + RUN <= ids.length; at += 1) if (!runs.begins(ids, at, at + RUN)) put(needles.runs, run(at));
    for (const at of distinctive) if (!runs.begins(ids, at, at + 1)) put(needles.words, words[at] ?? '');
    for (const email of emails) if (!raw().includes(email)) put(needles.emails, email);
    for (const phone of phones) if (!known().has(phone)) put(needles.phones, phone);
    for (const link of links) if (this.link(link, reason)) asked = true;
    return asked;
  }

  #short(words: readonly string[], reason: Reason): boolean {
    if (!isWorthShort(words) || says(this.#accounts.runs, words)) return false;
    const key = words.join(' ');
    if (!this.needles.short.has(key)) this.needles.short.set(key, reason);
    return true;
  }

  /** @returns whether it is looked for */
  link(href: string, reason: Reason): boolean {
    const link = linkKey(href);
    if (this.#accounts.links.has(link) || this.#accounts.raw().includes(link)) return false;
    this.needles.links.set(link, reason);
    return true;
  }

  /** The name of a picture's file. */
  picture(path: string, reason: Reason): void {
    const name = pictureKey(path);
    if (name === undefined || this.#accounts.raw().includes(name)) return;
    if (!this.needles.pictures.has(name)) this.#count(reason.kind);
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
    // Where a slide of the version itself says such a number and such words, nobody can tell the two apart: a page or a row of a table may be one line.
    const told = isOfAnyFile(words) || this.#accounts.saysBoth(words, numeral);
    this.needles.numbers.push({ ...reason, value, printed: numeral, label: told ? [] : words });
  }
}
