import type { Meeting } from '../meeting/model.ts';
import { ROLES, TITLES } from './everyday-names.ts';
import type { OutsideNames } from './gather.ts';
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
export function namesIn(typed: string): string[][] {
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

/** Everybody whom a meeting names, as they were typed: people, apologies, movers, seconders, owners of actions. */
export const namesAt = ({ attendance: { people, apologies }, motions, actions, matters }: Meeting): string[] => [
  ...people.map(({ name }) => name), ...apologies.map(({ name }) => name),
  ...motions.flatMap((motion) => [motion, ...motion.amendments].flatMap(({ mover, seconder }) => [mover, seconder])),
  ...actions.map(({ owner }) => owner), ...matters.map(({ owner }) => owner),
];

/** Everybody whom a meeting and its branch name, each once. */
export function knownNames(meeting: Meeting, { official, contact, others }: OutsideNames): KnownName[] {
  const known = new Map<string, KnownName>();
  const add = (typed: string, as: string): void => {
    for (const words of namesIn(typed)) {
      const key = words.join(' ');
      if (!known.has(key)) known.set(key, { words, as });
    }
  };
  // Whoever is known by a post keeps it.
  add(official, 'the official');
  add(contact, 'the employer’s contact');
  for (const member of [...namesAt(meeting), ...others]) add(member, 'a member');
  return [...known.values()];
}
