import type { Deck } from '../deck/model.ts';
import { matchSlides } from './match-slides.ts';
import type { Trace } from './model.ts';
import { findJoins, findSplits } from './split-join.ts';
import { slideWords, weighSlides, type SlideWords } from './slide-words.ts';

/** Where each slide of the older version went, and where each of the newer one came from. */
export function traceSlides(before: Deck, after: Deck): Pick<Trace, 'slides' | 'sources'> {
  const [olds, news] = [slideWords(before), slideWords(after)];
  const weights = weighSlides(olds, news);
  // With one name for two versions nobody could tell later which ids a layer means: then an id stays with its slide.
  const matched = matchSlides(olds, news, weights, before.meta.version !== after.meta.version);
  const splits = findSplits(olds, news, matched, weights);
  const went = new Map(olds.map((old): [SlideWords, SlideWords[]] => {
    const paired = matched.get(old);
    return [old, [...(paired ? [paired] : []), ...(splits.get(old) ?? [])].toSorted((a, b) => a.index - b.index)];
  }));
  const gone = olds.filter((old) => went.get(old)?.length === 0);
  const used = new Set([...went.values()].flatMap((parts) => (parts.length > 1 ? parts : [])));
  // What a slide was split into took up no other slide.
  for (const [now, from] of findJoins(gone, news.filter((each) => !used.has(each)), matched, weights)) {
    for (const old of from) went.set(old, [now]);
  }
  const slides = new Map([...went].map(([old, parts]) => [old.slide.id, parts.map(({ slide }) => slide.id)]));
  const sources = new Map(news.map(({ slide }) => [slide.id, olds.filter((old) => slides.get(old.slide.id)?.includes(slide.id) === true).map((old) => old.slide.id)]));
  return { slides, sources };
}
