import type { AddedSlide } from '../branch/model.ts';
import type { Slide } from '../deck/model.ts';
import { neighbourOf, type Merging } from './merging.ts';
import { readsAlike } from './reads-alike.ts';
import { titleOf } from './slide-changes.ts';

/** The branch's added slides where they belong now, and what is kept of slides that national removed. */
export function mergeAdded(merging: Merging): AddedSlide[] {
  const moved = merging.layer.slides.added.map((added): AddedSlide => {
    const found = merging.where(added.id);
    const id = found.kind === 'added' ? found.id : added.id;
    if (id !== added.id) merging.carried.push({ kind: 'added', id, was: added.id, says: `Your slide "${added.id}" is called "${id}" now: a new national slide has its id.`, texts: undefined });
    const twin = merging.already ? undefined : twinOf(added, merging);
    if (twin) merging.carried.push({ kind: 'added', id, was: '', says: `The new national slide "${titleOf(twin)}" says what your own slide says. Yours is kept: take it out if one is enough.`, texts: undefined });
    return { ...added, id, after: added.after === undefined ? undefined : placeAfter(added.after, merging), markdown: merging.rename(added.markdown) };
  });
  const order = new Map(merging.before.slides.map((slide, index) => [slide.id, index]));
  const kept = [...merging.kept].toSorted(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(([, added]) => added);
  const stood = new Map([...moved.map(({ id }, index) => [id, order.get(merging.layer.slides.added[index]?.after ?? '')] as const), ...[...merging.kept].map(([id, added]) => [added.id, order.get(id)] as const)]);
  return merging.already ? [...moved, ...kept] : inPlace([...moved, ...kept], stood);
}

/** A slide that is new nationally and reads like one that the branch added. */
const twinOf = ({ markdown }: AddedSlide, { after, changes }: Merging): Slide | undefined =>
  after.slides.find((slide) => (changes.trace.sources.get(slide.id) ?? []).length === 0 && readsAlike(markdown.replace(/^\s*<!--\s*slide\b[^]*?-->/i, ''), slide.source.body, after.foreign));

/**
 * Slides that follow the same one, because national took out what some of them followed, in the order in which they stood.
 * @param stood where the slide stood that each followed, in the older version
 */
function inPlace(all: readonly AddedSlide[], stood: ReadonlyMap<string, number | undefined>): AddedSlide[] {
  const out = [...all];
  for (const after of new Set(all.map((added) => added.after))) {
    const places = all.flatMap((added, index) => (added.after === after && stood.get(added.id) !== undefined ? [index] : []));
    const sorted = places.map((index) => all[index] as AddedSlide).toSorted((a, b) => (stood.get(a.id) ?? 0) - (stood.get(b.id) ?? 0));
    places.forEach((index, place) => {
      out[index] = sorted[place] as AddedSlide;
    });
  }
  return out;
}

function placeAfter(id: string, merging: Merging): string | undefined {
  const found = merging.where(id);
  if (found.kind === 'added') return found.id;
  if (found.kind === 'unknown') return id;
  return found.ids.at(-1) ?? merging.kept.get(id)?.id ?? neighbourOf(id, merging);
}
