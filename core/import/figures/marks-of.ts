import type { TextMark } from '../../powerpoint/fill/marks.ts';
import type { NamedFigure } from './take-figures.ts';

/**
 * Where numbers that were taken from a deck stand in the file that it was made from, as marks that can be put there.
 * @param deck text of `deck.md` before they were taken
 * @param paragraphs what each paragraph of a part says, as `paragraphsOf` gives it
 * @returns `missed`: how many have no place of their own in the file
 */
export function marksOf(deck: string, named: readonly NamedFigure[], paragraphs: (part: string) => readonly string[]): { marks: TextMark[]; missed: number } {
  const marks = named.flatMap(({ origin, token, id }): TextMark[] => {
    if (origin === undefined) return [];
    const paragraph = paragraphs(origin.part)[origin.paragraph] ?? '';
    const text = deck.slice(token.from, token.to);
    const at = paragraph.slice(origin.from, origin.to).indexOf(text);
    if (at < 0) return [];
    return [{ part: origin.part, paragraph: origin.paragraph, from: origin.from + at, length: text.length, text, token: `{{ ${id}${token.plain ? ' | plain' : ''} }}` }];
  });
  return { marks, missed: named.length - marks.length };
}
