import type { KeyboardEvent } from 'react';

/** In a grid of fields Enter goes to the field below, as in a spreadsheet; the fields carry `data-cell="row column"`. */
export function goDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return;
  const cell = event.target.closest<HTMLElement>('[data-cell]');
  const [row = 0, column = 0] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
  const below = event.currentTarget.querySelector<HTMLInputElement>(`[data-cell="${row + 1} ${column}"] input`);
  event.preventDefault();
  below?.focus();
  below?.select();
}
