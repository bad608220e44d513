import type { SlideEdit } from '../branch/model.ts';
import type { Slide } from '../deck/model.ts';
import { own } from '../branch/own.ts';
import { keepRemoved } from './keep-removed.ts';
import { mergeEdit } from './merge-edit.ts';
import { mergeSplit } from './merge-split.ts';
import type { Merging } from './merging.ts';
import { plainText, sameText } from './same-text.ts';
import { placeOf, type PlacedText } from './shown.ts';

/** Merges the branch's texts of slides. What it wrote on removed slides is kept aside (`merging.kept`). */
export function mergeEdits(merging: Merging): Record<string, SlideEdit> {
  const merged: [string, SlideEdit][] = [];
  const joined = new Set<string>();
  for (const [id, edit] of Object.entries(merging.layer.slides.edits)) {
    const target = merging.where(id);
    const stays = merging.newSlide(id);
    if (target.kind !== 'slides') merged.push([id, { ...edit, markdown: merging.rename(edit.markdown) }]);
    // Made from the newer text already, whatever else has its id.
    else if (stays && target.ids.includes(id) && edit.from !== '' && sameText(merging.rename(edit.from), stays.source.body)) merged.push(...onOne(id, edit, stays, merging));
    else if (target.ids.length === 0) keepRemoved(id, merging.rename(edit.markdown), merging);
    else merged.push(...onSlides(id, edit, target.ids.flatMap((each) => merging.newSlide(each) ?? []), joined, merging));
  }
  // Two edits can come to one slide only where ids were mixed up by hand: the words of both are kept.
  const out = new Map<string, SlideEdit>();
  for (const [id, edit] of merged) {
    const first = out.get(id);
    out.set(id, first ? { markdown: `${first.markdown.trimEnd()}\n\n${edit.markdown}`, from: first.from } : edit);
  }
  return Object.fromEntries(out);
}

/** An edit's text with those who could see it; nothing of one that was made from the newer version, whose people the branch knew. */
function writtenOn(id: string, { markdown, from }: SlideEdit, { already, oldSlide, newSlide, before }: Merging): PlacedText[] {
  const [old, now] = [oldSlide(id), newSlide(id)];
  const isNewer = old && now && from !== '' && sameText(from, now.source.body) && !sameText(from, old.source.body);
  if (already || isNewer) return [];
  if (old) return [{ text: markdown, place: placeOf(old, before) }];
  // Written on a version that is neither of the two: nobody knows who could read it, but that members could.
  return from === '' || !now || sameText(from, now.source.body) ? [] : [{ text: markdown, place: { readers: ['members'], opening: [], foreign: before.foreign }, isKnown: false }];
}

const onOne = (id: string, edit: SlideEdit, slide: Slide, merging: Merging): [string, SlideEdit][] => {
  const base = edit.from === '' ? merging.oldSlide(id)?.source.body : edit.from;
  const merged = mergeEdit({ edit, base, slide, was: [id], kind: 'changed', parts: [], written: writtenOn(id, edit, merging) }, merging);
  return merged ? [[slide.id, merged]] : [];
};

function onSlides(id: string, edit: SlideEdit, slides: readonly Slide[], joined: Set<string>, merging: Merging): [string, SlideEdit][] {
  const [slide, second] = slides;
  if (!slide) return [];
  const old = merging.oldSlide(id);
  if (second) return mergeSplit(id, edit, edit.from === '' ? (old?.source.body ?? '') : edit.from, slides, writtenOn(id, edit, merging), merging);
  const sources = merging.changes.trace.sources.get(slide.id) ?? [];
  // A text that was made from another one than the slide's own was put under its fellows before.
  const apart = edit.from === '' || (old !== undefined && sameText(edit.from, old.source.body));
  if (sources.length < 2 || merging.already || (!apart && id === slide.id)) return onOne(id, edit, slide, merging);
  if (joined.has(slide.id)) return [];
  joined.add(slide.id);
  return onJoined(slide, sources, merging);
}

/** The slides that were joined, as national had them and as the branch has them, one under the other. */
function onJoined(slide: Slide, sources: readonly string[], merging: Merging): [string, SlideEdit][] {
  const { edits } = merging.layer.slides;
  const from = sources.map((id) => own(edits, id)?.from || (merging.oldSlide(id)?.source.body ?? ''));
  const markdown = sources.map((id, index) => own(edits, id)?.markdown ?? from[index] ?? '');
  const [base, ours] = [from, markdown].map((texts) => texts.map(plainText).filter((text) => text !== '').join('\n\n')) as [string, string];
  const merged = mergeEdit({ edit: { markdown: ours, from: base }, base, slide, was: sources, kind: 'joined', parts: [], written: sources.flatMap((id) => writtenOn(id, own(edits, id) ?? { markdown: merging.oldSlide(id)?.source.body ?? '', from: '' }, merging)) }, merging);
  return merged ? [[slide.id, merged]] : [];
}
