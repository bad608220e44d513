import { sameText } from './same-text.ts';
import { shownAs, unitsOf } from './units.ts';

/**
 * Whether two texts of a slide are shown alike: blank lines and spaces may differ, and in a deck of ours the signs that
 * bullets begin with and where lines of a paragraph end.
 * @param foreign a deck of another tool, in which a new line may be shown as one, and a list with another sign step by step
 */
export function readsAlike(one: string, other: string, foreign: boolean): boolean {
  if (sameText(one, other)) return true;
  const [a, b] = [shownUnits(one, foreign), shownUnits(other, foreign)];
  return a.length === b.length && a.every((unit, index) => unit === b[index]);
}

function shownUnits(text: string, foreign: boolean): string[] {
  /** Another sign begins another list. */
  const signs: string[] = [];
  return unitsOf(text).map((unit) => {
    if (foreign) return shownAs(unit);
    const shown = unit.kind === 'paragraph' || unit.kind === 'item' ? unwrapped(shownAs(unit)) : shownAs(unit);
    if (unit.kind !== 'item') return shown;
    return shown.replace(/^(\s*)([-*+])(?=\s|$)/, (_, indent: string, sign: string) => {
      if (!signs.includes(sign)) signs.push(sign);
      return `${indent}-${signs.indexOf(sign)}`;
    });
  });
}

/** A text's lines in one, where the next begins with a word and none of them is anything but words. */
const unwrapped = (text: string): string => (/^\s*[<>|]/m.test(text) ? text : text.replace(/(?<! {2}|\\)\n\s*(?=[\p{L}\p{N}"'“‘(£{[])/gu, ' '));
