/** The words of a text, each as often as it stands there. */
export type Bag = ReadonlyMap<string, number>;

/** What a word tells: one that stands on every slide tells little. */
export type Weights = ReadonlyMap<string, number>;

/** The words of a text in their order, in small letters; a token is the word between its braces. */
export const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];

export function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of wordsOf(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Words of a few texts weigh more than words of all of them. */
export function weigh(bags: readonly Bag[]): Weights {
  const seen = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
  return new Map([...seen].map(([word, count]) => [word, Math.log(1 + bags.length / count)]));
}

/** Every word tells as much as any other. */
const ALIKE: Weights = new Map();

const weightOf = (word: string, weights: Weights): number => weights.get(word) ?? 1;

export function sizeOf(bag: Bag, weights: Weights = ALIKE): number {
  let size = 0;
  for (const [word, count] of bag) size += count * weightOf(word, weights);
  return size;
}

/** The weight of the words that two bags share. */
export function overlap(one: Bag, other: Bag, weights: Weights = ALIKE): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small) shared += Math.min(count, large.get(word) ?? 0) * weightOf(word, weights);
  return shared;
}

/** From 0, no word in common, to 1, the same words. Two empty texts are alike. */
export function likeness(one: Bag, other: Bag, weights: Weights = ALIKE): number {
  const both = sizeOf(one, weights) + sizeOf(other, weights);
  return both === 0 ? 1 : (2 * overlap(one, other, weights)) / both;
}

/** How much of the first stands in the second too, from 0 to 1; nothing stands nowhere. */
export function contained(one: Bag, other: Bag, weights: Weights = ALIKE): number {
  const size = sizeOf(one, weights);
  return size === 0 ? 0 : overlap(one, other, weights) / size;
}

/** The first bag without the words of the second. */
export function without(one: Bag, other: Bag): Bag {
  const left = new Map<string, number>();
  for (const [word, count] of one) {
    const more = count - (other.get(word) ?? 0);
    if (more > 0) left.set(word, more);
  }
  return left;
}
