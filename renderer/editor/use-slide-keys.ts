import type { KeyboardEvent } from 'react';
import type { SlideRow } from './slide-rows.ts';
import type { SlideActions } from './use-slide-actions.ts';

/** What a key does with the chosen slide; undefined for a key of the list itself. */
function actionOf(event: KeyboardEvent, row: SlideRow, count: number, actions: SlideActions): (() => void) | undefined {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && !altKey && !shiftKey && key.toLowerCase() === 'd') return () => actions.duplicate(row.id);
  if (!command && !altKey && !shiftKey && key === 'Delete') return () => actions.remove(row.id);
  if (!altKey || command || shiftKey) return undefined;
  const by = { ArrowUp: -1, ArrowDown: 1, Home: -count, End: count }[key];
  return by === undefined ? undefined : () => actions.move(row.id, by);
}

/** The keys that move, copy and remove a slide, taken before the list's own, which move the focus. */
export const useSlideKeys = (row: SlideRow | undefined, count: number, actions: SlideActions) => (event: KeyboardEvent): void => {
  const act = row && actionOf(event, row, count, actions);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
};
