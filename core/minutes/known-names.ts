import type { BranchLayer } from '../branch/model.ts';
import type { Meeting } from '../meeting/model.ts';
import { ROLES, TITLES } from './everyday-names.ts';
import { nameWords } from './name-words.ts';
import { line } from './words.ts';

/** Somebody whose name may not stand in the version without names. */
export interface KnownName {
  /** As words, folded, without a title: ["jane", "smith"]. */
  words: readonly string[];
  /** What stands in its place: "a member". */
  as: string;
}

/** "Jane Smith and Robert Jones (chair)": each of those who are named together. */
const APART = /\s*(?:[,;/&+|()[\]:]|\band\b|\bwith\b|\s[-–—]\s)\s*/i;

/** The names in what was typed where a person belongs: none in "Branch secretary", two in "Jane Smith and Robert Jones". */
function namesIn(typed: string): string[][] {
  const whole = line(typed);
  const pieces = [...new Set([whole, ...whole.split(APART)])];
  return pieces.flatMap((piece) => {
    const words = nameWords(piece).map(({ word }) => word).filter((word) => !TITLES.has(word));
    const many = piece === whole && pieces.length > 2 && words.length > 4;
    const parts = piece === whole && pieces.length > 2 && /\band\b|&/i.test(piece);
    if (words.length === 0 || many || parts || words.every((word) => ROLES.has(word) || /^\d+$/.test(word))) return [];
    return [words.filter((word, index) => index === 0 || index === words.length - 1 || !ROLES.has(word))];
  });
}

/** People's names that are known beside the meeting: the official, whom the branch writes to, and who entered figures. */
export type NamesOf = Pick<BranchLayer, 'profile' | 'figures'>;

/** Everybody whom a meeting and its branch name: people, apologies, movers, seconders, owners of actions, the official, who entered figures. */
export function knownNames(meeting: Meeting, layer: NamesOf | undefined): KnownName[] {
  const { attendance: { people, apologies }, motions, actions, matters } = meeting;
  const members = [
    ...people.map(({ name }) => name), ...apologies.map(({ name }) => name),
    ...motions.flatMap((motion) => [motion, ...motion.amendments].flatMap(({ mover, seconder }) => [mover, seconder])),
    ...actions.map(({ owner }) => owner), ...matters.map(({ owner }) => owner),
    ...Object.values(layer?.figures ?? {}).map(({ enteredBy }) => enteredBy),
  ];
  const { official, employer } = layer?.profile ?? {};
  const known = new Map<string, KnownName>();
  const add = (typed: string | undefined, as: string): void => {
    for (const words of namesIn(typed ?? '')) {
      const key = words.join(' ');
      if (!known.has(key)) known.set(key, { words, as });
    }
  };
  // Whoever is known by a post keeps it.
  add(official?.name, 'the official');
  add(employer?.contact, 'the employer’s contact');
  for (const member of members) add(member, 'a member');
  return [...known.values()];
}
