import type { Unit } from './units.ts';
import { bagOf, likeness } from './words.ts';

/** As many words in common as make a heading, a paragraph or a bullet the same one with other words. */
const SAME_WORDS = 0.4;

/** Whether a unit is another one with other words. */
export const isReworded = (was: Unit, is: Unit): boolean => was.kind === is.kind && (is.kind === 'heading' || is.kind === 'paragraph' || is.kind === 'item')
  && likeness(bagOf(was.text), bagOf(is.text)) >= SAME_WORDS;
