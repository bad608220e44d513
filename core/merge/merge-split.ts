import type { SlideEdit } from '../branch/model.ts';
import type { Slide } from '../deck/model.ts';
import { combineUnits } from './combine.ts';
import { keepApart } from './keep-removed.ts';
import { holdEdit } from './hold-edit.ts';
import { mergeEdit } from './merge-edit.ts';
import type { Merging } from './merging.ts';
import { sameText } from './same-text.ts';
import type { PlacedText } from './shown.ts';
import { titleOf } from './slide-changes.ts';
import { joinUnits, unitsOf, type Unit } from './units.ts';
import { bagOf, overlap, without, type Bag } from './words.ts';

/** Stands between the parts of a slide while an edit is merged with all of them. */
const PART: Unit = { kind: 'part', text: '\uE000', gap: '\n\n' };

/** Merges an edit of a slide that was split: each part gets what was changed of it where that is clear; otherwise the likeliest gets all of it. */
export function mergeSplit(id: string, edit: SlideEdit, base: string, parts: readonly Slide[], written: readonly PlacedText[], merging: Merging): [string, SlideEdit][] {
  const ours = merging.rename(edit.markdown);
  const from = merging.rename(base);
  const apart = parts.map((part) => unitsOf(part.source.body).map((unit) => (unit.gap === '' ? { ...unit, gap: '\n\n' } : unit)));
  const combined = combineUnits(unitsOf(from), unitsOf(ours), apart.flatMap((units, index) => (index === 0 ? units : [PART, ...units])));
  if (combined?.safe === true) return spread(id, edit, from, parts, combined.units, written, merging);
  const part = likeliest(ours, from, parts);
  const rest = parts.filter((each) => each !== part).map((each) => each.id);
  const open = merging.conflicts.length;
  const merged = mergeEdit({ edit, base, slide: part, was: [id], kind: 'split', parts: rest, written }, merging);
  if (merging.conflicts.length > open) {
    merging.calledOut.push({
      kind: 'split-slide', slide: part.id, figure: '', part: 'edit', found: '',
      says: `"${id}" is now ${parts.map((each) => `"${titleOf(each)}"`).join(' and ')}. Your text is on "${titleOf(part)}" and may say what the others say too.`,
    });
  }
  return merged ? [[part.id, merged]] : [];
}

function spread(id: string, edit: SlideEdit, from: string, parts: readonly Slide[], units: readonly Unit[], written: readonly PlacedText[], merging: Merging): [string, SlideEdit][] {
  const ends = units.flatMap((unit, index) => (unit.kind === 'part' ? [index] : []));
  return parts.flatMap((part, index): [string, SlideEdit][] => {
    const own = units.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, ends[index] ?? units.length);
    const national = unitsOf(part.source.body);
    const joined = joinUnits(own, national, unitsOf(edit.markdown), unitsOf(from));
    if (sameText(joined, part.source.body)) return [];
    const text = holdEdit({ text: joined, slide: part, base: from, written }, merging);
    if (text === undefined) {
      keepApart(part, joined, merging);
      return [];
    }
    merging.carried.push({
      kind: 'combined', id: part.id, was: id, says: `"${id}" was split. What you changed is on "${titleOf(part)}" now.`,
      texts: { nationalOld: from, nationalNew: part.source.body, ours: merging.rename(edit.markdown), combined: text },
    });
    return [[part.id, { markdown: text, from: part.source.body }]];
  });
}

/** The part that holds most of what the branch changed. */
function likeliest(ours: string, from: string, parts: readonly Slide[]): Slide {
  const [was, is] = [unitsOf(from), unitsOf(ours)];
  const changed = [...was.filter((unit) => !has(is, unit)), ...is.filter((unit) => !has(was, unit))].map(({ text }) => text).join('\n');
  return nearest(bagOf(changed), parts) ?? nearest(without(bagOf(ours), new Map()), parts) ?? (parts[0] as Slide);
}

const has = (units: readonly Unit[], unit: Unit): boolean => units.some(({ text }) => text.trim() === unit.text.trim());

/** The slide that shares most words with these; undefined where none shares any. */
export function nearest(words: Bag, slides: readonly Slide[]): Slide | undefined {
  let best: { slide: Slide; shared: number } | undefined;
  for (const slide of slides) {
    const shared = overlap(words, bagOf(`${slide.source.body}\n${slide.source.notes}`));
    if (shared > (best?.shared ?? 0)) best = { slide, shared };
  }
  return best?.slide;
}
