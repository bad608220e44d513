import { plainText } from './cells.ts';

/** Words alone, small and without accents: what is left of a text when typing differs. "Yes – MP’s & heads" → "yes mps and heads" */
export const wordsKey = (text: string): string =>
  plainText(text).normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/['’‘`]/g, '').replace(/&/g, ' and ').replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** How many letters must be changed, added, left out or changed with the next to make one of the other; more than `most` counts as `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [Array.from({ length: other.length + 1 }, () => 0), Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[other.length] ?? most + 1, most + 1);
}

const SMALL = new Set(['the', 'of', 'at', 'in', 'a', 'an', 'to', 'our', 'and', 'who', 'are', 'is', 'by', 'for', 'their', 'would', 'it', 'will', 'be']);

const wordsOf = (key: string): string[] => {
  const words = key.split(' ');
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
};

/** How alike two texts are by their words (as `wordsKey` has them): 0 to 1. A word that starts like another counts as it. */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = a.filter((word) => b.some((each) => each === word || (word.length > 4 && each.length > 4 && (each.startsWith(word) || word.startsWith(each) || distance(word, each, 1) <= 1)))).length;
  return Math.min(1, (2 * common) / (a.length + b.length));
}
