import { keepRemoved } from './keep-removed.ts';
import { nearest } from './merge-split.ts';
import type { Merging } from './merging.ts';
import { titleOf } from './slide-changes.ts';
import { bagOf } from './words.ts';

/** Takes the branch's own notes to where their slides are now. Notes of joined slides come one after the other. */
export function mergeNotes(merging: Merging): Record<string, string> {
  const places = new Map(merging.before.slides.map(({ id }, index) => [id, index]));
  const out = new Map<string, { at: number; text: string }[]>();
  for (const [id, written] of Object.entries(merging.layer.slides.notes)) {
    const text = merging.rename(written);
    const place = placeOf(id, text, merging);
    out.set(place, [...(out.get(place) ?? []), { at: places.get(id) ?? places.size, text }]);
  }
  return Object.fromEntries([...out].map(([place, notes]) => [place, inOrder(notes)]));
}

/** In the order of the slides that they were on. */
const inOrder = (notes: readonly { at: number; text: string }[]): string => notes.toSorted((a, b) => a.at - b.at)
  .map(({ text }, index, { length }) => (index === length - 1 ? text : `${text.trimEnd()}\n\n`)).join('');

function placeOf(id: string, text: string, merging: Merging): string {
  const found = merging.where(id);
  if (found.kind === 'added') return found.id;
  if (found.kind === 'unknown') return id;
  const slides = found.ids.flatMap((each) => merging.newSlide(each) ?? []);
  const [first, second] = slides;
  if (!first) return keepRemoved(id, undefined, merging);
  const slide = second ? (nearest(bagOf(text), slides) ?? first) : first;
  if (second) {
    merging.calledOut.push({
      kind: 'split-slide', slide: slide.id, figure: '', part: 'notes', found: '',
      says: `"${id}" is now ${slides.map((each) => `"${titleOf(each)}"`).join(' and ')}. Your notes are with "${titleOf(slide)}".`,
    });
  } else if (slide.id !== id) merging.carried.push({ kind: 'notes', id: slide.id, was: id, says: `Your notes are with "${titleOf(slide)}".`, texts: undefined });
  return slide.id;
}
