/** A word of a text, as names are compared: without case, accents and invisible letters, with where it stands. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const INVISIBLE = /[\p{M}\p{Cf}]/gu;

/** The words of a text as the proof sees them (`core/proof/words.ts`), each with its place in the text. */
export function nameWords(text: string): PlacedWord[] {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = letter.normalize('NFKD').replace(INVISIBLE, '').toLowerCase();
    folded += plain;
    for (let count = 0; count < plain.length; count += 1) from.push(at);
    at += letter.length;
  }
  from.push(at);
  return Array.from(folded.matchAll(WORD), (found) => ({ word: found[0], start: from[found.index] ?? at, end: endOf(text, from, found.index + found[0].length) }));
}

/** A word ends with its last letter and whatever is invisible on it. */
function endOf(text: string, from: readonly number[], next: number): number {
  const last = from[next - 1] ?? 0;
  const letter = String.fromCodePoint(text.codePointAt(last) ?? 32);
  let end = last + letter.length;
  while (end < text.length) {
    const more = String.fromCodePoint(text.codePointAt(end) ?? 32);
    if (more.replace(INVISIBLE, '') !== '') break;
    end += more.length;
  }
  return end;
}
