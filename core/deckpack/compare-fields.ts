import { isAfter, isIsoDate } from '../figures/dates.ts';
import { combine } from '../merge/combine.ts';
import { fieldWords } from './field-words.ts';
import type { Fields } from './fields.ts';

/**
 * What a field is that differs between what is here and what a pack holds: `theirs` changed there alone and is taken,
 * `ours` changed here alone and stays, `combined` are two changes of a text that fit together, `asked` has to be decided.
 */
export type Difference = 'theirs' | 'ours' | 'combined' | 'asked';

export interface FieldDifference {
  key: string;
  /** What people call it where the deck is not known: "figure local-yes", "the official's name". */
  label: string;
  is: Difference;
  ours: string | undefined;
  theirs: string | undefined;
  /** What is taken where nothing else is said; undefined takes the field away. */
  taken: string | undefined;
  /** Whose is the newer one, where their days say so. */
  newer: 'ours' | 'theirs' | undefined;
}

/**
 * What differs between two sets of fields, in order of ours and then of theirs.
 * @param base what both were made from; undefined where that is not known, and then what only one of them has is no question
 */
export function compareFields(ours: Fields, theirs: Fields, base: Fields | undefined): FieldDifference[] {
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key): FieldDifference[] => {
    const [mine, other, before] = [ours.get(key), theirs.get(key), base?.get(key)];
    if (mine === other) return [];
    const common = { key, label: fieldWords(key, [mine, other]), ours: mine, theirs: other, newer: newerOf(key, mine, other) };
    const changedHere = base === undefined ? mine !== undefined : mine !== before;
    const changedThere = base === undefined ? other !== undefined : other !== before;
    if (!changedHere) return [{ ...common, is: 'theirs', taken: other }];
    if (!changedThere) return [{ ...common, is: 'ours', taken: mine }];
    const both = combineText(key, before, mine, other);
    return [both === undefined ? { ...common, is: 'asked', taken: mine } : { ...common, is: 'combined', taken: both }];
  });
}

/** Fields with what was taken. */
export function withTaken(ours: Fields, differences: readonly FieldDifference[], choose: (difference: FieldDifference) => string | undefined): Fields {
  const fields = new Map(ours);
  for (const difference of differences) {
    const value = choose(difference);
    if (value === undefined) fields.delete(difference.key);
    else fields.set(difference.key, value);
  }
  return fields;
}

/** Two changes of one slide's text, where they fit together. */
function combineText(key: string, base: string | undefined, ours: string | undefined, theirs: string | undefined): string | undefined {
  if (!key.startsWith('edits/') || base === undefined || ours === undefined || theirs === undefined) return undefined;
  const [before, mine, other] = [base, ours, theirs].map((text) => JSON.parse(text) as { markdown: string; from: string }) as [{ markdown: string; from: string }, { markdown: string; from: string }, { markdown: string; from: string }];
  if (mine.from !== other.from) return undefined;
  const both = combine(before.markdown, mine.markdown, other.markdown);
  return both?.safe === true ? JSON.stringify({ markdown: both.text, from: mine.from }) : undefined;
}

function newerOf(key: string, ours: string | undefined, theirs: string | undefined): FieldDifference['newer'] {
  if (!key.startsWith('figures/') || ours === undefined || theirs === undefined) return undefined;
  const [mine, other] = [ours, theirs].map((text) => (JSON.parse(text) as { asOf?: string }).asOf ?? '') as [string, string];
  if (!isIsoDate(mine) || !isIsoDate(other) || mine === other) return undefined;
  return isAfter(mine, other) ? 'ours' : isAfter(other, mine) ? 'theirs' : undefined;
}
