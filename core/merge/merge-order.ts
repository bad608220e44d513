import { applyLayer } from '../branch/apply.ts';
import type { BranchLayer } from '../branch/model.ts';
import { movedBetween } from '../branch/moved.ts';
import { orderSlides } from '../branch/order.ts';
import { NO_PLACES } from '../branch/places.ts';
import type { Deck } from '../deck/model.ts';
import type { Merging } from './merging.ts';
import { titleOf } from './slide-changes.ts';

const withOrder = (layer: BranchLayer, order: readonly string[]): BranchLayer => ({ ...layer, slides: { ...layer.slides, order } });

const idsOf = (deck: Deck, layer: BranchLayer): string[] => applyLayer(deck, layer, NO_PLACES).deck.slides.map(({ id }) => id);

const sameIds = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((id, index) => id === other[index]);

/**
 * Merges the order: slides that the branch moved follow the slide that they follow there, all others stand as national has them now.
 * An order that names a few slides alone stays one of few.
 * @param merged the layer with all else merged
 */
export function mergeOrder(merging: Merging, merged: BranchLayer): readonly string[] {
  const { layer, after } = merging;
  const { order } = layer.slides;
  if (order.length === 0) return order;
  // Slides that only the newer version has show that the order was merged before, whatever the versions are called.
  const already = merging.already || order.some((id) => merging.newSlide(id) && !merging.oldSlide(id) && !layer.slides.added.some((added) => added.id === id));
  const before = already ? after : merging.before;
  const names = (id: string): readonly string[] => (already && merging.newSlide(id) ? [id] : namesOf(id, merging));
  const name = (id: string): string => names(id)[0] ?? '';
  const called = before.slides.map(({ id }) => names(id));
  // The same slides in the same places, whatever they are called: the order goes on in as few words as it was written.
  if (called.every(({ length }) => length === 1) && sameIds(called.flat(), after.slides.map(({ id }) => id)) && sameIds(layer.slides.added.map(({ id }) => name(id)), merged.slides.added.map(({ id }) => id))
    && layer.slides.added.every(({ after: place }, index) => (place === undefined ? undefined : name(place)) === merged.slides.added[index]?.after)) {
    const renamed = order.flatMap(names);
    return sameIds(renamed, order) ? order : renamed;
  }
  const wished = idsOf(before, layer);
  const national = idsOf(after, withOrder(merged, []));
  const untouched = idsOf(before, withOrder(layer, []));
  const moved = new Set(movedOf(untouched, wished, layer).flatMap(names));
  if (already || order.length <= wished.length / 2) return say(few(order, untouched, names, national));
  const known = new Set(national);
  const ours = [...new Set(wished.flatMap(names))].filter((id) => known.has(id));
  const out = national.filter((id) => !moved.has(id));
  ours.forEach((id, index) => {
    if (moved.has(id)) out.splice(index === 0 ? 0 : out.indexOf(ours[index - 1] ?? '') + 1, 0, id);
  });
  return say(out);

  function say(now: readonly string[]): readonly string[] {
    const stands = orderSlides(national, now);
    if (sameIds(stands, national)) return [];
    const there = new Set(national);
    const expected = [...new Set(wished.flatMap(names))].filter((id) => there.has(id));
    const byBoth = already ? [] : merging.changes.slides.flatMap(({ kind, id }) => (kind === 'moved' && moved.has(id) ? [`"${titleOf(merging.newSlide(id))}"`] : []));
    const also = byBoth.length === 0 ? '' : `, also where national moved them: ${byBoth.join(', ')}`;
    if (also !== '' || !sameIds(stands, expected)) {
      merging.carried.push({ kind: 'order', id: '', was: '', says: `The slides that you moved stand where you put them${also}${sameIds(stands, expected) ? '.' : `${also === '' ? '; the' : '. The'} others are in the new national order.`}`, texts: undefined });
    }
    return now;
  }
}

/**
 * The slides that the branch moved. One of its own that its order doesn't name goes along with the one that it follows:
 * it is no slide more that stayed, or that moved.
 */
function movedOf(untouched: readonly string[], wished: readonly string[], { slides: { order, added } }: BranchLayer): string[] {
  const named = new Set(order);
  const drawn = new Set(added.flatMap(({ id }) => (named.has(id) ? [] : [id])));
  const moved = new Set(movedBetween(untouched.filter((id) => !drawn.has(id)), wished.filter((id) => !drawn.has(id))));
  let goes = false;
  return wished.filter((id) => {
    if (!drawn.has(id)) goes = moved.has(id);
    return goes;
  });
}

/**
 * An order of a few slides goes on as it is: what it doesn't name follows what it follows nationally now.
 * @param before the national order that it was made for
 */
function few(order: readonly string[], before: readonly string[], names: (id: string) => readonly string[], national: readonly string[]): readonly string[] {
  const named = new Set(order);
  const known = new Set(national);
  const there = (id: string): string[] => names(id).filter((name) => known.has(name));
  // Where a slide is gone, the next of those that it drew along stands for it.
  const standIn = (id: string): string[] => {
    const after = before.indexOf(id) < 0 ? [] : before.slice(before.indexOf(id) + 1);
    const drawn = after.slice(0, after.findIndex((each) => named.has(each)) < 0 ? after.length : after.findIndex((each) => named.has(each)));
    return drawn.map(there).find((each) => each.length > 0)?.slice(0, 1) ?? [];
  };
  return [...new Set(order.flatMap((id) => (there(id).length > 0 ? there(id) : standIn(id))))];
}

function namesOf(id: string, merging: Merging): readonly string[] {
  const found = merging.where(id);
  if (found.kind === 'added') return [found.id];
  if (found.kind === 'unknown') return [id];
  const kept = merging.kept.get(id);
  return found.ids.length === 0 && kept ? [kept.id] : found.ids;
}
