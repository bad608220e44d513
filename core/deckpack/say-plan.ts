import type { FieldDifference } from './compare-fields.ts';
import { fieldWords, valueWords, type DeckWords } from './field-words.ts';
import type { BranchPlan, DeckPlan } from './take-in.ts';

const MOST = 12;
const LONGEST = 90;

/** Decks that are known, by their ids. */
export type KnownDecks = ReadonlyMap<string, DeckWords>;

/** What is said of a difference: `asked` where somebody decides it afterwards, `answered` where the pack's counts. */
export type Saying = 'asked' | 'answered';

const IS: Readonly<Record<Saying, Readonly<Record<FieldDifference['is'], string>>>> = {
  asked: { theirs: 'changed there, and taken', ours: 'changed here, and stays', combined: 'changed on both sides, and put together', asked: 'changed on both sides: yours or theirs?' },
  answered: { theirs: 'changed there, and taken', ours: 'yours stays', combined: 'changed on both sides, and put together', asked: 'theirs is taken' },
};

/** The lines that say what a pack would change of a branch, its name first; none where nothing differs. */
export function planLines(plan: BranchPlan, decks: KnownDecks = new Map()): string[] {
  const name = plan.slug === '' ? 'The region’s own changes' : plan.name;
  if (plan.slug === '' && plan.decks.length === 0) return [];
  if (plan.is === 'new') return [`${name}: new here, with changes to ${plan.decks.map(({ deck }) => titleOf(deck, decks)).join(', ') || 'no deck'}.${plan.beside === undefined ? '' : ` The branch in the folder of that name here is called ${plan.beside}, and stays as it is.`}`];
  const lines = differenceLines(plan, 'asked', decks);
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

/** The same without the branch's name and for one that is here already, as many lines as are read. */
export function differenceLines(plan: BranchPlan, saying: Saying, decks: KnownDecks): string[] {
  const say = (difference: FieldDifference, deck?: DeckWords): string => sayDifference(difference, IS[saying], deck);
  const lines = [
    ...plan.details.map((difference) => say(difference)),
    ...plan.decks.flatMap((each) => sayDeck(each, titleOf(each.deck, decks), (difference) => say(difference, decks.get(each.deck)))),
    ...plan.pictures.map((difference) => say(difference)),
  ];
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

const titleOf = (id: string, decks: KnownDecks): string => decks.get(id)?.title || id;
const version = (of: string): string => (of === '' ? 'no known version' : `version ${of}`);

function sayDeck({ differences, apart, isNew }: DeckPlan, title: string, say: (difference: FieldDifference) => string): string[] {
  if (apart !== undefined) return [`${title}: theirs is made from ${version(apart.theirs)} of it and what is here from ${version(apart.ours)}, so it stays as it is. Take the older of the two to the newer version first, and take the pack in again`];
  if (isNew && differences.length === 0) return [`${title}: begun there, with no changes yet`];
  return differences.map((difference) => `${title}: ${say(difference)}`);
}

function sayDifference({ key, is, ours, theirs, newer }: FieldDifference, words: Readonly<Record<FieldDifference['is'], string>>, deck: DeckWords | undefined): string {
  const says = `${fieldWords(key, [ours, theirs], deck)}: ${ours === undefined && is === 'theirs' ? 'new from there, and taken' : words[is]}`;
  // A picture's value is a sum of its bytes, and whether a slide is shown is said already.
  if (/^(?:picture|off|on)\//.test(key)) return says;
  const shown = (value: string | undefined): string => (value === undefined ? 'nothing' : inShort(valueWords(key, value, deck)));
  return `${says} (here ${shown(ours)}, there ${shown(theirs)}${newer === undefined ? '' : `; ${newer === 'ours' ? 'yours' : 'theirs'} is newer`})`;
}

/** A value in a few words. */
function inShort(value: string): string {
  const plain = value.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST ? `“${plain.slice(0, LONGEST - 1)}…”` : `“${plain}”`;
}
