const KEYS: ReadonlySet<string> = new Set(['Home', 'End', 'PageUp', 'PageDown']);
const LIST = '[role=grid], [role=treegrid], [role=listbox]';
const TYPED_IN = 'input:not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** Lists and tables go to the line that such a key asks for and bring it into view: the window doesn't scroll them further of its own. */
export function keepListsStill(): void {
  // After the list has heard it.
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (KEYS.has(event.key) && target instanceof Element && target.closest(LIST) !== null && !target.matches(TYPED_IN)) event.preventDefault();
  });
}
