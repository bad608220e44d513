import { isReworded } from './is-reworded.ts';
import { unitKey, type Unit } from './units.ts';
import { bagOf, contained, wordsOf } from './words.ts';

/** As many of the shorter one's words in the other make the two say some of the same. */
const SOME = 0.5;

const SIGN = /^\s*(?:[-*+]|\d{1,9}[.)])(?=\s)/;
const wordsIn = ({ text }: Unit): string => text.replace(SIGN, '');

/** What a unit says: its words, however they are set out; of one without words its text. */
export const says = (unit: Unit): string => wordsOf(wordsIn(unit)).join(' ') || unitKey(unit).trim();

/** Whether somebody who may not read the one should not read the other either: the same with other words, part of it or more. */
export function saysAlike(one: Unit, other: Unit): boolean {
  if (says(one) === says(other) || isReworded(one, other)) return true;
  // What a slide is called shares words with all that stands on it.
  if (one.kind === 'heading' || other.kind === 'heading') return false;
  const [a, b] = [bagOf(wordsIn(one)), bagOf(wordsIn(other))];
  return Math.max(contained(a, b), contained(b, a)) >= SOME;
}
