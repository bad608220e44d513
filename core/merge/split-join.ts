import type { SlideWords } from './slide-words.ts';
import { contained, overlap, sizeOf, without, type Weights } from './words.ts';

/** So much of a part has to come from the slide that it was split from, and so much of a slide has to be in the one that it was joined to. */
const MOSTLY = 0.55;
/** A part holds at least so much of the slide. */
const SOME = 0.15;

/**
 * Which slides were split: for each the further slides that hold its words, beside the one that it is paired with.
 * @param matched new by old, as `matchSlides` gave it
 */
export function findSplits(olds: readonly SlideWords[], news: readonly SlideWords[], matched: ReadonlyMap<SlideWords, SlideWords>, weights: Weights): Map<SlideWords, SlideWords[]> {
  const taken = new Set(matched.values());
  const splits = new Map<SlideWords, SlideWords[]>();
  const claims = news.filter((now) => !taken.has(now)).flatMap((now) => olds.flatMap((old) => {
    const left = leftOver(old, matched.get(old));
    const share = contained(now.body, old.body, weights);
    const isPart = share >= MOSTLY && overlap(now.body, left, weights) / Math.max(sizeOf(old.body, weights), 1) >= SOME;
    return isPart ? [{ old, now, share }] : [];
  }));
  const claimed = new Set<SlideWords>();
  for (const { old, now } of claims.toSorted((a, b) => b.share - a.share)) {
    if (claimed.has(now)) continue;
    claimed.add(now);
    splits.set(old, [...(splits.get(old) ?? []), now]);
  }
  for (const [old, parts] of splits) splits.set(old, parts.toSorted((a, b) => a.index - b.index));
  return splits;
}

/** The words of a slide that the one it is paired with no longer has. */
const leftOver = (one: SlideWords, other: SlideWords | undefined): SlideWords['body'] => (other ? without(one.body, other.body) : one.body);

/**
 * Which slides were joined: for each new slide the further old ones whose words it took up, beside the one that it is paired with.
 * @param gone old slides without a pair
 */
export function findJoins(gone: readonly SlideWords[], news: readonly SlideWords[], matched: ReadonlyMap<SlideWords, SlideWords>, weights: Weights): Map<SlideWords, SlideWords[]> {
  const oldOf = new Map([...matched].map(([old, now]) => [now, old]));
  const joins = new Map<SlideWords, SlideWords[]>();
  for (const old of gone) {
    const best = news
      .map((now) => ({ now, share: contained(old.body, leftOver(now, oldOf.get(now)), weights) }))
      .toSorted((a, b) => b.share - a.share)[0];
    if (best && best.share >= MOSTLY) joins.set(best.now, [...(joins.get(best.now) ?? []), old]);
  }
  // One slide taken up whole by a longer new one was renamed, which is told by the caller.
  return joins;
}
