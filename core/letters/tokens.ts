import type { Token, Written } from '../deck/content.ts';
import { blockTokens } from '../deck/tokens-in.ts';
import { AUDIENCES } from '../audience/model.ts';
import type { Letter } from './model.ts';

/** The date of a letter, known to letters alone. */
export const LETTER_DATE = 'letter.date';

const inText = (text: Written['text']): Token[] => text.filter((piece) => typeof piece !== 'string');

const kept = new WeakMap<Letter, readonly Token[]>();

/** Every token of a letter, for whichever audience it prints it. */
export function letterTokens(letter: Letter): readonly Token[] {
  const known = kept.get(letter) ?? lookFor(letter);
  kept.set(letter, known);
  return known;
}

function lookFor(letter: Letter): Token[] {
  const readings = new Set([undefined, ...AUDIENCES].map((audience) => letter.content(audience)));
  return [
    ...[...letter.to, letter.subject, ...letter.from, letter.note].flatMap(inText),
    ...[...readings].flatMap((content) => blockTokens(content.blocks)),
  ];
}
