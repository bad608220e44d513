import type { KeyboardEvent } from 'react';

/** Enter and the arrow keys lead from a figure's value to the next or the one before, as in a spreadsheet. @param event around the table of figures */
export function goThroughValues(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, shiftKey } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  const step = key === 'Enter' ? (shiftKey ? -1 : 1) : shiftKey ? 0 : key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const values = [...currentTarget.querySelectorAll<HTMLInputElement>('.figure-table .col-value input')];
  const at = values.indexOf(target);
  const next = at < 0 || step === 0 ? undefined : values[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
