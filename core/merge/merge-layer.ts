import { isBehind } from '../branch/made-from.ts';
import type { BranchLayer } from '../branch/model.ts';
import { AppError } from '../errors.ts';
import { callOutTexts } from './call-out-texts.ts';
import { compareVersions } from './compare-versions.ts';
import { mergeAdded } from './merge-added.ts';
import { mergeEdits } from './merge-edits.ts';
import { callOutValues, mergeFigures } from './merge-figures.ts';
import { beginMerge, type Merging } from './merging.ts';
import { mergeNotes } from './merge-notes.ts';
import { mergeOrder } from './merge-order.ts';
import { mergeSwitches } from './merge-switches.ts';
import type { DeckChanges, DeckVersion, MergeResult } from './model.ts';

/**
 * Merges a layer, a branch's or a region's, from one version of its deck to another. Nothing that was written is lost
 * and nothing national is overruled without being said; merging again changes nothing.
 * @param changes what `compareVersions` says of the two, where it was asked before: it is the same for every layer
 * @throws AppError `bad-input` where the layer belongs to another deck, or the versions are of two decks
 */
export function mergeLayer(layer: BranchLayer, before: DeckVersion, after: DeckVersion, changes: DeckChanges = compareVersions(before, after)): MergeResult {
  const { id, version } = after.deck.meta;
  if (layer.deck !== '' && layer.deck !== id) throw new AppError('bad-input', `These changes belong to the deck "${layer.deck}", and not to "${id}".`, 'Nothing was changed. Give the changes to this deck.');
  const merging = beginMerge(layer, before.deck, after.deck, changes);
  callOutVersions(merging);
  // Edits and notes come first: they say what has to be kept of removed slides.
  const edits = mergeEdits(merging);
  const notes = mergeNotes(merging);
  const added = mergeAdded(merging);
  const switches = mergeSwitches(merging);
  const figures = mergeFigures(merging);
  const draft: BranchLayer = { ...layer, deck: id, baseVersion: version, figures, slides: { ...switches, order: layer.slides.order, edits, added, notes } };
  const merged = { ...draft, slides: { ...draft.slides, order: mergeOrder(merging, draft) } };
  callOutNarrowed(merging, merged);
  callOutValues(merging, figures, before.figures, after.figures);
  return {
    layer: merged, changes, conflicts: merging.conflicts, carried: merging.carried,
    calledOut: [...merging.calledOut, ...callOutTexts(merged, before, after, changes.figures)],
  };
}

/** Versions that can't be told apart, and changes that were made from neither. */
function callOutVersions({ layer, changes: { from, to, slides, figures }, calledOut }: Merging): void {
  const say = (kind: 'same-version' | 'other-version' | 'older-version', says: string): void => void calledOut.push({ kind, slide: '', figure: '', part: 'deck', found: '', says });
  if (from === to && slides.length + figures.length > 0) say('same-version', to === '' ? 'Neither deck says which version it is, and they differ.' : `Both decks say that they are version "${to}", though they differ.`);
  if (from !== to && !isBehind(from, to)) {
    say('older-version', `The deck that you gave, version "${to}", is older than version "${from}", which your changes are taken from: they go back to it.`);
  }
  if (layer.baseVersion !== '' && layer.baseVersion !== from && layer.baseVersion !== to) {
    say('other-version', `Your changes were made from version "${layer.baseVersion}", and the older deck ${from === '' ? 'doesn’t say which it is' : `is version "${from}"`}. Each text is compared with the national text that it was made from.`);
  }
}

/** Slides on which the branch wrote something and that fewer people may see now. */
function callOutNarrowed({ changes, conflicts, calledOut }: Merging, { slides }: BranchLayer): void {
  for (const change of changes.slides) {
    if (!change.narrowed) continue;
    const ids = change.parts.length > 0 ? change.parts : [change.id];
    for (const id of ids.filter((each) => Object.hasOwn(slides.edits, each) && !calledOut.some(({ kind, slide }) => kind === 'narrowed-slide' && slide === each))) {
      calledOut.push({ kind: 'narrowed-slide', slide: id, figure: '', part: 'edit', found: '', says: `Fewer people may see "${change.title}" now, and that goes for your text too.` });
    }
  }
  for (const { slide, title, narrowed } of conflicts) {
    if (narrowed) calledOut.push({ kind: 'narrowed-slide', slide, figure: '', part: 'edit', found: '', says: `National keeps some of "${title}" for fewer people now. Your text was written before: until you choose, those others see the national text and members see yours.` });
  }
}
