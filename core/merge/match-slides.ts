import { slideLikeness, type SlideWords } from './slide-words.ts';
import type { Weights } from './words.ts';

/** Below this another id and other words make another slide. */
const LIKE = 0.5;
/** Enough for slides with the same heading that no other slide has. */
const LIKE_BY_HEADING = 0.35;
/** An id that was given to another text: the old text stands elsewhere, nearly word for word. */
const STRANGE = 0.35;
const MOVED_ON = 0.75;

interface Pair {
  old: SlideWords;
  now: SlideWords;
  score: number;
}

/**
 * Pairs the slides of two versions, each at most once: by id first, then the rest by likeness, the likest first.
 * @param reuse whether an id may have been given to another slide, as numbered ids are
 * @returns new by old
 */
export function matchSlides(olds: readonly SlideWords[], news: readonly SlideWords[], weights: Weights, reuse: boolean): Map<SlideWords, SlideWords> {
  const byId = new Map(news.map((now) => [now.slide.id, now]));
  const same = new Map<SlideWords, SlideWords>();
  const strange = new Map<SlideWords, SlideWords>();
  for (const old of olds) {
    const now = byId.get(old.slide.id);
    if (!now) continue;
    (reuse && slideLikeness(old, now, weights) < STRANGE ? strange : same).set(old, now);
  }
  const taken = new Set(same.values());
  const open = { olds: olds.filter((old) => !same.has(old)), news: news.filter((now) => !taken.has(now)) };
  const pairs = candidates(open.olds, open.news, weights).filter(({ old, now, score }) =>
    (strange.has(old) || [...strange.values()].includes(now) ? score >= MOVED_ON : score >= LIKE || (score >= LIKE_BY_HEADING && isOnlyHeading(old, now, olds, news))));
  const matched = new Map<SlideWords, SlideWords>(same);
  take(pairs, matched, taken);
  for (const [old, now] of strange) {
    if (!matched.has(old) && !taken.has(now)) {
      matched.set(old, now);
      taken.add(now);
    }
  }
  // A new slide that took the place of a stranger's id leaves room for another pair.
  take(candidates(open.olds, open.news, weights).filter(({ score }) => score >= LIKE), matched, taken);
  return matched;
}

function take(pairs: readonly Pair[], matched: Map<SlideWords, SlideWords>, taken: Set<SlideWords>): void {
  for (const { old, now } of pairs) {
    if (matched.has(old) || taken.has(now)) continue;
    matched.set(old, now);
    taken.add(now);
  }
}

/** All pairs that share a word, the likest first; of equally like ones those nearest to each other. */
function candidates(olds: readonly SlideWords[], news: readonly SlideWords[], weights: Weights): Pair[] {
  const pairs = olds.flatMap((old) => news.map((now): Pair => ({ old, now, score: slideLikeness(old, now, weights) })));
  return pairs.filter(({ score }) => score >= LIKE_BY_HEADING).toSorted((a, b) => b.score - a.score || away(a) - away(b) || a.old.index - b.old.index || a.now.index - b.now.index);
}

const away = ({ old, now }: Pair): number => Math.abs(old.index - now.index);

const isOnlyHeading = (old: SlideWords, now: SlideWords, olds: readonly SlideWords[], news: readonly SlideWords[]): boolean =>
  old.heading !== '' && old.heading === now.heading
  && [olds, news].every((slides) => slides.filter(({ heading }) => heading === old.heading).length === 1);
