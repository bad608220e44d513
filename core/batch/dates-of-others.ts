import type { BranchLayer } from '../branch/model.ts';
import type { Figure } from '../figures/model.ts';
import { profileName } from '../figures/profile-tokens.ts';
import { isOfAnyFile } from '../proof/file-words.ts';
import { wordsOf } from '../proof/words.ts';
import { SOURCE_WORDS } from '../slides/figure-sources.ts';
import { datesIn } from './dates-in.ts';
import { LabelIndex } from './label-index.ts';
import { A_LINE } from './numbers-of-others.ts';
import { stringsIn } from './strings-in.ts';

/** A date that a branch put in. */
export interface GivenDate {
  iso: string;
  /** For a person: what it is. */
  what: string;
  /** It counts where one of these stands with it; with none, wherever it stands. */
  labels: readonly string[];
}

/** A date in a file, with the branches that put it in. */
export interface FoundDate {
  what: string;
  iso: string;
  owners: ReadonlySet<number>;
}

/** The dates that a branch put in: those of its figures, of its meeting and its letters, and those on its own slides. */
export function* datesOf({ profile, figures, slides }: BranchLayer, defined: ReadonlyMap<string, Figure>): Generator<GivenDate> {
  for (const [id, { value, source, asOf }] of Object.entries(figures)) {
    const label = defined.get(id)?.label ?? id;
    if (typeof value === 'string') {
      for (const iso of datesIn(value)) {
        yield { iso, what: `“${label}”`, labels: [label] };
        // A figure that is a day is printed on slides that needn't give its label.
        if (defined.get(id)?.kind === 'date') yield { iso, what: `“${label}”`, labels: [] };
      }
    }
    for (const iso of datesIn(`${asOf}\n${source}`)) yield { iso, what: `The date of “${label}”`, labels: [label, source || SOURCE_WORDS.none] };
  }
  for (const iso of datesIn(profile.meeting.date)) yield { iso, what: profileName('meeting.date') ?? '', labels: [] };
  for (const iso of datesIn(profile.letter.date)) yield { iso, what: 'The date of letters', labels: [] };
  for (const text of stringsIn(slides)) for (const iso of datesIn(text)) yield { iso, what: 'A date on a slide of the branch', labels: [] };
}

/** What accounts for dates: those that somebody put in, and numbers that may come to stand before a month. */
export class KnownDates {
  readonly #dates = new Set<string>();
  /** The months of these. */
  readonly #months = new Set<string>();
  readonly #numbers = new Set<string>();

  add(text: string): void {
    for (const line of text.split('\n')) {
      const dates = datesIn(line);
      for (const iso of dates) {
        this.#dates.add(iso);
        this.#months.add(iso.slice(0, 7));
      }
      // The day in a date is no number of its own.
      if (dates.length === 0) for (const word of wordsOf(line)) if (/^\d{1,2}$/.test(word)) this.#numbers.add(word);
    }
  }

  /** Whether a day or a month was put in. A month is accounted for by any of its days. */
  has(iso: string): boolean {
    return this.#dates.has(iso) || this.#months.has(iso);
  }

  /** Whether a month was put in without a day. */
  hasMonth(month: string): boolean {
    return this.#dates.has(month);
  }

  /** Whether a number of these may stand before a month as its day does. */
  hasNumber(day: string): boolean {
    return this.#numbers.has(day);
  }
}

/** Whether a date is this branch's or everybody's: as it is, or as a month behind a number. */
export function isKnownDate(iso: string, own: KnownDates, common: KnownDates): boolean {
  if (own.has(iso) || common.has(iso)) return true;
  const month = iso.slice(0, 7);
  return iso.length > 7 && own.hasNumber(String(Number(iso.slice(8)))) && (own.hasMonth(month) || common.hasMonth(month));
}

/** The dates of many branches: as numbers do, a figure's counts where its label or its source stands with it. */
export class DatesOfOthers {
  readonly #labels = new LabelIndex();
  readonly #owners = new Map<string, FoundDate & { owners: Set<number> }>();

  add({ iso, what, labels }: GivenDate, branch: number): void {
    // A month alone says little, and stands in anything.
    if (labels.length === 0 && iso.length > 7) this.#own(iso, { iso, what }, branch);
    for (const label of labels) {
      const words = wordsOf(label);
      if (words.length === 0 || isOfAnyFile(words)) continue;
      this.#labels.put(words, words.join(' '));
      this.#own(`${words.join(' ')} ${iso}`, { iso, what }, branch);
    }
  }

  /** The dates in a text that branches put in. @param words its words */
  * in(text: string, words: readonly string[]): Generator<FoundDate> {
    const dates = datesIn(text);
    if (dates.length === 0) return;
    const labels = words.length > A_LINE ? [] : this.#labels.in(words);
    for (const iso of dates) {
      for (const key of [iso, ...[...labels].map((label) => `${label} ${iso}`)]) {
        const found = this.#owners.get(key);
        if (found !== undefined) yield found;
      }
    }
  }

  #own(key: string, date: Pick<FoundDate, 'what' | 'iso'>, branch: number): void {
    const known = this.#owners.get(key);
    if (known === undefined) this.#owners.set(key, { ...date, owners: new Set([branch]) });
    else known.owners.add(branch);
  }
}

