import { own } from '../branch/own.ts';
import type { BranchLayer, SlideEdit } from '../branch/model.ts';
import type { Deck } from '../deck/model.ts';
import { AppError } from '../errors.ts';
import { combine } from './combine.ts';
import { conflictOf } from './merge-edit.ts';
import type { Choice, Conflict } from './model.ts';
import { sameText } from './same-text.ts';
import { placeOf, watch } from './shown.ts';

/**
 * Does what was chosen about a conflict. What reads as national is no change and is not kept.
 * @throws AppError `bad-input` where both can't be had in one text
 */
export function resolveConflict(layer: BranchLayer, conflict: Conflict, choice: Choice): BranchLayer {
  const markdown = textOf(layer, conflict, choice);
  const rest: Record<string, SlideEdit> = Object.fromEntries(Object.entries(layer.slides.edits).filter(([id]) => id !== conflict.slide));
  const edits = sameText(markdown, conflict.nationalNew) ? rest : { ...rest, [conflict.slide]: { markdown, from: conflict.nationalNew } };
  return { ...layer, slides: { ...layer.slides, edits } };
}

/**
 * Does what was chosen about each conflict; what nobody chose about stays open.
 * @param chosen by the slide's id in the newer version
 * @throws AppError as `resolveConflict`
 */
export const resolveAll = (layer: BranchLayer, conflicts: readonly Conflict[], chosen: ReadonlyMap<string, Choice> | undefined): BranchLayer =>
  conflicts.reduce((now, conflict) => {
    const choice = chosen?.get(conflict.slide);
    return choice === undefined ? now : resolveConflict(now, conflict, choice);
  }, layer);

function textOf(layer: BranchLayer, { slide, title, ours, nationalNew, combined }: Conflict, choice: Choice): string {
  if (typeof choice === 'object') return choice.text;
  if (choice === 'theirs') return nationalNew;
  // What was typed since the merge is ours too.
  if (choice === 'ours') return own(layer.slides.edits, slide)?.markdown ?? ours;
  if (combined === undefined) throw new AppError('bad-input', `The two texts of "${title}" can't be put together by themselves: both change the same words.`, 'Nothing was changed. Choose one of them, or write a text.');
  return combined;
}

/** The conflicts that are still open in a layer: texts that were made from another national text than the deck has now. */
export const openConflicts = (layer: BranchLayer, national: Deck): Conflict[] =>
  national.slides.flatMap((slide) => {
    const edit = own(layer.slides.edits, slide.id);
    if (!edit || edit.from === '' || sameText(edit.from, slide.source.body)) return [];
    const { markdown: ours, from: base } = edit;
    const [body, place] = [slide.source.body, placeOf(slide, national)];
    const both = combine(base, ours, body)?.text;
    // What the branch's text keeps from somebody now, both in one must not show.
    const isShown = both !== undefined && watch({ written: [{ text: ours, place }], base, national: body, place }).leaks(both).length === 0;
    return [conflictOf({ slide, was: [slide.id], kind: 'changed', parts: [], base, ours, combined: isShown ? both : undefined })];
  });
