import { readComments, visibleText, type Region } from './comments.ts';
import { trackFences } from './fences.ts';
import { bare, linesOf } from './lines.ts';

/** A heading is one line; only so much of it is looked at. */
const LONGEST = 300;

/**
 * The first heading's text as written, without reading the whole slide. Ids are made of it and stand in
 * every export, so a heading that is in a comment or withheld from anyone doesn't count.
 */
export function headingOf(text: string, opening: readonly Region[] = [], foreign = false): string {
  if (!/[#=]/.test(text)) return '';
  const lines = linesOf(visibleText(text, readComments(text, 1, opening, foreign), 'everyone'));
  const fences = trackFences(lines);
  let before = '';
  for (const [index, each] of lines.entries()) {
    if (fences.take(index)) {
      before = '';
      continue;
    }
    const line = bare(each).slice(0, LONGEST);
    const heading = /^ {0,3}#{1,6}[ \t]+(\S.*)$/.exec(line)?.[1] ?? (/^ {0,3}=+[ \t]*$/.test(line) ? before : '');
    const plain = plainText(heading);
    if (plain !== '') return plain;
    before = line.trim();
  }
  return '';
}

const plainText = (heading: string): string =>
  heading.replace(/\{\{[^}]*\}\}/g, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<\/?[a-z][^<>]*>/gi, '').replace(/[ \t]\{[.#:][^{}]*\}[ \t]*$/, '').replace(/[*_`~]/g, '').replace(/[ \t#]+$/, '').trim();
