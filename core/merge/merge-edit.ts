import type { SlideEdit } from '../branch/model.ts';
import { headingOf } from '../deck/heading.ts';
import type { Slide } from '../deck/model.ts';
import { combine } from './combine.ts';
import { holdEdit, type HeldOn } from './hold-edit.ts';
import type { Merging } from './merging.ts';
import type { Conflict } from './model.ts';
import { evenLines, sameText } from './same-text.ts';
import { keepApart } from './keep-removed.ts';
import { keptFrom } from './seen-by.ts';
import type { PlacedText } from './shown.ts';
import { titleOf } from './slide-changes.ts';
import { readsAlike } from './reads-alike.ts';
import { bagOf, likeness } from './words.ts';

/** What an edit was made from and what it goes on to. */
export interface EditOn {
  edit: SlideEdit;
  /** The national text that it was made from; undefined where nobody knows. */
  base: string | undefined;
  /** The slide in the newer version. */
  slide: Slide;
  was: readonly string[];
  kind: Conflict['kind'];
  parts: readonly string[];
  /** What the branch wrote, each with those who could see the slide that it was on. */
  written: readonly PlacedText[];
}

/** A slide under another id and heading that shares fewer words than this may be another one. */
const SURELY = 0.7;

/**
 * Merges one edit with the newer text of its slide. Where both changed the same, the branch's text stays and its `from`
 * stays the older national text: that is what an open conflict looks like in a layer, and `edit-behind` says so.
 * @returns undefined where nothing of the edit is left to keep: national says the same
 */
export function mergeEdit({ edit, base: from, slide, was, kind, parts, written }: EditOn, merging: Merging): SlideEdit | undefined {
  const theirs = evenLines(slide.source.body);
  const ours = merging.rename(edit.markdown);
  if (from === undefined) return { markdown: ours, from: edit.from };
  const base = merging.rename(from);
  const alike = (one: string, other: string): boolean => readsAlike(one, other, merging.after.foreign);
  const title = titleOf(slide);
  const of = slide.region === undefined ? 'the national' : 'the region’s';
  const carry = (what: 'kept' | 'followed' | 'combined' | 'now-national' | 'no-change', says: string, combined?: string): void => void merging.carried.push({
    kind: what, id: slide.id, was: was.length === 1 && was[0] !== slide.id ? (was[0] ?? '') : '', says,
    texts: combined === undefined ? undefined : { nationalOld: base, nationalNew: theirs, ours, combined },
  });
  const hold = (text: string, more: Pick<HeldOn, 'fewer' | 'stays'> = {}): string | undefined => holdEdit({ text, slide, base, written, ...more }, merging);
  if (alike(base, theirs) || alike(from, theirs)) {
    const markdown = hold(ours);
    if (markdown === undefined) return keepApart(slide, ours, merging);
    carry(was.includes(slide.id) ? 'kept' : 'followed', `Your text of "${title}" stays: ${of} text is as it was.`);
    return { markdown, from: edit.from === '' || sameText(edit.from, theirs) ? edit.from : theirs };
  }
  if (alike(ours, theirs)) {
    carry('now-national', `${capital(of)} text of "${title}" says now what yours said.`);
    return undefined;
  }
  if (alike(ours, base)) {
    carry('no-change', `"${title}" has ${of === 'the national' ? 'the new national' : 'its region’s new'} text: yours was the same as the old one.`);
    return undefined;
  }
  const combined = combine(base, ours, theirs);
  if (combined?.safe === true) {
    if (alike(combined.text, theirs)) {
      carry('now-national', `${capital(of)} text of "${title}" has what you had changed.`);
      return undefined;
    }
    if (kind === 'changed' && was[0] !== slide.id && headingOf(base) !== headingOf(theirs) && likeness(bagOf(base), bagOf(theirs), new Map()) < SURELY) {
      merging.calledOut.push({
        kind: 'renamed-slide', slide: slide.id, figure: '', part: 'edit', found: '',
        says: `"${headingOf(base) || was[0]}" is gone, and "${title}" is taken to be the same slide under another name. What you wrote is on it now: check that it still fits.`,
      });
    }
    const markdown = hold(combined.text);
    if (markdown === undefined) return keepApart(slide, ours, merging);
    carry('combined', `"${title}" has both: your changes and the new ${of === 'the national' ? 'national ones' : 'ones'}, which are in other paragraphs, bullets or rows.`, markdown);
    return { markdown, from: theirs };
  }
  const markdown = hold(ours, { fewer: keptFrom(base, theirs), stays: (held) => !alike(held, theirs) && !alike(held, base) && combine(base, held, theirs)?.safe !== true });
  if (markdown === undefined) return keepApart(slide, ours, merging);
  merging.conflicts.push(conflictOf({
    slide, was, kind, parts, base, ours: markdown, combined: combined && hold(combined.text),
  }));
  // With the figures' names of today, so that it is compared in the same way later.
  return { markdown, from: base };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Texts {
  slide: Slide;
  was: readonly string[];
  kind: Conflict['kind'];
  parts: readonly string[];
  base: string;
  ours: string;
  combined: string | undefined;
}

/** A conflict as it is shown. */
export const conflictOf = ({ slide, was, kind, parts, base, ours, combined }: Texts): Conflict => ({
  slide: slide.id, was, title: titleOf(slide), kind, nationalOld: base, nationalNew: evenLines(slide.source.body), ours, combined, parts,
  narrowed: keptFrom(base, slide.source.body).length > 0,
});
