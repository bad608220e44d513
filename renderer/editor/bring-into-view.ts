/** A list takes a few paints to lay out rows that were moved or added. */
const PAINTS = 12;

/**
 * Scrolls a long list to a row; a row in view stays where it is. Where it is not drawn yet its place is
 * estimated first: the list's own layout still has rows that were moved out of view where they were.
 * @param place of the row in the list, from 0 at the top to 1 at the end
 * @returns a function that stops it
 */
export function bringIntoView(list: HTMLElement, row: () => HTMLElement | null, place: number): () => void {
  let left = PAINTS;
  let frame = 0;
  const look = (): void => {
    const found = row();
    if (found) scrollTo(list, found);
    else list.scrollTop = list.scrollHeight * place - list.clientHeight / 2;
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** The list alone: what is around it may have been scrolled to the field that has the focus. */
function scrollTo(list: HTMLElement, row: HTMLElement): void {
  const [box, { top, bottom }] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (top < box.top) list.scrollTop -= box.top - top;
  else if (bottom > box.bottom) list.scrollTop += Math.min(bottom - box.bottom, top - box.top);
}
