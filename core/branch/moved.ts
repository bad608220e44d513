import type { Deck } from '../deck/model.ts';
import { applyLayer } from './apply.ts';
import { isReordered } from './change.ts';
import type { BranchLayer } from './model.ts';
import { NO_PLACES } from './places.ts';

const orderOf = (layer: BranchLayer, deck: Deck): string[] => applyLayer(deck, layer, NO_PLACES).deck.slides.map((slide) => slide.id);

const withOrder = (layer: BranchLayer, order: readonly string[]): BranchLayer => ({ ...layer, slides: { ...layer.slides, order } });

/** A slide that the branch moved, with its place before and now, counted from 1. */
export interface Moved {
  id: string;
  was: number;
  is: number;
}

/** Ids of the fewest slides that have to move to get from one state's order to the other's. Both must have the same slides. */
export function movedSlides(before: BranchLayer, after: BranchLayer, deck: Deck): string[] {
  if (before.slides.order === after.slides.order) return [];
  return movedBetween(orderOf(before, deck), orderOf(after, deck));
}

/** The slides that the branch moved, in their order. */
export function listMoved(layer: BranchLayer, deck: Deck): Moved[] {
  if (layer.slides.order.length === 0) return [];
  const [untouched, now] = [orderOf(withOrder(layer, []), deck), orderOf(layer, deck)];
  const was = new Map(untouched.map((id, index) => [id, index + 1]));
  const is = new Map(now.map((id, index) => [id, index + 1]));
  return movedBetween(untouched, now).map((id) => ({ id, was: was.get(id) ?? 0, is: is.get(id) ?? 0 }));
}

/** Puts one moved slide back where it would stand among those that were not moved. @param deck the national deck */
export function putBackMoved(layer: BranchLayer, deck: Deck, id: string): BranchLayer {
  const [untouched, now] = [orderOf(withOrder(layer, []), deck), orderOf(layer, deck)];
  const moved = new Set(movedBetween(untouched, now));
  if (!moved.has(id)) return layer;
  const before = untouched.slice(0, untouched.indexOf(id)).findLast((each) => !moved.has(each));
  const others = now.filter((each) => each !== id);
  const back = withOrder(layer, others.toSpliced(before === undefined ? 0 : others.indexOf(before) + 1, 0, id));
  return isReordered(back, deck) ? back : withOrder(layer, []);
}

/** Those outside the longest run that keeps its order: moving them alone makes the one order the other. */
export function movedBetween(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((id, index) => [id, index]));
  const places = after.map((id) => place.get(id) ?? -1);
  const stay = new Set(longestRise(places).map((index) => after[index]));
  return after.filter((id) => !stay.has(id));
}

/** Indexes of a longest strictly rising run of numbers, not necessarily side by side: patience sorting, n log n. */
function longestRise(numbers: readonly number[]): number[] {
  /** For each length, the index of the smallest number that such a run can end with. */
  const ends: number[] = [];
  const previous: number[] = [];
  const at = (index: number | undefined): number => (index === undefined ? -Infinity : (numbers[index] ?? -Infinity));
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(ends[middle]) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) run.push(index);
  return run.toReversed();
}
