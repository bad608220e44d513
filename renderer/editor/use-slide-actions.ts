import { useCallback, useEffect, useMemo, useRef } from 'react';
import { addSlide, moveSlide, removeAddedSlide, switchSlide } from '../../core/branch/change.ts';
import { duplicateSlide } from '../../core/branch/duplicate.ts';
import { listChanges, putBack } from '../../core/branch/list-changes.ts';
import type { BranchLayer } from '../../core/branch/model.ts';
import { newSlide, SLIDE_KINDS, type SlideKind } from '../../core/branch/new-slide.ts';
import { useMessages } from '../desk/messages.tsx';
import { useOpenDeck } from '../desk/session.tsx';
import { focusInstead, focusSoon, slideLine } from './place.ts';
import type { SlideRow } from './slide-rows.ts';
import { SLIDE_TEXT_ID } from './slide-text.tsx';

/** What can be done with a slide of the list. */
export interface SlideActions {
  choose(id: string): void;
  /** Towards the end, or with a minus towards the start; it stops at either. */
  move(id: string, by: number): void;
  /** Of a kind; behind the chosen one. */
  add(kind?: SlideKind['layout']): void;
  duplicate(id: string): void;
  turn(id: string, on: boolean): void;
  /** As the campaign issued it: its text, its place, whether it is on. */
  restore(id: string): void;
  /** Of a slide that the branch added. */
  remove(id: string): void;
}

/** What the campaign issued differently about a slide; the branch's notes are its own writing and stay. */
const changesOf = (layer: BranchLayer, national: Parameters<typeof listChanges>[1], id: string) =>
  listChanges(layer, national).filter((change) => change.id === id && ['edit', 'off', 'on', 'moved'].includes(change.kind));

/** The actions of the slide list, each said and each one step to undo. */
export function useSlideActions(rows: readonly SlideRow[], chosen: SlideRow | undefined, onSlide: (id: string) => void): SlideActions {
  const { edition, change } = useOpenDeck();
  const { say } = useMessages();
  const { national } = edition;
  const fresh = useRef<{ id: string; focus: 'text' | 'line' }>(undefined);

  useEffect(() => {
    // The list may be a moment behind the change.
    const added = fresh.current;
    if (added === undefined || !rows.some((row) => row.id === added.id)) return;
    fresh.current = undefined;
    onSlide(added.id);
    if (added.focus === 'text') focusSoon(SLIDE_TEXT_ID, 'nearest');
    else focusInstead(() => slideLine(added.id));
  }, [rows, onSlide]);

  const move = useCallback((id: string, by: number) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return;
    const place = Math.max(1, Math.min(rows.length, row.number + by));
    if (place === row.number) return say(by < 0 ? 'This is the first slide.' : 'This is the last slide.');
    change((now) => moveSlide(now, national, id, place - row.number), undefined, { says: `moved ${row.label}`, slide: id });
    onSlide(id);
    say(`${row.label}: moved to ${place} of ${rows.length}.`);
    // The button that was pressed can't be pressed again there.
    if (place === 1 || place === rows.length) focusInstead(() => slideLine(id));
  }, [rows, national, change, say, onSlide]);

  const add = useCallback((kind: SlideKind['layout'] = 'content') => {
    let id = '';
    change((now) => {
      const added = addSlide(now, national, chosen?.id, newSlide(kind));
      id = added.id;
      return added.layer;
    });
    fresh.current = { id, focus: 'text' };
    const label = SLIDE_KINDS.find(({ layout }) => layout === kind)?.label.toLowerCase();
    say(kind === 'content' ? 'A slide was added. It is for members alone.' : `A slide was added: ${label}. It is for members alone.`);
  }, [chosen, national, change, say]);

  const duplicate = useCallback((id: string) => {
    const label = rows.find((row) => row.id === id)?.label ?? id;
    let copy: string | undefined;
    change((now) => {
      const copied = duplicateSlide(now, national, id);
      copy = copied?.id;
      return copied?.layer ?? now;
    }, undefined, { says: `copied ${label}`, slide: id });
    if (copy === undefined) return say('This slide can’t be copied: whom it is for can’t be told from the slide alone.');
    fresh.current = { id: copy, focus: 'line' };
    say(`${label}: a copy stands behind it.`);
  }, [rows, national, change, say]);

  const turn = useCallback((id: string, on: boolean) => change((now) => switchSlide(now, national, id, on)), [national, change]);

  const restore = useCallback((id: string) => {
    const label = rows.find((row) => row.id === id)?.label ?? id;
    change((now) => changesOf(now, national, id).reduce((layer, each) => putBack(layer, each, national), now), undefined, { says: `put ${label} back`, slide: id });
    say('The slide is as the campaign issued it. Undo brings yours back.');
  }, [rows, national, change, say]);

  const remove = useCallback((id: string) => {
    const row = rows.find((each) => each.id === id);
    if (!row) return;
    if (row.origin !== 'added') return say('Only a slide that you added can be removed. Switch this one off instead.');
    const next = rows[row.number] ?? rows[row.number - 2];
    change((now) => removeAddedSlide(now, id));
    if (next) onSlide(next.id);
    focusInstead(() => (next ? slideLine(next.id) : document.querySelector<HTMLElement>('.add-slide')));
    say('The slide was removed. Undo brings it back.');
  }, [rows, change, say, onSlide]);

  return useMemo(() => ({ choose: onSlide, move, add, duplicate, turn, restore, remove }), [onSlide, move, add, duplicate, turn, restore, remove]);
}
