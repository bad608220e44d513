const icon = (path: string): string => `<svg aria-hidden="true" viewBox="0 0 24 24"><path d="${path}"/></svg>`;
const button = (action: string, name: string, path: string, more = ''): string =>
  `<button type="button" data-do="${action}" aria-label="${name}" title="${name}"${more}>${icon(path)}</button>`;

/** The bar below the slides; without the script it is not shown. */
export const barHtml = (): string => `<nav class="bar" aria-label="Slides">
${button('previous', 'Previous slide', 'M15 5l-7 7 7 7')}
<span id="number" class="place"></span>
${button('next', 'Next slide', 'M9 5l7 7-7 7')}
${button('all', 'All slides', 'M4 5h6v5H4zM14 5h6v5h-6zM4 14h6v5H4zM14 14h6v5h-6z')}
${button('read', 'Read as a page, or show', 'M6 4h12v16H6zM9 9h6M9 12h6M9 15h4')}
${button('full', 'Full screen', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', ' class="only-showing wide"')}
${button('help', 'Keys', 'M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2M12 18v.01')}
</nav>`;

const KEYS: readonly [string, string][] = [
  ['→ ↓ Space Page Down Enter', 'Next slide'],
  ['← ↑ Page Up Backspace', 'Previous slide'],
  ['Home, End', 'First slide, last slide'],
  ['A number, then Enter', 'That slide'],
  ['B or full stop', 'Black screen, and back'],
  ['F', 'Full screen'],
  ['O or Esc', 'All slides'],
  ['R', 'Read all slides as a page, or show them one at a time'],
];
const NOTES_KEYS: readonly [string, string][] = [
  ['N', 'Notes beside the slides. Only you should see them: not on a screen that others watch'],
  ['S', 'Notes in a window of their own, with the clock and the next slide'],
];

/** All slides at a glance, and the keys. */
export function layersHtml(notes: boolean): string {
  const rows = [...KEYS, ...(notes ? NOTES_KEYS : []), ['? or H', 'These keys'] as const];
  return `<dialog id="all" class="layer" role="dialog" aria-label="All slides">
<div class="layer-head"><h2>All slides</h2><button type="button" class="close">Close</button></div>
<ol class="all-slides"></ol>
</dialog>
<dialog id="help" class="layer" role="dialog" aria-label="Keys">
<div class="layer-head"><h2>Keys</h2><button type="button" class="close">Close</button></div>
<dl class="keys">${rows.map(([keys, what]) => `<dt>${keys}</dt><dd>${what}.</dd>`).join('\n')}</dl>
</dialog>`;
}
